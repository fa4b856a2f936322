import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes what was written to a file durable. */
export function flushFile(file: string): void {
  const fd = openSync(file, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
