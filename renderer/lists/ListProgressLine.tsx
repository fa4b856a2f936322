import { useFormats, useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import type { ListsPart } from '../state/lists-part.ts';
import styles from './Lists.module.css';
import { useListProgress } from './use-list-progress.ts';

interface ListStandingLineProps {
  /** Null: counts are not links here. */
  readonly onOpen: ((part: ListsPart) => void) | null;
}

/** N of M here, K not on the list, J missing; nothing while the session has no list. */
export function ListProgressLine({ onOpen }: ListStandingLineProps) {
  const words = useWords().lists.standing;
  const formats = useFormats();
  const standing = useListProgress();
  if (standing === null) return null;
  const { expected, here, unlisted, missing } = standing;
  return (
    <div role="group" className={styles.standing} aria-label={words.label} data-standing>
      <strong>{words.here(formats.count(here), formats.count(expected))}</strong>
      <Opening part="unlisted" count={unlisted} onOpen={onOpen}>
        {words.unlisted(formats.count(unlisted))}
      </Opening>
      <Opening part="missing" count={missing} onOpen={onOpen}>
        {words.missing(formats.count(missing))}
      </Opening>
    </div>
  );
}

interface OpeningProps extends ListStandingLineProps {
  readonly part: ListsPart;
  readonly count: number;
  readonly children: string;
}

/** A number that opens the devices it counts. */
function Opening({ part, count, onOpen, children }: OpeningProps) {
  const isQuiet = part === 'missing' || count === 0;
  const className = classes(styles.opening, !isQuiet && styles.matters);
  if (onOpen === null) return <span className={className}>{children}</span>;
  return (
    <button type="button" className={className} data-part={part} onClick={() => onOpen(part)}>
      {children}
    </button>
  );
}
