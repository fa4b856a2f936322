import type { Clock, UsbAttach, UsbDetach, UsbWatcher } from '../../../enrollment/ports.ts';
import type { UsbDevice } from '../../../enrollment/usb-device.ts';
import { createDisguise, type Disguise } from './disguise.ts';
import {
  RECORDING_FORMAT,
  RECORDING_VERSION,
  type RecordedEvent,
  type RecordedUsb,
} from './recording-line.ts';

/** Takes the lines of a recording, each with its end. A throw ends the recording. */
export type LineSink = (line: string) => void;

/** A watcher that can be listened in to. */
export interface RecordableWatcher {
  readonly watcher: UsbWatcher;
  /**
   * Writes down what comes and goes from now on, first what is there already, with made-up values
   * in place of everything that names a device. Answers with what ends it and counts the events that
   * were written. `onFault` may be called before it answers.
   */
  readonly record: (sink: LineSink, onFault?: (error: unknown) => void) => () => number;
}

/** Puts a tap between a watcher and the bench. The bench hears everything first and unchanged. */
export function recordable(watcher: UsbWatcher, clock: Pick<Clock, 'monoMs'>): RecordableWatcher {
  const here = new Map<string, UsbAttach>();
  const taps = new Set<Tap>();
  const tell = (give: (tap: Tap) => void): void => {
    for (const tap of [...taps]) give(tap);
  };
  return {
    watcher: {
      stop: watcher.stop,
      start: (listener) =>
        watcher.start({
          onState: listener.onState,
          onAttach: (attach) => {
            listener.onAttach(attach);
            // A second reading is the same plug-in, read better.
            const isNew = !here.has(attach.usb.handle);
            here.set(attach.usb.handle, attach);
            if (isNew || attach.noticedBy === 'second-read') tell((tap) => tap.attach(attach));
          },
          onDetach: (detach) => {
            listener.onDetach(detach);
            if (here.delete(detach.handle)) tell((tap) => tap.detach(detach));
          },
        }),
    },
    record: (sink, onFault = () => undefined) => {
      const tap = createTap(sink, clock, (error) => {
        taps.delete(tap);
        onFault(error);
      });
      taps.add(tap);
      tap.head();
      for (const attach of here.values()) tap.attach(attach);
      return () => {
        taps.delete(tap);
        return tap.events();
      };
    },
  };
}

interface Tap {
  readonly head: () => void;
  readonly attach: (attach: UsbAttach) => void;
  readonly detach: (detach: UsbDetach) => void;
  readonly events: () => number;
}

function createTap(
  sink: LineSink,
  clock: Pick<Clock, 'monoMs'>,
  onFault: (error: unknown) => void,
): Tap {
  const disguise = createDisguise();
  const names = new Map<string, string>();
  const startMs = clock.monoMs();
  let count = 0;
  let isOver = false;
  /** Answers whether the line is written; a line that is not ends the recording. */
  const write = (line: object): boolean => {
    if (isOver) return false;
    try {
      sink(`${JSON.stringify(line)}\n`);
    } catch (error) {
      isOver = true;
      onFault(error);
    }
    return !isOver;
  };
  const event = (given: RecordedEvent): void => {
    if (write(given)) count += 1;
  };
  const atMs = (): number => Math.max(0, Math.trunc(clock.monoMs() - startMs));
  const nameOf = (handle: string): string => {
    const name = names.get(handle) ?? `d${String(names.size + 1)}`;
    names.set(handle, name);
    return name;
  };
  return {
    head: () => void write({ format: RECORDING_FORMAT, version: RECORDING_VERSION }),
    attach: ({ usb, ancestors }) => {
      const plain = (device: UsbDevice) => recorded(device, nameOf(device.handle), disguise);
      // The same plug-in read once more leaves and comes back: a recording knows no second reading.
      const isAgain = names.has(usb.handle);
      if (isAgain) event({ kind: 'detach', atMs: atMs(), handle: nameOf(usb.handle) });
      event({ kind: 'attach', atMs: atMs(), usb: plain(usb), ancestors: ancestors.map(plain) });
    },
    detach: ({ handle }) => {
      if (!names.has(handle)) return;
      event({ kind: 'detach', atMs: atMs(), handle: nameOf(handle) });
      // Handles are used again by some hosts; the next plug-in is another one.
      names.delete(handle);
    },
    events: () => count,
  };
}

function recorded(device: UsbDevice, handle: string, disguise: Disguise): RecordedUsb {
  const { vendorId, productId, bcdDevice, productName, serialText, bus, ports } = device;
  return {
    ...{ handle, vendorId, productId, bcdDevice, bus, ports: [...ports] },
    productName: productName === null ? null : disguise.productName(productName.slice(0, 4096)),
    serialText: serialText === null ? null : disguise.serialText(serialText.slice(0, 4096)),
    ...(device.deviceClass === undefined ? {} : { deviceClass: device.deviceClass }),
    ...(device.speed === undefined ? {} : { speed: device.speed }),
  };
}
