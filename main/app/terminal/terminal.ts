import type { Writable } from 'node:stream';

import { oneLine } from '../../../enrollment/one-line.ts';

/** Text queued for a slow reader; later text is dropped, since the log has it. */
const MOST_WAITING_BYTES = 1024 * 1024;

/**
 * Prints lines to a stream that may be slow, paused or closed. Never waits for it and never fails:
 * a bench must not depend on its readers.
 */
export function sayTo(stream: Writable): (line: string) => void {
  // Without a listener, the first line into a closed pipe would throw.
  stream.on('error', () => undefined);
  return (line) => {
    if (stream.destroyed || stream.writableLength > MOST_WAITING_BYTES) return;
    stream.write(`${oneLine(line)}\n`);
  };
}
