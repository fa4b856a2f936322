import { CLOCK_KINDS, readClock, type ClockId } from '../../enrollment/guide/clocks.ts';
import { clocksOf } from '../../enrollment/guide/due-list.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import { deadlinesOfProfile } from '../../enrollment/readiness/bench-deadlines.ts';
import { factsFor } from '../../enrollment/readiness/noted-fact.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { useNow } from '../state/use-now.ts';
import { ClockMark } from './ClockMark.tsx';
import table from '../ui/Table.module.css';
import styles from './Readiness.module.css';
import { lengthText, timeLeft } from './time-left.ts';
import { classes } from '../ui/classes.ts';

interface ClockTableProps {
  readonly settings: ProfileSettings;
  readonly profileId: string;
}

/** Every clock relevant to these settings: what it means, and its date if known. */
export function ClockTable({ settings, profileId }: ClockTableProps) {
  const words = useWords().readinessScreen;
  const noted = useBench((state) => state.readiness);
  const known = deadlinesOfProfile({ settings, profileId }, factsFor(noted, profileId));
  return (
    <section className={styles.part} aria-labelledby="clocks-title">
      <h3 id="clocks-title">{words.clocks}</h3>
      <p className={styles.soft}>{words.clocksHint}</p>
      <table className={classes(table.table, styles.clocks)} aria-labelledby="clocks-title">
        <tbody>
          {clocksOf(settings).map((clockId) => (
            <ClockRow
              key={clockId}
              clockId={clockId}
              dueAtMs={known.find((one) => one.clockId === clockId)?.dueAtMs ?? null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ClockRow({
  clockId,
  dueAtMs,
}: {
  readonly clockId: ClockId;
  readonly dueAtMs: number | null;
}) {
  const { readinessScreen: words, guideClocks } = useWords();
  const formats = useFormats();
  const nowMs = useNow(60_000);
  const { lastsMs } = CLOCK_KINDS[clockId];
  const { title, meaning, startsWith } = guideClocks[clockId];
  const reading = dueAtMs === null ? null : readClock(clockId, dueAtMs, nowMs);
  return (
    <tr data-clock={clockId} data-state={reading?.state ?? 'unknown'}>
      <th scope="row">
        {title}
        <br />
        <span className={styles.soft}>
          {words.lasts(lengthText(lastsMs, words))}
          {startsWith}
        </span>
      </th>
      <td>
        {reading === null ? (
          <span className={styles.soft}>{words.notStarted}</span>
        ) : (
          <ClockMark state={reading.state} />
        )}
      </td>
      <td>
        {reading !== null && (
          <>
            {formats.dayAndClock(reading.dueAtMs)}, {timeLeft(reading.leftMs, words)}
            <br />
          </>
        )}
        <span className={styles.soft}>{meaning}</span>
      </td>
    </tr>
  );
}
