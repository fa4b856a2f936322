import type {
  SecondSourcePort,
  SourceListener,
  SourceReading,
  SourceState,
} from '../../../enrollment/second-source.ts';
import { readUdid } from '../../../enrollment/udid.ts';
import { portOfLocation } from '../location.ts';
import { NO_FACTS } from '../no-facts.ts';
import { connectMux, type MuxConnection, type MuxDevice, type MuxFault } from './mux-connection.ts';

export interface UsbmuxdParts {
  /** `/var/run/usbmuxd` on macOS. */
  readonly socket: string;
  readonly nowMs: () => number;
  readonly firstWaitMs?: number;
  /** How long the bus may settle before the list is reported again. */
  readonly settleMs?: number;
}

const LONGEST_WAIT_MS = 30_000;
/** More devices than the USB of a host can have: a longer list is not usbmuxd's. */
export const MOST_DEVICES = 1024;

/** UDIDs of iPhones, iPads and devices being restored; live, from the host's own daemon. */
export function createUsbmuxdSource(parts: UsbmuxdParts): SecondSourcePort {
  const { nowMs, firstWaitMs = 1000, settleMs = 1500 } = parts;
  /** Each with the time it was reported: a report says nothing about what came later. */
  const here = new Map<number, SourceReading>();
  let listener: SourceListener | null = null;
  let connection: MuxConnection | null = null;
  let timer: NodeJS.Timeout | null = null;
  let again: NodeJS.Timeout | null = null;
  let waitMs = firstWaitMs;

  const tellAll = (): void => {
    again = null;
    listener?.onReadings([...here.values()]);
  };
  const onReady = (): void => {
    waitMs = firstWaitMs;
    listener?.onState({ kind: 'working', version: null, atMs: nowMs() });
  };
  const onDevice = (device: MuxDevice): void => {
    if (device.kind === 'detached') return void here.delete(device.deviceId);
    if (!device.isUsb) return;
    const reading = readingOf(device, nowMs());
    here.set(device.deviceId, reading);
    if (here.size <= MOST_DEVICES) listener?.onReadings([reading]);
    else onFail('not-understood', `more than ${MOST_DEVICES} devices`);
  };
  /** Ends this connection; the next one is told of every device again. */
  const onFail = (why: MuxFault, detail: string): void => {
    connection?.close();
    connection = null;
    here.clear();
    if (listener === null) return;
    listener.onState(stateAfter(why, detail, nowMs()));
    timer = setTimeout(open, waitMs);
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
  };
  const open = (): void => {
    timer = null;
    connection = connectMux(parts.socket, { onReady, onDevice, onFail });
  };

  return {
    source: 'usbmuxd',
    start: (given) => {
      listener = given;
      open();
    },
    // It reports arrivals by itself; asked again, it repeats what is there.
    look: () => {
      if (listener !== null) again ??= setTimeout(tellAll, settleMs);
    },
    stop: () => {
      listener = null;
      for (const one of [timer, again]) if (one) clearTimeout(one);
      connection?.close();
      connection = null;
      return Promise.resolve();
    },
  };
}

const stateAfter = (why: MuxFault, detail: string, atMs: number): SourceState =>
  why === 'absent' ? { kind: 'absent' } : { kind: 'failing', why, detail, atMs };

function readingOf(
  { udid, location }: Extract<MuxDevice, { kind: 'attached' }>,
  askedMs: number,
): SourceReading {
  const reading = readUdid(udid);
  const known = 'udid' in reading ? reading.udid : null;
  const ecid = reading.kind === 'with-ecid' ? reading.ecid : null;
  const port = location === null ? null : portOfLocation(location);
  return { source: 'usbmuxd', port, askedMs, facts: { ...NO_FACTS, udid: known, ecid } };
}
