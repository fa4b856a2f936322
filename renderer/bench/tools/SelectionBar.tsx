import { ActionButton } from '../../actions/ActionButton.tsx';
import { entriesFor, entryOf, type ActionEntry } from '../../actions/action-entry.ts';
import { useDeviceActions } from '../../actions/action-scope.ts';
import { actionOf } from '../../actions/actions.ts';
import type { NamedAction, Target } from '../../actions/device-action.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MenuButton } from '../../ui/menu/MenuButton.tsx';
import type { MenuEntry } from '../../ui/menu/menu-entry.ts';
import styles from './SelectionBar.module.css';

interface SelectionBarProps {
  readonly target: Target;
  readonly onClear: () => void;
}

const SHOWN = ['confirm', 'slip', 'profile'] as const;
const MORE = [
  'accept',
  'set-aside',
  'note',
  'damage',
  'copy',
  'merge',
] as const satisfies readonly NamedAction[];

/** Actions for all selected devices. It floats above the end of the list and moves nothing. */
export function SelectionBar({ target, onClear }: SelectionBarProps) {
  const words = useWords();
  const formats = useFormats();
  const { run } = useDeviceActions();
  const { bulk, table } = words.bench;
  const [, steps = []] = entriesFor(target, words, formats);
  const more = MORE.map((id) => entryOf(actionOf(id), target, words, formats));
  const toEntry = ({ id, label, key, why }: ActionEntry): MenuEntry => ({
    kind: 'item',
    id,
    label,
    keys: key,
    isOff: why !== null,
    ...(why !== null && { tip: why }),
    run: () => run(id, target),
  });
  return (
    <div className={styles.place}>
      <div className={styles.bar} role="group" aria-label={bulk.label}>
        <span className={styles.selected}>
          {table.selected(formats.count(target.devices.length))}
        </span>
        <MenuButton label={bulk.steps} look="plain" isAbove entries={steps.map(toEntry)} />
        {SHOWN.map((id) => (
          <ActionButton key={id} id={id} target={target} />
        ))}
        <MenuButton label={bulk.more} look="plain" side="end" isAbove entries={more.map(toEntry)} />
        <Button look="quiet" className={styles.clear} title={table.clear} onClick={onClear}>
          <Icon name="cross" />
          <span className="visually-hidden">{table.clear}</span>
        </Button>
      </div>
    </div>
  );
}
