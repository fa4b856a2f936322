import { openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Enough for days of messages; later ones add nothing new. */
const MOST_BYTES = 5 * 1024 * 1024;

/** Everything that a run of Muster wrote, printed or not, without serials. */
export interface RunLog {
  /** Null if the file could not be created. */
  readonly file: string | null;
  readonly keep: (line: string) => void;
}

/** Begins the file of this run in `folder`; one file of the previous run is kept. */
export function openRunLog(folder: string): RunLog {
  const file = join(folder, 'start.log');
  try {
    rmSync(join(folder, 'start.previous.log'), { force: true });
    renameWhereThere(file, join(folder, 'start.previous.log'));
    // It contains names of folders and of this computer: for the owner only.
    return { file, keep: keepIn(openSync(file, 'wx', 0o600)) };
  } catch {
    return { file: null, keep: () => undefined };
  }
}

function renameWhereThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function keepIn(descriptor: number): (line: string) => void {
  let left = MOST_BYTES;
  return (line) => {
    if (left <= 0) return;
    const text = `${line}\n`;
    left -= Buffer.byteLength(text);
    try {
      writeSync(descriptor, left > 0 ? text : 'More was written, and is not kept.\n');
    } catch {
      left = 0;
    }
  };
}
