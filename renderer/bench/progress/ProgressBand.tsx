import type { ShownState } from '../../../enrollment/set-aside.ts';
import type { Progress } from '../../../enrollment/progress.ts';
import type { Session } from '../../../enrollment/session.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';
import { ListProgressLine } from '../../lists/ListProgressLine.tsx';
import { useNavigation } from '../../state/navigation.ts';
import { useBench, useFormats, useWords } from '../../state/use-bench.ts';
import styles from './ProgressBand.module.css';
import { ProgressBar } from './ProgressBar.tsx';
import { StateCounts, type ShownCounts } from './StateCounts.tsx';
import { toCome, type Waiting } from './to-come.ts';

interface ProgressBandProps {
  readonly session: Session;
  readonly progress: Progress;
  readonly waiting: Waiting;
  readonly filter: ShownState | null;
  readonly onFilter: (state: ShownState | null) => void;
}

/** Progress of the session, in the largest type on the screen. */
export function ProgressBand({ session, progress, waiting, filter, onFilter }: ProgressBandProps) {
  const words = useWords().bench.progress;
  const formats = useFormats();
  const { target, counted, pacePerHour, remainingMs } = progress;
  const isOngoing = session.closedAtMs === null;
  const { show } = useNavigation();
  const isOpenHere = useBench((state) => state.openSession?.sessionId === session.sessionId);
  return (
    <section className={styles.band} aria-label={words.label}>
      <p className={styles.count}>
        <span className={styles.number}>{formats.count(counted)}</span>
        <span className={styles.beside}>
          <span className={styles.target}>
            {target === null ? words.logged : words.ofTarget(formats.count(target))}
          </span>
          <span className={styles.left}>{toCome(progress, waiting, words, formats)}</span>
        </span>
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>{words.pace}</dt>
          <dd>
            {pacePerHour === null ? words.unknown : words.perHour(formats.count(pacePerHour))}
          </dd>
        </div>
        {isOngoing && target !== null && (
          <div>
            <dt>{words.timeLeft}</dt>
            <dd>{leftText(remainingMs, words, formats)}</dd>
          </div>
        )}
      </dl>
      {target !== null && <ProgressBar progress={progress} target={target} />}
      {isOpenHere && <ListProgressLine onOpen={(part) => show({ kind: 'import', part })} />}
      <StateCounts counts={shownCounts(progress, waiting)} filter={filter} onFilter={onFilter} />
    </section>
  );
}

/** A device set aside counts as refused, but has a word of its own. */
const shownCounts = ({ facts }: Progress, { setAside }: Waiting): ShownCounts => ({
  ...facts,
  refused: facts.refused - setAside,
  'set-aside': setAside,
});

const SHORT_MS = 30_000;

function leftText(
  leftMs: number | null,
  words: Words['bench']['progress'],
  formats: Formats,
): string {
  if (leftMs === null) return words.unknown;
  if (leftMs === 0) return words.nothingLeft;
  return leftMs < SHORT_MS ? words.underAMinute : words.about(formats.duration(leftMs));
}
