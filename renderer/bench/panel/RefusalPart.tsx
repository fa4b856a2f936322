import type { Sequence } from '../../../enrollment/sequence.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device, Refusal } from '../../../enrollment/device.ts';
import { asideOverRefusal } from '../../../enrollment/set-aside.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { HiddenId } from '../../ui/HiddenId.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import styles from './DevicePanel.module.css';
import { RefusalActions } from './RefusalActions.tsx';
import { rivalText } from '../rows/rival-text.ts';

interface RefusalPartProps {
  readonly device: Device;
  readonly refusal: Refusal;
  readonly other: Device | null;
  /** Of the same session. */
  readonly devices: Sequence<Device>;
  readonly isReadOnly: boolean;
  readonly onOpen: (key: DeviceKey) => void;
}

/** Why the device is held, what is in dispute, and the decision that only a person can make. */
export function RefusalPart(props: RefusalPartProps) {
  const { device, refusal, other, devices, isReadOnly, onOpen } = props;
  const words = useWords();
  const formats = useFormats();
  const { what, next } = words.refusals[refusal.reason];
  const isDecided = asideOverRefusal(device) !== null;
  return (
    <section className={classes(styles.card, styles.held)} aria-labelledby="refusal-title">
      <h3 id="refusal-title">{words.device.refusal}</h3>
      <p>
        <strong>{what}</strong> {!isDecided && next}
      </p>
      {refusal.disputed !== null && (
        <p>
          {words.device.disputed}{' '}
          {/^[0-9A-F]{16}$/.test(refusal.disputed) ? (
            <HiddenId key={device.key} name={words.device.ecid}>
              <ReceivedText text={refusal.disputed} />
            </HiddenId>
          ) : (
            <ReceivedText text={refusal.disputed} />
          )}
        </p>
      )}
      {other !== null && (
        <p>
          {words.device.otherDevice(formats.count(other.ordinal))} {rivalText(device, other, words)}
        </p>
      )}
      {other !== null && (
        <Actions>
          <Button onClick={() => onOpen(other.key)}>{words.device.showOther}</Button>
        </Actions>
      )}
      {/* Setting aside is undone among the handled exceptions. */}
      {!isReadOnly && !isDecided && <RefusalActions device={device} devices={devices} />}
    </section>
  );
}
