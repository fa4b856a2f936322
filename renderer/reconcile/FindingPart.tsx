import type { FindingKind, FindingList, FoundDevice } from '../../enrollment/intake/findings.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import styles from './Reconcile.module.css';

const cx = classNames(styles);

interface FindingPartProps {
  readonly kind: FindingKind;
  /** Null when the file does not tell. */
  readonly list: FindingList | null;
}

/** One list of devices that somebody should look at; open when it has any that matter. */
export function FindingPart({ kind, list }: FindingPartProps) {
  const words = useWords().reconcile;
  const formats = useFormats();
  const { title, text } = words.findings[kind];
  const count = list?.count ?? 0;
  if (list !== null && count === 0) return null;
  const isQuiet = kind === 'waiting' || kind === 'withoutSerial' || kind === 'neverSeen';
  return (
    <details
      className={cx('finding', !isQuiet && list !== null && 'matters')}
      open={!isQuiet && list !== null}
      data-finding={kind}
    >
      <summary>
        <strong>
          {title}
          {list !== null && `: ${formats.count(count)}`}
        </strong>{' '}
        <span className={cx('soft')}>{list === null ? words.notTold : text}</span>
      </summary>
      {list !== null && (
        <table className={cx('table')}>
          <thead>
            <FoundHead />
          </thead>
          <tbody>
            {list.first.map((found, index) => (
              <FoundRow key={index} found={found} />
            ))}
          </tbody>
        </table>
      )}
      {list !== null && count > list.first.length && (
        <p>{words.more(formats.count(count - list.first.length))}</p>
      )}
    </details>
  );
}

function FoundHead() {
  const words = useWords().reconcile;
  return (
    <tr>
      <th scope="col">{words.serial}</th>
      <th scope="col">{words.session}</th>
      <th scope="col">{words.profile}</th>
      <th scope="col">{words.intuneProfile}</th>
      <th scope="col">{words.deviceName}</th>
      <th scope="col">{words.lastSeen}</th>
    </tr>
  );
}

function FoundRow({ found: { serial, logged, intune } }: { readonly found: FoundDevice }) {
  const words = useWords().reconcile;
  const formats = useFormats();
  const text = (value: string | null | undefined) => value != null && <ReceivedText text={value} />;
  return (
    <tr>
      <td>{serial === null ? words.noSerial : <SerialText value={serial} />}</td>
      <td>{text(logged?.sessionName)}</td>
      <td>{text(logged?.profileName)}</td>
      <td>{text(intune?.enrollmentProfile)}</td>
      <td>{text(intune?.deviceName)}</td>
      <td>{logged && formats.dayAndClock(logged.lastSeenMs)}</td>
    </tr>
  );
}
