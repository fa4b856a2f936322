import { connect } from 'node:net';

import type { SourceFault } from '../../../enrollment/second-source.ts';
import { createFrameCutter, listenFrame } from './mux-frames.ts';
import { readMuxMessage, type MuxMessage } from './mux-messages.ts';

/** Why a connection ended: `absent` if there is no daemon at the socket. */
export type MuxFault = SourceFault | 'absent';

/** One connection to usbmuxd, subscribed to its devices. */
export interface MuxConnection {
  /** Ends it; no callback is called afterwards. */
  readonly close: () => void;
}

/** A device came or left. */
export type MuxDevice = Extract<MuxMessage, { kind: 'attached' | 'detached' }>;

export interface MuxListener {
  /** The daemon reports its devices from now on. */
  readonly onReady: () => void;
  readonly onDevice: (device: MuxDevice) => void;
  /** At most once, if the connection ended by itself. */
  readonly onFail: (why: MuxFault, detail: string) => void;
}

/** Opens the socket at this path; the result is reported later. */
export function connectMux(path: string, listener: MuxListener): MuxConnection {
  const cut = createFrameCutter();
  const socket = connect(path);
  let isOpen = true;
  const close = (): void => {
    isOpen = false;
    socket.destroy();
  };
  const fail = (why: MuxFault, detail: string): void => {
    if (!isOpen) return;
    close();
    listener.onFail(why, detail);
  };
  const take = (message: MuxMessage): void => {
    if (message.kind === 'attached' || message.kind === 'detached') listener.onDevice(message);
    else if (message.kind === 'result' && message.number === 0) listener.onReady();
    else if (message.kind === 'result') fail('reported-error', String(message.number));
  };
  socket.on('connect', () => socket.write(listenFrame()));
  socket.on('data', (piece) => {
    const messages = messagesOf(cut, piece);
    if (messages === null) return fail('not-understood', '');
    for (const message of messages) if (isOpen) take(message);
  });
  socket.on('error', (error: NodeJS.ErrnoException) => {
    const isAbsent = error.code === 'ENOENT' || error.code === 'ECONNREFUSED';
    fail(isAbsent ? 'absent' : 'ended', error.code ?? '');
  });
  socket.on('close', () => fail('ended', ''));
  return { close };
}

/** The messages of a chunk of the stream, or null if they are not usbmuxd's. */
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
