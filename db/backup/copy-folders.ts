import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';

import type { CopyLeft } from '../../enrollment/redaction/copy-fault.ts';
import { logFiles } from '../log-files.ts';

/**
 * Where copies of the log of a data folder may lie: among its backups, beside the folder, with the
 * user, and with what is temporary. The names tell one data folder from another, so that no bench is
 * offered the log of its neighbour. Links in the path of the folder change nothing: the same places are
 * found by each of its paths, and by a path with links those of that path as well. What is not this account's
 * is left out: others may write beside the folder, and where temporary files lie.
 */
export const copyFolders = (folder: string): readonly string[] => [
  logFiles(folder).backups,
  ...placesOutside(folder).filter((place) => strangeness(place, folder) === null),
];

/** Places where copies might lie, but that are no folder of this account: nobody knows where they lead. */
export const strangePlaces = (folder: string): readonly CopyLeft[] =>
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

/** As far as the path is there. */
function withoutLinks(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(withoutLinks(parent), basename(path));
  }
}

/** Null for a place that this account, or the owner of the data folder, made, and where nothing can be. */
function strangeness(place: string, folder: string): 'link' | 'other-account' | null {
  const found = lookAt(lstatSync, place);
  if (found === undefined) return null;
  if (found.isSymbolicLink()) return 'link';
  const own = [process.getuid?.(), lookAt(statSync, folder)?.uid];
  // Windows has no such numbers; there these places are in the folders of the account.
  return own[0] === undefined || own.includes(found.uid) ? null : 'other-account';
}

/** Undefined where nothing is, or where the path leads through a file or may not be looked at. */
function lookAt(look: (path: string) => Stats, path: string): Stats | undefined {
  try {
    return look(path);
  } catch {
    return undefined;
  }
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
  const found = lookAt(statSync, folder);
  if (found !== undefined) return found.dev === device;
  return dirname(folder) !== folder && isOnDevice(dirname(folder), device);
}

/**
 * Whether a place may lie on the disk of this folder, or on what that leaves behind when it is pulled. A folder in
 * the root has no surroundings but all there is, and is most likely the disk itself.
 */
export function isNear(folder: string, place: string): boolean {
  const parent = dirname(folder);
  const around = dirname(parent) === parent ? folder : parent;
  return place === around || place.startsWith(`${around}${sep}`);
}
