import type { Device } from '../../../enrollment/device.ts';
import { useWords } from '../../state/use-bench.ts';
import { useView } from '../../state/use-view.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import styles from './DevicePanel.module.css';
import { ScannedSerial } from './ScannedSerial.tsx';
import { TypedSerial } from './TypedSerial.tsx';

/** The serial from the case: typed twice or scanned once, whichever this bench used last. */
export function SerialForm({ device }: { readonly device: Device }) {
  const words = useWords().device.serialForm;
  const [{ entry }, change] = useView();
  return (
    <section className={styles.card} aria-labelledby="serial-form-title">
      <h3 id="serial-form-title">{words.title}</h3>
      <ChoiceField
        legend={words.how}
        value={entry}
        options={[
          { value: 'typed', label: words.typed },
          { value: 'scan', label: words.scanned },
        ]}
        onChange={(chosen) => change({ entry: chosen })}
      />
      {entry === 'typed' ? <TypedSerial device={device} /> : <ScannedSerial device={device} />}
    </section>
  );
}
