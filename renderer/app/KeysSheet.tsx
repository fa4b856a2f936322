import { keyRows } from '../actions/key-rows.ts';
import { commandPlace, WINDOW_COMMANDS } from '../../enrollment/window-command.ts';
import { useWords } from '../state/use-bench.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { keyOf } from './key-of.ts';
import styles from './KeysSheet.module.css';

/** Every key and what it does. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { shell, commands } = words;
  const ofCommands = WINDOW_COMMANDS.flatMap((command) => {
    const keys = commandPlace(command).key === null ? null : keyOf(command);
    return keys === null ? [] : [{ keys, does: commands.names[command] }];
  });
  return (
    <Sheet name="keys" title={shell.shortcuts.title} onClose={onClose}>
      <div className={styles.page} role="region" aria-label={shell.shortcuts.title} tabIndex={0}>
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
