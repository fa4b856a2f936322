import {
  findingMatters,
  type FindingKind,
  type FindingList,
  type FoundDevice,
} from '../../enrollment/import-findings.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { useShowDevice } from '../state/use-show-device.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import text from '../ui/Text.module.css';
import notice from '../ui/Notice.module.css';
import table from '../ui/Table.module.css';
import styles from './Reconcile.module.css';

interface FindingPartProps {
  readonly kind: FindingKind;
  /** Null if the file does not say. */
  readonly list: FindingList | null;
}

/** One list of devices to check; open if it has any that matter. */
export function FindingPart({ kind, list }: FindingPartProps) {
  const words = useWords().reconcile;
  const formats = useFormats();
  const { title, text: meaning } = words.findings[kind];
  const count = list?.count ?? 0;
  if (list !== null && count === 0) return null;
  const matters = findingMatters(kind) && list !== null;
  return (
    <details
      className={classes(notice.notice, styles.finding, matters && styles.matters)}
      open={matters}
      data-finding={kind}
    >
      <summary>
        <strong>
          {title}
          {list !== null && `: ${formats.count(count)}`}
        </strong>{' '}
        <span className={text.soft}>{list === null ? words.notTold : meaning}</span>
      </summary>
      {list !== null && (
        <table className={classes(table.table, styles.table)}>
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
  const showDevice = useShowDevice();
  const received = (value: string | null | undefined) =>
    value != null && <ReceivedText text={value} />;
  const serialText = serial === null ? words.noSerial : <SerialText value={serial} />;
  return (
    <tr>
      <td>
        {logged === null ? (
          serialText
        ) : (
          <Button look="quiet" className={styles.device} onClick={() => showDevice(logged)}>
            {serialText}
          </Button>
        )}
      </td>
      <td>{received(logged?.sessionName)}</td>
      <td>{received(logged?.profileName)}</td>
      <td>{received(intune?.enrollmentProfile)}</td>
      <td>{received(intune?.deviceName)}</td>
      <td>{logged && formats.dayAndClock(logged.lastSeenMs)}</td>
    </tr>
  );
}
