import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

import { logFiles } from '../log-files.ts';

/**
 * Where copies of the log of a data folder may lie: among its backups, beside the folder, with the
 * user, and with what is temporary. The names tell one data folder from another, so that no bench is
 * offered the log of its neighbour.
 */
export function copyFolders(folder: string): readonly string[] {
  const path = resolve(folder);
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 8);
  const name = `muster-rescued-${mark}`;
  return [
    logFiles(folder).backups,
    join(dirname(path), `${basename(path)}-rescued`),
    join(homedir(), name),
    join(tmpdir(), name),
  ];
}

/** How many entries a folder has; none when it is not there. */
export const countIn = (folder: string): number => namesIn(folder).length;

/** What lies in a folder, by name; nothing when it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

/**
 * Whether a copy that is put here lies where the log lay: not in the empty folder that a volume leaves
 * behind when it is pulled, which hides what is in it as soon as the volume is back.
 */
export function isOnDevice(folder: string, device: number): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found !== undefined) return found.dev === device;
  return dirname(folder) !== folder && isOnDevice(dirname(folder), device);
}
