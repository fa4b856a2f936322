import { statSync } from 'node:fs';
import { dirname } from 'node:path';

import type Database from 'better-sqlite3';

import { sizeOf } from '../cold-head.ts';
import type { LogFiles } from '../log-files.ts';
import { roomToKeep, spaceLeft, type SpaceLeft } from '../space-left.ts';
import { removeBackup } from './backup.ts';
import { spareBackups } from './spare.ts';

/** A backup would take the space that the log itself needs in the next hours. */
class NoRoomForBackup extends Error {
  readonly needBytes: number;
  readonly freeBytes: number;
  constructor(needBytes: number, freeBytes: number) {
    super(`a backup needs ${needBytes} bytes beside the log, and ${freeBytes} are free`);
    this.needBytes = needBytes;
    this.freeBytes = freeBytes;
  }
}

/**
 * Makes sure that a backup leaves the log the space that it needs. Older backups beyond those
 * always kept are removed first, no more than necessary; if that is not enough, none is removed.
 * Throws {@link NoRoomForBackup}. If the system does not report free space, the backup is
 * attempted.
 */
export function makeRoom(
  db: Database.Database,
  files: LogFiles,
  space: SpaceLeft | null = spaceLeft(files.folder),
): void {
  if (space === null) return;
  const needBytes = sizeOfCopy(files) + roomToKeep(space);
  const spare = spareBackups(db, files).toReversed();
  const sizes = spare.map(({ file }) => sizeOf(file) ?? 0);
  const most = space.freeBytes + sizes.reduce((sum, size) => sum + size, 0);
  if (most < needBytes) throw new NoRoomForBackup(needBytes, space.freeBytes);
  let { freeBytes } = space;
  for (const [index, backup] of spare.entries()) {
    if (freeBytes >= needBytes) return;
    removeBackup(backup);
    freeBytes += sizes[index] ?? 0;
  }
}

/** The same for a location chosen by a person, where nothing is removed. */
export function needRoom(files: LogFiles, file: string): void {
  const folder = dirname(file);
  const space = spaceLeft(folder);
  if (space === null) return;
  const isSameDisk = statSync(folder).dev === statSync(files.folder).dev;
  const needBytes = sizeOfCopy(files) + (isSameDisk ? roomToKeep(space) : 0);
  if (space.freeBytes < needBytes) throw new NoRoomForBackup(needBytes, space.freeBytes);
}

/** An upper bound; a copy has no free pages. */
const sizeOfCopy = ({ log }: LogFiles): number => (sizeOf(log) ?? 0) + (sizeOf(`${log}-wal`) ?? 0);
