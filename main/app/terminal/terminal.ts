import type { Writable } from 'node:stream';

import { oneLine } from '../../../enrollment/one-line.ts';

/** Text that waits for a reader who does not read; what comes after is dropped, since the log has it. */
const MOST_WAITING_BYTES = 1024 * 1024;

/**
 * Says lines to a stream that may be slow, paused or closed. Never waits for it and never fails: a bench
 * must not depend on whoever reads along.
 */
export function sayTo(stream: Writable): (line: string) => void {
  // Without a listener the first line into a closed pipe would be an exception.
  stream.on('error', () => undefined);
  return (line) => {
    if (stream.destroyed || stream.writableLength > MOST_WAITING_BYTES) return;
    stream.write(`${oneLine(line)}\n`);
  };
}
