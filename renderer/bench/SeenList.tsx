import type { SeenDevice } from '../../enrollment/seen-device.ts';
import { PortText } from '../bench-check/PortText.tsx';
import { useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import styles from './SeenList.module.css';

const cx = classNames(styles);

/** Devices on the bench that the log does not hold, each with the reason. */
export function SeenList({ seen }: { readonly seen: readonly SeenDevice[] }) {
  const words = useWords();
  if (seen.length === 0) return null;
  return (
    <section className={cx('seen')} aria-labelledby="seen-title">
      <h2 id="seen-title">{words.bench.seen.title}</h2>
      <ul>
        {seen.map(({ handle, port, identification, why }) => (
          <li key={handle} className={cx('row', why === 'ignored-port' && 'muted')}>
            <StateMark state="seen" />
            <span className={cx('port')}>
              <PortText port={port} />
            </span>
            <span>
              {identification.serial && <SerialText value={identification.serial.value} />}{' '}
              <ReceivedText text={identification.model ?? words.modes[identification.mode]} />
            </span>
            <span className={cx('why')}>{words.bench.seen.why[why]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
