import { setImmediate as nextTurn } from 'node:timers/promises';

import { plainJson } from '../../enrollment/one-line.ts';

/** Characters that are written at once: some hundred rows. */
const PIECE_CHARACTERS = 65_536;

/** What a list is written to, such as standard output. */
interface Sink {
  readonly write: (text: string) => boolean;
  readonly once: (event: 'drain', listener: () => void) => unknown;
}

/**
 * Writes these rows as one line with a JSON array, as `JSON.stringify` would, while they are read, and
 * no faster than they are taken. False if `stopped` is aborted before the end.
 */
export async function writeList(
  sink: Sink,
  rows: Iterable<unknown>,
  stopped: AbortSignal,
): Promise<boolean> {
  let piece = '[';
  let comma = '';
  for (const row of rows) {
    piece += `${comma}${JSON.stringify(row)}`;
    comma = ',';
    if (piece.length < PIECE_CHARACTERS) continue;
    if (!sink.write(plainJson(piece))) await drained(sink, stopped);
    // Signals, and a reader that went away, are only heard between two turns.
    await nextTurn();
    if (stopped.aborted) return false;
    piece = '';
  }
  sink.write(`${plainJson(`${piece}]`)}\n`);
  return true;
}

/** Resolves once the sink takes more, or nobody waits for it. */
const drained = (sink: Sink, stopped: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    sink.once('drain', resolve);
    stopped.addEventListener('abort', () => resolve(), { once: true });
  });
