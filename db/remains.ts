import { statSync } from 'node:fs';

import { sizeOf } from './cold-head.ts';
import type { LogFiles } from './log-files.ts';
import { readTip } from './tip-file.ts';

/**
 * What is left of a log that is gone, though it does not say how far that log reached: a second file that
 * cannot be read, and rows in a WAL, which SQLite would delete as soon as it begins a new file beside it.
 * A log that is begun has its file before either.
 */
export function remainsOf({ log, tip }: LogFiles): readonly string[] {
  if ((sizeOf(log) ?? 0) > 0) return [];
  const wal = `${log}-wal`;
  return [
    ...(isFile(tip) && readTip(tip).kind === 'unreadable' ? [tip] : []),
    ...((sizeOf(wal) ?? 0) > 0 ? [wal] : []),
  ];
}

// What else has the name of the tip was never one.
const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true;
