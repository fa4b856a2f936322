import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device, Refusal } from '../../enrollment/device.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { HiddenId } from '../ui/HiddenId.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './DevicePanel.module.css';

const cx = classNames(styles);

interface RefusalPartProps {
  readonly device: Device;
  readonly refusal: Refusal;
  readonly other: Device | null;
  readonly isReadOnly: boolean;
  readonly onOpen: (key: DeviceKey) => void;
}

/** Why the device is held, what is in dispute, and the decision that only a person can take. */
export function RefusalPart({ device, refusal, other, isReadOnly, onOpen }: RefusalPartProps) {
  const words = useWords();
  const formats = useFormats();
  const lift = useCommand(useBridge().liftRefusal);
  const { what, next } = words.refusals[refusal.reason];
  return (
    <section className={cx('part', 'held')} aria-labelledby="refusal-title">
      <h3 id="refusal-title">{words.device.refusal}</h3>
      <p>
        <strong>{what}</strong> {next}
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
      {other !== null && <p>{words.device.otherDevice(formats.count(other.ordinal))}</p>}
      <FailureNote state={lift.state} />
      <Actions>
        {other !== null && (
          <Button onClick={() => onOpen(other.key)}>{words.device.showOther}</Button>
        )}
        {!isReadOnly && (
          <Button onClick={() => void lift.run({ deviceKey: device.key })}>
            {words.device.lift}
          </Button>
        )}
      </Actions>
    </section>
  );
}
