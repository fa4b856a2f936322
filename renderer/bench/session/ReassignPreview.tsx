import type { Reassignment } from '../../../enrollment/correction/reassignment.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { SerialText } from '../../ui/SerialText.tsx';
import styles from './ReassignPreview.module.css';

/** A screenful of rows is enough to check the selection. */
const SHOWN = 8;

/** Devices to re-assign, from which profile to which. */
export function ReassignPreview({ affected }: { readonly affected: readonly Reassignment[] }) {
  const words = useWords();
  const formats = useFormats();
  const said = words.corrections.reassign;
  if (affected.length === 0) return <p role="status">{said.none}</p>;
  return (
    <div className={styles.preview}>
      <p role="status">
        <strong>{said.preview(formats.count(affected.length))}</strong>
      </p>
      <ul>
        {affected.slice(0, SHOWN).map(({ device, from, to }) => (
          <li key={device.key} className={styles.row}>
            <span className={styles.number}>{formats.count(device.ordinal)}</span>
            <span>
              {device.serial ? (
                <SerialText value={device.serial.value} />
              ) : (
                words.bench.table.noSerial
              )}
            </span>
            <span className={styles.soft}>
              <ReceivedText text={said.row(from.settings.name, to.settings.name)} />
            </span>
          </li>
        ))}
        {affected.length > SHOWN && (
          <li className={styles.soft}>{said.more(formats.count(affected.length - SHOWN))}</li>
        )}
      </ul>
    </div>
  );
}
