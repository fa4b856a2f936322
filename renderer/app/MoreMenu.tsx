import { commandGroups, WINDOW_MENUS } from '../../enrollment/window-command.ts';
import { useCommandDesk, useOffered } from '../state/commands.ts';
import { useWords } from '../state/use-bench.ts';
import { Icon } from '../ui/Icon.tsx';
import { MenuButton } from '../ui/menu/MenuButton.tsx';
import type { MenuEntry } from '../ui/menu/menu-entry.ts';
import { keyOf } from '../actions/key-of.ts';
import { useCommandName } from '../actions/use-undo-text.ts';
import styles from './TopBar.module.css';

/** What the menu bar has, in the window. */
export function MoreMenu() {
  const words = useWords().commands;
  const nameOf = useCommandName();
  const { run } = useCommandDesk();
  const offered = useOffered();
  const entries = WINDOW_MENUS.flatMap(commandGroups).flatMap((commands, index): MenuEntry[] => [
    ...(index === 0 ? [] : [{ kind: 'line', id: `line ${String(index)}` } as const]),
    ...commands.map((command): MenuEntry => {
      const keys = keyOf(command, words.modifiers);
      return {
        kind: 'item',
        id: command,
        label: nameOf(command),
        ...(keys !== null && { keys }),
        isOff: !offered.has(command),
        run: () => run(command),
      };
    }),
  ]);
  return (
    <MenuButton
      label={words.more}
      entries={entries}
      className={styles.more}
      side="end"
      hasArrow={false}
      isKept={false}
    >
      <Icon name="more" />
      <span className="visually-hidden">{words.more}</span>
    </MenuButton>
  );
}
