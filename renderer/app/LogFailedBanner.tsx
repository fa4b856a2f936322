import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './Banners.module.css';

const cx = classNames(styles);

/** The log takes no rows: the largest letters of the window, until it does again. */
export function LogFailedBanner() {
  const words = useWords().bench.log;
  const formats = useFormats();
  const log = useBench((state) => state.log);
  if (log.kind !== 'failed') return null;
  return (
    <section className={cx('log-failed')} aria-labelledby="log-failed-title">
      <h2 id="log-failed-title">{words.failedTitle}</h2>
      <p>
        {words.failedSince(formats.clock(log.sinceMs))} {words.failedNext}
      </p>
      <p className={cx('detail')}>
        <ReceivedText text={log.detail} />
      </p>
    </section>
  );
}
