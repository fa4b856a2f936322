import type { Words } from '../../words/catalogue.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import { useScanState, type ScanNote } from './scan-context.ts';
import { scanSentence, type ScanSentence } from './scan-sentence.ts';
import styles from './ScanStrip.module.css';

const ICONS = { good: 'check', look: 'alarm', wait: 'look' } as const;

/** The last scan in words; before the first one, what can be scanned. */
export function ScanNoteLine({ note }: { readonly note: ScanNote | null }) {
  const words = useWords();
  const formats = useFormats();
  const { take } = useScanState();
  if (note === null) return <p className={styles.soft}>{words.scan.ready}</p>;
  const { tone, what, next } = sentenceOf(note, words, formats);
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

const UNTAKEN = { unended: 'unended', 'in-dialog': 'inDialog', elsewhere: 'elsewhere' } as const;

function sentenceOf(
  note: ScanNote,
  words: Words,
  formats: Parameters<typeof scanSentence>[2],
): ScanSentence {
  switch (note.kind) {
    case 'outcome':
      return scanSentence(note.outcome, words, formats);
    case 'failed':
      return { tone: 'look', ...words.describeFailure(note.failure) };
    case 'untaken': {
      const why = UNTAKEN[note.why];
      return { tone: 'look', what: words.scan[why], next: words.scan[`${why}Next`] };
    }
  }
}
