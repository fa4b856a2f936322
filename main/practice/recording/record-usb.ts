import type { Clock } from '../../../enrollment/ports.ts';
import type { UsbDevice } from '../../../enrollment/usb-device.ts';
import type { TappedWatcher, UsbTap } from '../../usb/tapped-watcher.ts';
import { createDisguise, type Disguise } from './disguise.ts';
import {
  RECORDING_FORMAT,
  RECORDING_VERSION,
  type RecordedEvent,
  type RecordedUsb,
} from './recording-line.ts';

/** Takes the lines of a recording, each with its line end. A throw ends the recording. */
type LineSink = (line: string) => void;

/**
 * Records USB from now on, starting with what is plugged in, with made-up values in place of
 * everything that identifies a device. Returns a function that ends the recording and counts the
 * written events. `onFault` may be called before it returns.
 */
export function recordUsb(
  usb: Pick<TappedWatcher, 'follow'>,
  clock: Pick<Clock, 'monoMs'>,
  sink: LineSink,
  onFault: (error: unknown) => void = () => undefined,
): () => number {
  let count = 0;
  let isOver = false;
  /** Returns whether the line was written; a failure ends the recording. */
  const write = (line: object): boolean => {
    if (isOver) return false;
    try {
      sink(`${JSON.stringify(line)}\n`);
      return true;
    } catch (error) {
      isOver = true;
      onFault(error);
      return false;
    }
  };
  write({ format: RECORDING_FORMAT, version: RECORDING_VERSION });
  const unfollow = usb.follow(
    createTap(clock, (event) => {
      if (write(event)) count += 1;
    }),
  );
  return () => {
    unfollow();
    return count;
  };
}

function createTap(clock: Pick<Clock, 'monoMs'>, write: (event: RecordedEvent) => void): UsbTap {
  const disguise = createDisguise();
  const names = new Map<string, string>();
  const startMs = clock.monoMs();
  const atMs = (): number => Math.max(0, Math.trunc(clock.monoMs() - startMs));
  const nameOf = (handle: string): string => {
    const name = names.get(handle) ?? `d${String(names.size + 1)}`;
    names.set(handle, name);
    return name;
  };
  return {
    onAttach: ({ usb, ancestors }) => {
      const plain = (device: UsbDevice) => recorded(device, nameOf(device.handle), disguise);
      // A recording has no second readings: when read again, a device leaves and comes back.
      const isAgain = names.has(usb.handle);
      if (isAgain) write({ kind: 'detach', atMs: atMs(), handle: nameOf(usb.handle) });
      write({ kind: 'attach', atMs: atMs(), usb: plain(usb), ancestors: ancestors.map(plain) });
    },
    onDetach: ({ handle }) => {
      if (!names.has(handle)) return;
      write({ kind: 'detach', atMs: atMs(), handle: nameOf(handle) });
      // Some hosts reuse handles; the next plug-in is another device.
      names.delete(handle);
    },
  };
}

function recorded(device: UsbDevice, handle: string, disguise: Disguise): RecordedUsb {
  const { vendorId, productId, bcdDevice, productName, serialText, bus, ports } = device;
  return {
    handle,
    vendorId,
    productId,
    bcdDevice,
    bus,
    ports: [...ports],
    productName: productName === null ? null : disguise.productName(productName.slice(0, 4096)),
    serialText: serialText === null ? null : disguise.serialText(serialText.slice(0, 4096)),
    ...(device.deviceClass === undefined ? {} : { deviceClass: device.deviceClass }),
    ...(device.speed === undefined ? {} : { speed: device.speed }),
  };
}
