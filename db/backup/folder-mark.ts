import { createHash } from 'node:crypto';
import { realpathSync, statSync, type BigIntStats } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { readManifest } from './backup.ts';
import { copyFolders } from './copy-folders.ts';
import type { PresentLog } from './present-log.ts';

/**
 * Identifies a data folder by its inode number and creation time: the same for the life of the
 * folder, under any name, and different for a copy of it or on another computer. Goes into the
 * manifest of a backup. Null if the folder does not exist.
 */
export const folderMark = (folder: string): string | null =>
  markOf(folder, ({ ino, birthtimeNs }) => `${String(ino)} ${String(birthtimeNs)}`);

/**
 * The mark in older manifests: it also covers the path, which another name of the folder changes.
 */
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
 * Whether a copy was made in a data folder other than this one, by the mark in its manifest.
 * Without a mark, a copy belongs to this folder if it is among its copies or if the current log has
 * the same chain.
 */
export function isElsewhere(folder: string, { file, benchId, present }: Copy): boolean {
  const [place] = readManifest(file).flatMap((manifest) => manifest.place ?? []);
  if (place !== undefined) return ![folderMark(folder), earlierMark(folder)].includes(place);
  const isAmongOwn = copyFolders(folder).some((own) => resolve(own) === dirname(resolve(file)));
  return !isAmongOwn && present.benchId !== benchId;
}
