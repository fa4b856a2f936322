import type { SkippedLine } from '../../enrollment/skipped-line.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import notice from '../ui/Notice.module.css';
import styles from './Lists.module.css';
import { classes } from '../ui/classes.ts';

const MOST = 1000;

interface SkippedLinesProps {
  readonly title: string;
  /** The first ones. */
  readonly lines: readonly SkippedLine[];
  /** All of them. */
  readonly count: number;
  readonly isOpen?: boolean;
}

/** Rows that were or would be skipped: line and reason of each. */
export function SkippedLines({ title, lines, count, isOpen = false }: SkippedLinesProps) {
  const words = useWords();
  const formats = useFormats();
  if (count === 0) return null;
  const shown = lines.slice(0, MOST);
  return (
    <details className={classes(notice.notice, styles.found)} open={isOpen} data-skipped={count}>
      <summary>{title}</summary>
      <ul>
        {shown.map(({ line, reason, doubt }) => (
          <li key={line}>
            {words.lists.imported.line(formats.count(line), words.reconcile.skipReasons[reason])}
            {doubt !== undefined && `. ${words.serialDoubts[doubt]}`}
          </li>
        ))}
        {count > shown.length && (
          <li>{words.lists.imported.more(formats.count(count - shown.length))}</li>
        )}
      </ul>
    </details>
  );
}
