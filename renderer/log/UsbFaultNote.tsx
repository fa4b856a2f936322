import { useBench, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import text from '../ui/Text.module.css';
import styles from './Notes.module.css';

/** USB is unavailable: what that means and what to do; nothing otherwise. */
export function UsbFaultNote() {
  const words = useWords().bench.usb;
  const usb = useBench((state) => state.usb);
  if (usb.kind !== 'unavailable') return null;
  return (
    <section className={styles.note} aria-labelledby="usb-title">
      <h3 id="usb-title">{words.unavailableTitle}</h3>
      <p>{words.unavailableNext}</p>
      <p className={text.soft}>
        {words.detail}: <ReceivedText text={usb.detail} />
      </p>
    </section>
  );
}
