import { existsSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

import type { CopyLeft } from '../../enrollment/redaction/copy-fault.ts';
import { copyFolders, foreignFolders } from '../backup/copy-folders.ts';
import { fileId } from '../file-id.ts';
import { logFiles, type LogFiles } from '../log-files.ts';
import { errorCode } from '../open-problem.ts';
import { projectionParts } from '../projection/projection-file.ts';

/** A file that may be a copy of the log. */
export interface FoundFile {
  readonly path: string;
  /**
   * Where it is: among Muster's own copies, beside the log (where others may put files as well), or
   * in Chromium's files for the window.
   */
  readonly place: 'copies' | 'beside' | 'window';
  /** It is in another data folder, which may be in use: nothing there is removed. */
  readonly isOther: boolean;
}

/** The files where copies of a log may be, and what could not be examined. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly left: readonly CopyLeft[];
}

type Where = Omit<FoundFile, 'path'>;

/**
 * Walks the data folder, with its backups and the logs set aside, and every place that a rescue
 * copies to. Links are not followed, and files are not judged by name; only the log's own files are
 * skipped.
 */
export function findFiles(log: LogFiles): FoundFiles {
  const roots = [...copyFolders(log.folder), log.quarantine];
  const rootIds = new Set(roots.flatMap((root) => fileId(root) ?? []));
  const isOwn = ownFiles(log);
  const files: FoundFile[] = [];
  const left: CopyLeft[] = [...foreignFolders(log.folder)];
  const walk = (folder: string, { place, isOther: isInOther }: Where): void => {
    const entries = entriesOf(folder, left);
    const where = { place, isOther: isInOther || isOther(folder, place, log) };
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (isOwn(path, entry)) continue;
      if (entry.isFile()) files.push({ path, ...where });
      else if (entry.isDirectory() && !rootIds.has(fileId(path) ?? ''))
        walk(path, within(folder, entry, where));
      else if (entry.isSymbolicLink() && place !== 'window')
        left.push({ path, why: 'link', detail: '' });
    }
  };
  for (const root of roots) walk(root, { place: 'copies', isOther: false });
  walk(log.folder, { place: 'beside', isOther: false });
  return { files, left };
}

/**
 * Compared by inode, not by name: `Backups` is a different folder from `backups` on some file
 * systems, and the same one on others.
 */
function ownFiles(log: LogFiles): (path: string, entry: Dirent) => boolean {
  const { log: file, tip, lock, holder } = log;
  const parts = [file, `${file}-wal`, `${file}-shm`, `${file}-journal`, tip, lock, holder];
  // A removal deletes the projection before it changes a row.
  const own = [...parts, ...projectionParts(log)];
  const idOfName = new Map(own.map((path) => [path.toLowerCase(), fileId(path)]));
  return (path, entry) => {
    const id = idOfName.get(path.toLowerCase()) ?? null;
    return id !== null && !entry.isDirectory() && id === fileId(path);
  };
}

/** Logs that were set aside have their own tip; only a writer leaves the other two. */
const isOther = (folder: string, place: FoundFile['place'], log: LogFiles): boolean =>
  folder !== log.folder && (hasWriter(folder) || (place !== 'copies' && hasTip(folder)));

const hasWriter = (folder: string): boolean =>
  existsSync(logFiles(folder).lock) || existsSync(logFiles(folder).holder);

const hasTip = (folder: string): boolean => existsSync(logFiles(folder).tip);

const within = (folder: string, { name }: Dirent, where: Where): Where =>
  name === 'window' && where.place === 'beside' && (hasWriter(folder) || hasTip(folder))
    ? { ...where, place: 'window' }
    : where;

function entriesOf(folder: string, left: CopyLeft[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') left.push(leftBySystem(folder, error));
    return [];
  }
}

/** The system's message for a file or folder that could not be read or removed. */
export const leftBySystem = (path: string, error: unknown): CopyLeft => ({
  path,
  why: 'system',
  detail: errorCode(error) || String(error),
});
