import { keyRows } from '../actions/key-rows.ts';
import { commandPlace, WINDOW_COMMANDS } from '../../enrollment/window-command.ts';
import { useWords } from '../state/use-bench.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { keyOf } from '../actions/key-of.ts';
import styles from './KeysSheet.module.css';

/** Every key and what it does. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { shell, commands } = words;
  const { title, groups, rows } = shell.shortcuts;
  const ofCommands = WINDOW_COMMANDS.flatMap((command) => {
    const keys = commandPlace(command).key === null ? null : keyOf(command, commands.modifiers);
    return keys === null ? [] : [{ keys, does: commands.names[command] }];
  });
  return (
    <Sheet name="keys" title={title} isLarge onClose={onClose}>
      <div className={styles.page} role="region" aria-label={title} tabIndex={0}>
        <Keys title={groups.window} rows={ofCommands} />
        <Keys title={groups.devices} rows={keyRows(words)} />
        <Keys title={groups.list} rows={rows} />
      </div>
    </Sheet>
  );
}

interface KeysProps {
  readonly title: string;
  readonly rows: readonly { readonly keys: string; readonly does: string }[];
}

function Keys({ title, rows }: KeysProps) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <dl className={styles.keys}>
        {rows.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
