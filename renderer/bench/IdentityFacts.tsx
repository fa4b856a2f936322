import { reconnects, type Device } from '../../enrollment/device.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import styles from './DevicePanel.module.css';

const cx = classNames(styles);

/** Who the device is, as far as it is known, and how it was read. */
export function IdentityFacts({ device }: { readonly device: Device }) {
  const words = useWords();
  const formats = useFormats();
  const { device: said } = words;
  const unknown = <span className={cx('soft')}>{said.notKnown}</span>;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [said.model, device.model ? <ReceivedText text={device.model} /> : unknown],
    [said.productType, device.productType ?? unknown],
    [said.kind, device.kind ? words.kinds[device.kind] : unknown],
    [said.ecid, device.ecid ? <SerialText value={device.ecid} /> : unknown],
    [said.udid, device.udid ? <ReceivedText text={device.udid} /> : unknown],
    [said.mode, words.modes[device.mode]],
    [said.port, device.port],
    [said.firstSeen, formats.dayAndClock(device.firstSeenMs)],
    [said.lastSeen, formats.dayAndClock(device.lastSeenMs)],
    [said.reconnects, formats.count(reconnects(device))],
  ];
  return (
    <section className={cx('part')} aria-labelledby="identity-title">
      <h3 id="identity-title">{said.identity}</h3>
      <dl className={cx('facts')}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {device.notes.length > 0 && (
        <ul className={cx('notes')} aria-label={said.notes}>
          {device.notes.map((note) => (
            <li key={note}>{words.notes[note]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
