import { createHash } from 'node:crypto';
import { realpathSync, statSync, type BigIntStats } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { readManifest } from './backup.ts';
import { copyFolders } from './copy-folders.ts';
import type { PresentLog } from './present-log.ts';

/**
 * Marks a data folder, by its number in the file system and when it was made: it is the same for as long
 * as the folder lives, under whatever name, and another one for a copy of it and on another computer. Goes
 * into the manifest of a backup. Null when it is not there.
 */
export const placeMark = (folder: string): string | null =>
  markOf(folder, ({ ino, birthtimeNs }) => `${String(ino)} ${String(birthtimeNs)}`);

/** As manifests of before have it: of the path as well, which another name of the folder changes. */
const earlierMark = (folder: string): string | null =>
  markOf(folder, ({ ino }) => `${realpathSync(folder)}\n${String(ino)}`);

function markOf(folder: string, text: (found: BigIntStats) => string): string | null {
  try {
    const found = text(statSync(folder, { bigint: true }));
    return createHash('sha256').update(found).digest('hex').slice(0, 16);
  } catch {
    return null;
  }
}

export interface Copy {
  readonly file: string;
  readonly benchId: string;
  readonly present: Pick<PresentLog, 'benchId'>;
}

/**
 * Whether a copy was made in another data folder than this one: by the mark in its manifest; without one,
 * a copy is of this folder when it lies among its copies or the log that is here is of the same chain.
 */
export function isElsewhere(folder: string, { file, benchId, present }: Copy): boolean {
  const [place] = readManifest(file).flatMap((manifest) => manifest.place ?? []);
  if (place !== undefined) return ![placeMark(folder), earlierMark(folder)].includes(place);
  const isAmongOwn = copyFolders(folder).some((own) => resolve(own) === dirname(resolve(file)));
  return !isAmongOwn && present.benchId !== benchId;
}
