import { useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import { noteSentence } from './note-sentence.ts';
import { useScanState, type ScanNote } from './scan-context.ts';
import styles from './ScanNote.module.css';

const ICONS = { good: 'check', look: 'alarm', wait: 'look' } as const;

/** A scan in words. */
export function ScanNoteLine({ note }: { readonly note: ScanNote }) {
  const words = useWords();
  const formats = useFormats();
  const { take } = useScanState();
  const { tone, what, next } = noteSentence(note, words, formats);
  const readings =
    note.kind === 'outcome' && note.outcome.kind === 'unclear' ? note.outcome.readings : [];
  return (
    <p className={classes(styles.note, styles[tone])} data-tone={tone}>
      <Icon name={ICONS[tone]} />
      <span className={styles.raw}>
        <ReceivedText text={note.raw} />
      </span>
      <span>
        <strong>
          <ReceivedText text={what} />
        </strong>{' '}
        {next}
      </span>
      {readings.map((serial) => (
        <Button key={serial} onClick={() => take(note.raw, serial)}>
          <SerialText value={serial} />
        </Button>
      ))}
    </p>
  );
}
