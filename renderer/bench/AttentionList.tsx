import type { DeviceKey } from '../../enrollment/device-key.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import { AttentionRow } from './AttentionRow.tsx';
import styles from './AttentionList.module.css';
import type { BenchRow } from './bench-row.ts';

const cx = classNames(styles);

/** More than a person works through before some of these are gone; drawing thousands would stall arrivals. */
const SHOWN = 50;

interface AttentionListProps {
  readonly rows: readonly BenchRow[];
  readonly isReadOnly: boolean;
  readonly onOpen: (key: DeviceKey) => void;
}

/** Which unit needs me, where it is, and the one thing to do. */
export function AttentionList({ rows, isReadOnly, onOpen }: AttentionListProps) {
  const words = useWords().bench.attention;
  const formats = useFormats();
  const isLogging = useBench((state) => state.log.kind === 'writable');
  return (
    <section className={cx('attention')} aria-labelledby="attention-title">
      <h2 id="attention-title" className={cx('title')}>
        {words.title}
        {rows.length > 0 && <span className={cx('number')}>{formats.count(rows.length)}</span>}
      </h2>
      {rows.length === 0 ? (
        <p className={cx('none')}>
          {isLogging ? words.none : words.logFirst}. {words.noneHint}
        </p>
      ) : (
        <ul className={cx('list')} aria-labelledby="attention-title">
          {rows.slice(0, SHOWN).map((row) => (
            <AttentionRow key={row.id} row={row} isReadOnly={isReadOnly} onOpen={onOpen} />
          ))}
          {rows.length > SHOWN && (
            <li className={cx('more')}>{words.more(formats.count(rows.length - SHOWN))}</li>
          )}
        </ul>
      )}
    </section>
  );
}
