import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { ChainPoint } from '../chain.ts';
import type { LogFiles } from '../log-files.ts';
import { copyFolders } from './copy-folders.ts';

/** Why a backup was made. `rescued`: from the open log, after its file was moved or replaced. */
export const BACKUP_REASONS = [
  'session-closed',
  'migration',
  'by-hand',
  'rescued',
  'redacted',
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A copy of the log that was read back and found whole. Only such copies count. */
export interface Backup {
  /** Name within the folder of backups, or the whole path of one that a person placed elsewhere. */
  readonly name: string;
  readonly file: string;
  readonly benchId: string;
  /** `user_version` of the copy. */
  readonly version: number;
  /** Newest row in it; its number is the number of rows. */
  readonly newest: ChainPoint;
  /** UTC ms. */
  readonly atMs: number;
  readonly reason: BackupReason;
  /** Marks the data folder that it was made in (`place-mark.ts`); absent in backups of before. */
  readonly place?: string;
}

const MANIFEST = '.json';

/** The file that is written last and says that a backup counts. */
export const manifestOf = (file: string): string => `${file}${MANIFEST}`;

/** Name of a new backup: time and number of rows, so that names sort by age. */
export function backupName(atMs: number, rows: number): string {
  const time = new Date(atMs).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `muster-${time}-${rows}.db`;
}

/** The backups of a log that count, newest first. What has no intact manifest is passed over. */
export const listBackups = ({ backups }: LogFiles): readonly Backup[] => listBackupsIn(backups);

/** The same for any folder of copies. */
export const listBackupsIn = (folder: string): readonly Backup[] =>
  newestFirst(namesIn(folder).flatMap((name) => readManifest(join(folder, name))));

/** Every copy of the log of this data folder that counts, wherever it was put. */
export const listCopies = (folder: string): readonly Backup[] =>
  newestFirst(copyFolders(folder).flatMap(listBackupsIn));

const newestFirst = (backups: readonly Backup[]): readonly Backup[] =>
  backups.toSorted((left, right) => right.atMs - left.atMs || right.newest.seq - left.newest.seq);

/** The manifest of this backup, or nothing. */
export function readManifest(file: string): readonly Backup[] {
  try {
    const found: unknown = JSON.parse(readManifestText(manifestOf(file)));
    return isManifest(found) ? [{ ...found, file }] : [];
  } catch {
    return [];
  }
}

/** Bytes; a manifest has a few hundred. */
const LARGEST_MANIFEST = 64 * 1024;

/** Throws for what is no manifest, unread: a pipe would never end, a device never fill. */
function readManifestText(path: string): string {
  const found = statSync(path);
  if (!found.isFile() || found.size > LARGEST_MANIFEST) throw new Error('not a manifest');
  return readFileSync(path, 'utf8');
}

/** Backups that are kept however old they are. */
export const KEPT_ALWAYS = 5;
/** Backups that are kept at most. */
const KEPT_MOST = 30;
const KEPT_FOR_MS = 90 * 24 * 60 * 60 * 1000;

/** Which of these backups, newest first, may go. */
export function outdated(backups: readonly Backup[], nowMs: number): readonly Backup[] {
  return backups.filter(
    ({ atMs }, index) => index >= KEPT_ALWAYS && (index >= KEPT_MOST || nowMs - atMs > KEPT_FOR_MS),
  );
}

/** Removes backups that are outdated; the manifest first, so that none counts without its copy. */
export function rotateBackups(files: LogFiles, nowMs: number): void {
  for (const { file } of outdated(listBackups(files), nowMs)) {
    rmSync(manifestOf(file), { force: true });
    rmSync(file, { force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.db'));
  } catch {
    return [];
  }
}

function isManifest(value: unknown): value is Omit<Backup, 'file'> {
  if (typeof value !== 'object' || value === null) return false;
  const { name, benchId, version, newest, atMs, reason, place } = value as Partial<Backup>;
  return (
    typeof name === 'string' &&
    typeof benchId === 'string' &&
    Number.isInteger(version) &&
    Number.isInteger(atMs) &&
    Number.isInteger(newest?.seq) &&
    typeof newest?.hash === 'string' &&
    (place === undefined || typeof place === 'string') &&
    BACKUP_REASONS.some((known) => known === reason)
  );
}
