import { useScanState } from '../scan/scan-context.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { useShortcuts } from '../state/use-shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Find.module.css';
import { LabelButton } from './ScanAnswer.tsx';

/** The scan that waits for its device, in the status bar: it covers nothing for its two minutes. */
export function PendingEntry() {
  const pending = useBench((state) => state.pendingScan);
  const words = useWords().scan;
  const formats = useFormats();
  const { note, cancelPending } = useScanState();
  // Only while something waits: a key with an effect here has none elsewhere.
  useShortcuts(pending === null ? {} : { Escape: cancelPending });
  if (pending === null) return null;
  return (
    <span className={styles.pending}>
      <span role="status">{words.pending(pending.serial, formats.clock(pending.untilMs))}</span>
      {note === null && <LabelButton />}
      <Button look="quiet" onClick={cancelPending} aria-keyshortcuts="Escape">
        {words.cancel}
      </Button>
    </span>
  );
}
