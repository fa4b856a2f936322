import { lstatSync, readdirSync, realpathSync, statSync, type BigIntStats } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type { WriteFailureKind } from '../../enrollment/export/write-failure-kind.ts';
import { isDataFolder, isLogFile, isLogName, LOG_FOLDERS, logFiles } from '../../db/index.ts';
import { sha256Of } from './sha256-of.ts';

/** What must not be overwritten, and what may. */
export interface TargetRules {
  /** The data folder of the writing bench; null if there is none. */
  readonly dataFolder: string | null;
  /** Files that Muster is reading: a list being imported, a recording being played. */
  readonly sources: readonly string[];
  /** An earlier backup, recognised by the manifest next to it, may be replaced by a newer one. */
  readonly mayReplaceBackup?: boolean;
  /** The SHA-256 of each content that may be replaced, hex; any plain file by default. */
  readonly replaces?: readonly string[] | undefined;
}

/** Why no file may be written at a path. */
export type TargetRefusal = Extract<
  WriteFailureKind,
  'belongs-to-log' | 'is-source' | 'is-a-folder' | 'not-a-file' | 'already-there'
>;

/**
 * Checks whether a file may be written under this name. Files of a log are recognised by name in a
 * folder with a log, by device and number in this bench's own folder, and by content anywhere,
 * through links of both kinds. Throws errors of the file system, such as ENOENT without the folder.
 */
export function judgeTarget(path: string, rules: TargetRules): TargetRefusal | null {
  const folder = realpathSync(dirname(path));
  if (isInLog(folder, basename(path), rules)) return 'belongs-to-log';
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return null;
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  if (found?.isDirectory() === true) return 'is-a-folder';
  // Also a dangling link: its target is unknown.
  if (found?.isFile() !== true) return 'not-a-file';
  const real = realpathSync(path);
  if (isInLog(dirname(real), basename(real), rules)) return 'belongs-to-log';
  const id = idOf(found);
  if (ownFiles(rules.dataFolder).has(id)) return 'belongs-to-log';
  if (rules.sources.some((source) => idAt(source) === id)) return 'is-source';
  const isFree = rules.mayReplaceBackup === true && idAt(`${path}.json`) !== null;
  if (!isFree && isLogFile(real)) return 'belongs-to-log';
  const { replaces } = rules;
  return replaces === undefined || replaces.includes(sha256Of(real)) ? null : 'already-there';
}

/** @param folder without links */
function isInLog(folder: string, name: string, { dataFolder }: TargetRules): boolean {
  const own = dataFolder === null ? null : idAt(dataFolder);
  const isLogs = (place: string): boolean =>
    (own !== null && idAt(place) === own) || isDataFolder(place);
  if (isLogName(name) && isLogs(folder)) return true;
  for (let inner = folder; dirname(inner) !== inner; inner = dirname(inner)) {
    if (LOG_FOLDERS.includes(basename(inner).toLowerCase()) && isLogs(dirname(inner))) return true;
  }
  return false;
}

/** Device and number of every file of this bench's log, to recognise hard links to one. */
function ownFiles(dataFolder: string | null): ReadonlySet<string> {
  if (dataFolder === null) return new Set();
  const { backups, quarantine } = logFiles(dataFolder);
  const names = [
    ...namesIn(dataFolder, false).filter((name) => isLogName(name)),
    ...[backups, quarantine].flatMap((folder) =>
      namesIn(folder, true).map((name) => join(basename(folder), name)),
    ),
  ];
  return new Set(names.flatMap((name) => idAt(join(dataFolder, name)) ?? []));
}

function namesIn(folder: string, recursive: boolean): readonly string[] {
  try {
    return readdirSync(folder, { recursive, encoding: 'utf8' });
  } catch {
    return [];
  }
}

const idOf = ({ dev, ino }: BigIntStats): string => `${String(dev)}:${String(ino)}`;

function idAt(path: string): string | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false, bigint: true });
    return found === undefined ? null : idOf(found);
  } catch {
    return null;
  }
}
