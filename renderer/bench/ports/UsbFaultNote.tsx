import { useBench, useWords } from '../../state/use-bench.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import text from '../../ui/Text.module.css';
import styles from './UsbFaultNote.module.css';

/** USB is unavailable: what that means and what to do; nothing otherwise. */
export function UsbFaultNote() {
  const words = useWords().bench.usb;
  const usb = useBench((state) => state.usb);
  if (usb.kind !== 'unavailable') return null;
  return (
    <section className={styles.trouble} aria-labelledby="usb-title">
      <Icon name="alarm" />
      <div>
        <h2 id="usb-title">{words.unavailableTitle}</h2>
        <p>{words.unavailableNext}</p>
        <p className={text.soft}>
          {words.detail}: <ReceivedText text={usb.detail} />
        </p>
      </div>
    </section>
  );
}
