import { keyRows } from '../actions/key-rows.ts';
import { commandPlace, WINDOW_COMMANDS } from '../../enrollment/window-command.ts';
import { useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { keyOf } from './key-of.ts';
import styles from './KeysSheet.module.css';

/** Every key and what it does; also the switch that turns single letters off. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { shell, commands } = words;
  const [{ singleKeys }, change] = useView();
  const ofCommands = WINDOW_COMMANDS.flatMap((command) => {
    const keys = commandPlace(command).key === null ? null : keyOf(command);
    return keys === null ? [] : [{ keys, does: commands.names[command] }];
  });
  return (
    <Sheet name="keys" title={shell.shortcuts.title} onClose={onClose}>
      <div className={styles.page}>
        <CheckField
          label={shell.shortcuts.off}
          hint={shell.shortcuts.offHint}
          isChecked={singleKeys}
          onChange={(isOn) => change({ singleKeys: isOn })}
        />
        <dl className={styles.keys}>
          {[...ofCommands, ...keyRows(words), ...shell.shortcuts.rows].map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Sheet>
  );
}
