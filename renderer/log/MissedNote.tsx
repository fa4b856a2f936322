import { useState } from 'react';

import type { MissedTime } from '../../contract/log-health.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import styles from './Notes.module.css';

/** What came and left while the bench was not watching, shown once after a start or a sleep. */
export function MissedNote() {
  const words = useWords().log.missed;
  const formats = useFormats();
  const missed = useBench((state) => state.missed);
  const [dismissed, setDismissed] = useState<MissedTime | null>(null);
  if (missed === null || dismissed === missed) return null;
  return (
    <section className={classes(styles.note, styles.calm)} role="status">
      <p className={styles.line}>
        <strong>{sentenceOf(missed, words, formats)}</strong>
        <Button onClick={() => setDismissed(missed)}>{words.dismiss}</Button>
      </p>
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
