import type { Device } from '../../../enrollment/device.ts';
import { entryOf } from '../../actions/action-entry.ts';
import { useDeviceActions } from '../../actions/action-scope.ts';
import { KeyedText } from '../../actions/KeyedText.tsx';
import { actionOf } from '../../actions/actions.ts';
import { useBench, useFormats, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DevicePanel.module.css';

const SHOWN = ['confirm', 'slip', 'note', 'damage'] as const;

/** What is done most often with a device, with its keys, and a menu of the rest. */
export function ActionBar({ device }: { readonly device: Device }) {
  const words = useWords();
  const formats = useFormats();
  const { targetOf, run, openMenu } = useDeviceActions();
  // Whether an enrollment can be confirmed depends on it.
  useBench((state) => state.technician);
  const target = targetOf([device]);
  if (target === null) return null;
  return (
    <div className={styles.actions}>
      {SHOWN.map((id) => {
        const entry = entryOf(actionOf(id), target, words, formats);
        return (
          <Button
            key={id}
            className={styles.action}
            disabled={entry.why !== null}
            title={entry.why ?? entry.label}
            aria-keyshortcuts={entry.key}
            onClick={() => run(id, target)}
          >
            <KeyedText
              text={words.actions.short[id]}
              name={id === 'confirm' ? entry.label : words.actions.short[id]}
              keyText={entry.key}
            />
          </Button>
        );
      })}
      <Button
        className={styles.action}
        aria-haspopup="menu"
        title={words.inspector.more}
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          openMenu([device], { x: left, y: bottom + 4 });
        }}
      >
        <span aria-hidden="true">{DOTS}</span>
        <span className="visually-hidden">{words.inspector.more}</span>
      </Button>
    </div>
  );
}

const DOTS = '⋯';
