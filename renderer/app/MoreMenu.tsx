import { commandGroups, isWindowCommand, WINDOW_MENUS } from '../../enrollment/window-command.ts';
import { useCommandDesk, useOffered } from '../state/commands.ts';
import { useWords } from '../state/use-bench.ts';
import { Icon } from '../ui/Icon.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { keyOf } from './key-of.ts';

/** What the menu bar has, in the window. */
export function MoreMenu() {
  const words = useWords().commands;
  const { run } = useCommandDesk();
  const offered = useOffered();
  const groups = WINDOW_MENUS.flatMap(commandGroups).map((commands) =>
    commands.map((command) => ({
      id: command,
      label: words.names[command],
      keyText: keyOf(command),
      isDisabled: !offered.has(command),
    })),
  );
  return (
    <MenuButton
      label={words.more}
      groups={groups}
      onChoose={(id) => isWindowCommand(id) && run(id)}
    >
      <Icon name="more" />
    </MenuButton>
  );
}
