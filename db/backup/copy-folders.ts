import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';

import type { CopyLeft } from '../../enrollment/redaction/copy-fault.ts';
import { logFiles } from '../log-files.ts';

/**
 * Where copies of the log of a data folder may be: among its backups, beside the folder, in the
 * user's home, and in the temporary folder. The names distinguish data folders, so no bench is
 * offered its neighbour's log. Links in the folder's path make no difference: each of its paths
 * finds the same places, and a path with links also those of that path. What this account does not
 * own is left out: others may write beside the folder and in the temporary folder.
 */
export const copyFolders = (folder: string): readonly string[] => [
  logFiles(folder).backups,
  ...placesOutside(folder).filter((place) => strangeness(place, folder) === null),
];

/**
 * Possible locations of copies that are not folders of this account: where they lead is unknown.
 */
export const foreignFolders = (folder: string): readonly CopyLeft[] =>
  placesOutside(folder).flatMap((path) => {
    const why = strangeness(path, folder);
    return why === null ? [] : [{ path, why, detail: '' }];
  });

function placesOutside(folder: string): readonly string[] {
  const given = resolve(folder);
  const places = [withoutLinks(given), given].flatMap(placesOf);
  const real = places.map((place) => join(withoutLinks(dirname(place)), basename(place)));
  return places.filter((_, index) => real.indexOf(real[index] ?? '') === index);
}

function placesOf(path: string): readonly string[] {
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 8);
  const name = `muster-rescued-${mark}`;
  return [
    join(dirname(path), `${basename(path)}-rescued`),
    join(homedir(), name),
    join(tmpdir(), name),
  ];
}

/** Resolved as far as the path exists. */
function withoutLinks(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(withoutLinks(parent), basename(path));
  }
}

/**
 * Null for a folder made by this account or by the owner of the data folder, and if nothing can be
 * there.
 */
function strangeness(place: string, folder: string): 'link' | 'other-account' | null {
  const found = lookAt(lstatSync, place);
  if (found === undefined) return null;
  if (found.isSymbolicLink()) return 'link';
  const own = [process.getuid?.(), lookAt(statSync, folder)?.uid];
  // Windows has no such numbers; there these locations are in the account's own folders.
  return own[0] === undefined || own.includes(found.uid) ? null : 'other-account';
}

/** Undefined if nothing is there, or if the path leads through a file or may not be examined. */
function lookAt(look: (path: string) => Stats, path: string): Stats | undefined {
  try {
    return look(path);
  } catch {
    return undefined;
  }
}

/** How many entries a folder has; 0 if it does not exist. */
export const countIn = (folder: string): number => namesIn(folder).length;

/** Names of the entries of a folder; none if it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

/**
 * Whether a copy put here is on the disk where the log was, and not in the empty mount point that a
 * volume leaves behind when it is pulled, which hides its content as soon as the volume is back.
 */
export function isOnDevice(folder: string, device: number): boolean {
  const found = lookAt(statSync, folder);
  if (found !== undefined) return found.dev === device;
  return dirname(folder) !== folder && isOnDevice(dirname(folder), device);
}

/**
 * Whether a location may be on the disk of this folder, or on what remains there when the disk is
 * pulled. A folder in the root has everything as its surroundings, and is most likely the disk
 * itself.
 */
export function isNear(folder: string, place: string): boolean {
  const parent = dirname(folder);
  const around = dirname(parent) === parent ? folder : parent;
  return place === around || place.startsWith(`${around}${sep}`);
}
