import { connect, type Socket } from 'node:net';

import type {
  SecondSourcePort,
  SourceFault,
  SourceListener,
  SourceReading,
} from '../../../enrollment/second-source/second-source.ts';
import { readUdid } from '../../../enrollment/udid.ts';
import { portOfLocation } from '../location.ts';
import { NO_FACTS } from '../no-facts.ts';
import { createFrameCutter, listenFrame } from './mux-frames.ts';
import { readMuxMessage, type MuxMessage } from './mux-messages.ts';

export interface UsbmuxdParts {
  /** `/var/run/usbmuxd` on macOS. */
  readonly socket: string;
  readonly nowMs: () => number;
  readonly firstWaitMs?: number;
  /** How long the bus may settle before it is said once more what is there. */
  readonly settleMs?: number;
}

const LONGEST_WAIT_MS = 30_000;
/** More devices than the USB of a host can have: whoever tells of more is no usbmuxd. */
export const MOST_DEVICES = 1024;

/** UDIDs of iPhones and iPads, and of what is being restored; live, over the host's own daemon. */
export function createUsbmuxdSource(parts: UsbmuxdParts): SecondSourcePort {
  const { nowMs, firstWaitMs = 1000, settleMs = 1500 } = parts;
  /** Each with the time at which it was told: later it says nothing of what came since. */
  const here = new Map<number, SourceReading>();
  let listener: SourceListener | null = null;
  let socket: Socket | null = null;
  let timer: NodeJS.Timeout | null = null;
  let again: NodeJS.Timeout | null = null;
  let waitMs = firstWaitMs;

  const tellAll = (): void => {
    again = null;
    listener?.onReadings([...here.values()]);
  };

  const take = (message: MuxMessage): void => {
    if (message.kind === 'result' && message.number === 0) {
      waitMs = firstWaitMs;
      listener?.onState({ kind: 'working', version: null, atMs: nowMs() });
    } else if (message.kind === 'result') {
      fail('reported-error', String(message.number));
    } else if (message.kind === 'detached') here.delete(message.deviceId);
    else if (message.kind === 'attached' && message.isUsb) {
      const reading = readingOf(message, nowMs());
      here.set(message.deviceId, reading);
      if (here.size > MOST_DEVICES)
        return fail('not-understood', `more than ${MOST_DEVICES} devices`);
      listener?.onReadings([reading]);
    }
  };

  /** Ends this connection; the next one hears of every device anew. */
  const fail = (why: SourceFault | 'absent', detail: string): void => {
    if (socket === null) return;
    socket.destroy();
    socket = null;
    here.clear();
    if (listener === null) return;
    listener.onState(
      why === 'absent' ? { kind: 'absent' } : { kind: 'failing', why, detail, atMs: nowMs() },
    );
    timer = setTimeout(open, waitMs);
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
  };

  function open(): void {
    timer = null;
    const cut = createFrameCutter();
    const opened = connect(parts.socket);
    socket = opened;
    const failOnce = (why: SourceFault | 'absent', detail: string): void => {
      if (socket === opened) fail(why, detail);
    };
    opened.on('connect', () => opened.write(listenFrame()));
    opened.on('data', (piece) => {
      const messages = messagesOf(cut, piece);
      if (messages === null) return failOnce('not-understood', '');
      for (const message of messages) if (socket === opened) take(message);
    });
    opened.on('error', (error: NodeJS.ErrnoException) => {
      const isAbsent = error.code === 'ENOENT' || error.code === 'ECONNREFUSED';
      failOnce(isAbsent ? 'absent' : 'ended', error.code ?? '');
    });
    opened.on('close', () => failOnce('ended', ''));
  }

  return {
    source: 'usbmuxd',
    start: (given) => {
      listener = given;
      open();
    },
    // It tells of what comes by itself; asked again, it says what is there once more.
    look: () => {
      if (listener !== null) again ??= setTimeout(tellAll, settleMs);
    },
    stop: () => {
      listener = null;
      if (timer) clearTimeout(timer);
      if (again) clearTimeout(again);
      const ending = socket;
      socket = null;
      ending?.destroy();
      return Promise.resolve();
    },
  };
}

/** The messages of a piece of the stream, or null when it is not what usbmuxd says. */
function messagesOf(
  cut: (piece: Buffer) => readonly string[],
  piece: Buffer,
): readonly MuxMessage[] | null {
  try {
    const messages = cut(piece).map(readMuxMessage);
    return messages.every((message) => message !== null) ? messages : null;
  } catch {
    return null;
  }
}

function readingOf(
  { udid, location }: Extract<MuxMessage, { kind: 'attached' }>,
  askedMs: number,
): SourceReading {
  const reading = readUdid(udid);
  const known = 'udid' in reading ? reading.udid : null;
  const ecid = reading.kind === 'with-ecid' ? reading.ecid : null;
  const port = location === null ? null : portOfLocation(location);
  return { source: 'usbmuxd', port, askedMs, facts: { ...NO_FACTS, udid: known, ecid } };
}
