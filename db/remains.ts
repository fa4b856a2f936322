import { statSync } from 'node:fs';

import { sizeOf } from './cold-head.ts';
import type { LogFiles } from './log-files.ts';
import { readTip } from './tip-file.ts';

/**
 * What remains of a missing log although it does not say how far that log reached: an unreadable
 * tip file, and rows in a WAL, which SQLite would delete as soon as it created a new file beside
 * it. A new log has its main file before either.
 */
export function remainsOf({ log, tip }: LogFiles): readonly string[] {
  if ((sizeOf(log) ?? 0) > 0) return [];
  const wal = `${log}-wal`;
  return [
    ...(isFile(tip) && readTip(tip).kind === 'unreadable' ? [tip] : []),
    ...((sizeOf(wal) ?? 0) > 0 ? [wal] : []),
  ];
}

// Anything else with the tip's name was never one.
const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true;
