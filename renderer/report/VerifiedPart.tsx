import type { ReportPage } from '../../contract/paper.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './Report.module.css';

const cx = classNames(styles);

/** Whether the log that the report rests on is whole, with the hash that vouches for it. */
export function VerifiedPart({ page }: { readonly page: ReportPage }) {
  const { report: words, log } = useWords();
  const formats = useFormats();
  const { verified, report, madeAtMs } = page;
  const { ok, rows, tip, firstBad, tipSince = null } = verified;
  const bad =
    firstBad === null ? words.notVerifiedAtAll : words.notVerified(formats.count(firstBad));
  return (
    <footer className={cx('verified')} data-verified={ok}>
      <h2>{words.log}</h2>
      <p className={cx(!ok && 'open-end')}>{ok ? words.verified(formats.count(rows)) : bad}</p>
      {tipSince !== null && <p>{log.health.tipSince(formats.count(tipSince))}</p>}
      <p className={cx('soft')}>{words.untilRow(formats.count(report.untilSeq))}</p>
      {tip === null ? (
        <p>{words.noTip}</p>
      ) : (
        <p>
          {words.tip(formats.count(tip.seq))} <code className={cx('hash')}>{tip.hash}</code>
        </p>
      )}
      <p className={cx('soft')}>{words.claim}</p>
      <p className={cx('soft')}>{words.made(formats.dayAndClock(madeAtMs))}</p>
    </footer>
  );
}
