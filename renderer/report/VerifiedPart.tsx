import type { ReportPage } from '../../contract/paper.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import text from '../ui/Text.module.css';
import styles from './Report.module.css';

/** Whether the log behind the report is intact, with its hash. */
export function VerifiedPart({ page }: { readonly page: ReportPage }) {
  const { report: words, log } = useWords();
  const formats = useFormats();
  const { verified, report, madeAtMs } = page;
  const { ok, rows, tip, firstBad, tipSince = null } = verified;
  const bad =
    firstBad === null ? words.notVerifiedAtAll : words.notVerified(formats.count(firstBad));
  return (
    <footer className={styles.verified} data-verified={ok}>
      <h2>{words.log}</h2>
      <p className={classes(!ok && styles['open-end'])}>
        {ok ? words.verified(formats.count(rows)) : bad}
      </p>
      {tipSince !== null && <p>{log.health.tipSince(formats.count(tipSince))}</p>}
      <p className={text.soft}>{words.untilRow(formats.count(report.untilSeq))}</p>
      {tip === null ? (
        <p>{words.noTip}</p>
      ) : (
        <p>
          {words.tip(formats.count(tip.seq))} <code className={styles.hash}>{tip.hash}</code>
        </p>
      )}
      <p className={text.soft}>{words.claim}</p>
      <p className={text.soft}>{words.made(formats.dayAndClock(madeAtMs))}</p>
    </footer>
  );
}
