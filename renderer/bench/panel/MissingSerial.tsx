import type { Sequence } from '../../../enrollment/sequence.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import { GuessPart } from './GuessPart.tsx';
import { SerialForm } from './SerialForm.tsx';

interface MissingSerialProps {
  readonly device: Device;
  /** Of the same session. */
  readonly devices: Sequence<Device>;
  readonly onOpen: (key: DeviceKey) => void;
}

/** The two sources for a serial that the device does not show: the port's guess, and the case. */
export function MissingSerial({ device, devices, onOpen }: MissingSerialProps) {
  const { portGuess } = device;
  return (
    <>
      {portGuess !== null && (
        <GuessPart
          device={device}
          guess={portGuess}
          other={[...devices].find(({ serial }) => serial?.value === portGuess.value) ?? null}
          onOpen={onOpen}
        />
      )}
      <SerialForm device={device} />
    </>
  );
}
