import type { HistoryDay } from '../../enrollment/ledger/history.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import styles from './History.module.css';

const FIELDS = ['logged', 'enrolled', 'followedUp', 'notEnrolled', 'notFollowedUp'] as const;

interface HistoryTableProps {
  readonly days: readonly HistoryDay[];
  readonly isWeeks: boolean;
}

/** The numbers behind the plots, newest first. */
export function HistoryTable({ days, isWeeks }: HistoryTableProps) {
  const words = useWords().history;
  const formats = useFormats();
  return (
    <details>
      <summary>{words.table}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{isWeeks ? words.week : words.day}</th>
            {FIELDS.map((field) => (
              <th key={field} scope="col">
                {words[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.dayMs}>
              <th scope="row">{formats.day(day.dayMs)}</th>
              {FIELDS.map((field) => (
                <td key={field}>{formats.count(day[field])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
