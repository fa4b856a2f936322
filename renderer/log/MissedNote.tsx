import type { MissedTime } from '../../contract/log-health.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Notes.module.css';

interface MissedNoteProps {
  readonly missed: MissedTime;
  readonly onDismiss: () => void;
}

/** What came and left while the bench was not watching, shown once after a start or a sleep. */
export function MissedNote({ missed, onDismiss }: MissedNoteProps) {
  const words = useWords().log.missed;
  const formats = useFormats();
  return (
    <section className={styles.note}>
      <p>
        <strong>{sentenceOf(missed, words, formats)}</strong>
      </p>
      <Button onClick={onDismiss}>{words.dismiss}</Button>
    </section>
  );
}

function sentenceOf(
  { came, left, why, fromMs }: MissedTime,
  words: Words['log']['missed'],
  formats: Formats,
): string {
  const counts =
    came > 0 && left > 0
      ? words.both(formats.count(came), formats.count(left))
      : came > 0
        ? words.came(formats.count(came))
        : words.left(formats.count(left));
  return `${counts} ${words.why[why](formats.dayAndClock(fromMs))}.`;
}
