import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

import type { CopyLeft } from '../../enrollment/redaction/copy-fault.ts';
import { copyFolders } from '../backup/copy-folders.ts';
import { LOG_FOLDERS, type LogFiles } from '../log-files.ts';
import { errorCode } from '../open-problem.ts';
import { isDataFolder } from '../recognise-log.ts';

/** A file that may be a copy of the log. */
export interface FoundFile {
  readonly path: string;
  /**
   * Where it lies: among what Muster copies, beside the log, where others may put files as well, or as
   * the log of another data folder.
   */
  readonly place: 'copies' | 'beside' | 'other-log';
}

/** What lies where copies of a log may lie, and what could not be looked at. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly left: readonly CopyLeft[];
}

/**
 * Walks the data folder, with its backups and the logs set aside, and every place that a rescue copies
 * to. No link is followed, and no file judged by its name; only the log's own files are passed over.
 */
export function findFiles(log: LogFiles): FoundFiles {
  const roots = [...copyFolders(log.folder), log.quarantine];
  const files: FoundFile[] = [];
  const left: CopyLeft[] = [];
  const look = (folder: string, entry: Dirent, place: 'copies' | 'beside'): void => {
    const path = join(folder, entry.name);
    if (entry.isFile()) files.push({ path, place });
    else if (entry.isDirectory()) walk(path, place);
    else if (entry.isSymbolicLink() && place === 'copies')
      left.push({ path, why: 'link', detail: '' });
  };
  const walk = (folder: string, place: 'copies' | 'beside'): void => {
    if (place === 'beside' && roots.includes(folder)) return;
    if (place === 'beside' && isDataFolder(folder))
      files.push({ path: join(folder, 'muster.db'), place: 'other-log' });
    else for (const entry of entriesOf(folder, left)) look(folder, entry, place);
  };
  for (const root of roots) walk(root, 'copies');
  for (const entry of entriesOf(log.folder, left))
    if (!isOwn(entry.name)) look(log.folder, entry, 'beside');
  return { files, left };
}

const isOwn = (name: string): boolean =>
  /^muster\.(db(-wal|-shm|-journal)?|tip|lock|holder)$/.test(name) ||
  LOG_FOLDERS.includes(name.toLowerCase());

function entriesOf(folder: string, left: CopyLeft[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') left.push(leftBySystem(folder, error));
    return [];
  }
}

/** What the system said of a file or folder that it did not let be read or removed. */
export const leftBySystem = (path: string, error: unknown): CopyLeft => ({
  ...{ path, why: 'system' },
  detail: errorCode(error) || String(error),
});
