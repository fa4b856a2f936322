import type { ReadinessReport } from '../../enrollment/readiness/report.ts';
import { useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './Readiness.module.css';

/** What the last file is, or why it was refused, and what to do now. */
export function ReportNote({ report }: { readonly report: ReadinessReport }) {
  const { what, next } = useWords().readiness.describe(report);
  return (
    <div
      role="status"
      className={classes(styles.report, !report.ok && styles.refused)}
      data-report={report.kind}
    >
      <Icon name={report.ok ? 'look' : 'alarm'} />
      <p>
        <strong>
          <ReceivedText text={what} />
        </strong>{' '}
        {next}
      </p>
    </div>
  );
}
