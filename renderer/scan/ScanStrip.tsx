import { useState, type SubmitEvent } from 'react';

import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { useShortcuts } from '../state/use-shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { useScanState } from './scan-context.ts';
import { ScanNoteLine } from './ScanNoteLine.tsx';
import styles from './ScanStrip.module.css';

/**
 * The last scan and its result, the serial that waits for its device, and a field for typed codes.
 */
export function ScanStrip() {
  const words = useWords().scan;
  const formats = useFormats();
  const { note, take, cancelPending, compared } = useScanState();
  const device = useBench((state) => (compared === null ? null : state.deviceOf(compared)));
  const pending = useBench((state) => state.pendingScan);
  useShortcuts({
    // Only while something waits: a key with an effect here has none elsewhere.
    ...(pending !== null && { Escape: cancelPending }),
  });
  return (
    <section className={styles.strip} aria-label={words.title}>
      <CodeField onTake={take} />
      <div className={styles.said} role="status">
        {(pending === null || note !== null) && <ScanNoteLine note={note} />}
        {pending !== null && (
          <p className={styles.pending}>
            {words.pending(pending.serial, formats.clock(pending.untilMs))}
            <Button onClick={cancelPending} aria-keyshortcuts="Escape">
              {words.cancel}
            </Button>
          </p>
        )}
      </div>
      {device !== null && (
        <span className={styles.soft}>{words.compared(formats.count(device.ordinal))}</span>
      )}
    </section>
  );
}

interface CodeFieldProps {
  readonly onTake: (raw: string) => void;
}

/** A code typed by hand, or scanned while the field has the focus. */
function CodeField({ onTake }: CodeFieldProps) {
  const words = useWords().scan;
  const [text, setText] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onTake(text);
    setText('');
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label className={styles.field}>
        <span className={styles.label}>{words.field}</span>
        <input
          type="text"
          value={text}
          placeholder={words.fieldHint}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setText('');
            event.currentTarget.blur();
          }}
        />
      </label>
      <Button type="submit" disabled={text.trim() === ''}>
        {words.send}
      </Button>
    </form>
  );
}
