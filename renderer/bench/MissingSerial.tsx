import type { DevicePanelProps } from './DevicePanel.tsx';
import { GuessPart } from './GuessPart.tsx';
import { SerialForm } from './SerialForm.tsx';

/** The two ways to a serial that the device does not show: what the port guesses, and what is on the case. */
export function MissingSerial({ device, devices, onOpen }: DevicePanelProps) {
  const { portGuess } = device;
  return (
    <>
      {portGuess !== null && (
        <GuessPart
          device={device}
          guess={portGuess}
          other={devices.find(({ serial }) => serial?.value === portGuess.value) ?? null}
          onOpen={onOpen}
        />
      )}
      <SerialForm device={device} devices={devices} />
    </>
  );
}
