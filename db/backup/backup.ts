import { readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { ChainPoint } from '../chain.ts';
import type { LogFiles } from '../log-files.ts';
import { copyFolders, namesIn } from './copy-folders.ts';

/** Why a backup was made. `rescued`: from the open log, after its file was moved or replaced. */
const BACKUP_REASONS = ['session-closed', 'migration', 'by-hand', 'rescued', 'redacted'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A copy of the log that was read back and found intact. Only such copies count. */
export interface Backup {
  /** Name within the backups folder, or the full path of one that a person placed elsewhere. */
  readonly name: string;
  readonly file: string;
  readonly benchId: string;
  /** `user_version` of the copy. */
  readonly version: number;
  /** Newest row in it; its number is the number of rows. */
  readonly newest: ChainPoint;
  /** UTC ms, by the clock at the time; decides nothing. */
  readonly atMs: number;
  /** Its ordinal among all copies of this log, from 1; 0 if unknown. */
  readonly nth: number;
  readonly reason: BackupReason;
  /** Identifies the data folder that it was made in (`place-mark.ts`); absent in older backups. */
  readonly place?: string;
}

const MANIFEST = '.json';

/** The file that is written last and makes a backup count. */
export const manifestOf = (file: string): string => `${file}${MANIFEST}`;

/** Name of a new backup, for people: time and number of rows. */
export function backupName(atMs: number, rows: number): string {
  const time = new Date(atMs).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `muster-${time}-${rows}.db`;
}

/** The backups of a log that count, newest first. Those without an intact manifest are ignored. */
export const listBackups = ({ backups }: LogFiles): readonly Backup[] =>
  newestFirst(backupsIn(backups));

/** Every copy of the log of this data folder that counts, wherever it was put, newest first. */
export const listCopies = (folder: string): readonly Backup[] =>
  newestFirst(copyFolders(folder).flatMap(backupsIn));

/** The copies of a log in that folder: first those that count, newest first. */
export function copiesOf(folder: string): readonly string[] {
  const counted = listCopies(folder).map(({ file }) => file);
  const all = copyFolders(folder).flatMap((one) => copiesIn(one).map((name) => join(one, name)));
  return [...counted, ...all.filter((file) => !counted.includes(file))];
}

/** The ordinal of the next copy. */
export const nextNth = (folder: string): number =>
  Math.min(MOST_COPIES, 1 + Math.max(0, ...listCopies(folder).map(({ nth }) => nth)));

/**
 * By the order in which they were made, independent of any clock. Copies from versions without
 * ordinals are older and are ordered by their rows.
 */
const newestFirst = (backups: readonly Backup[]): readonly Backup[] =>
  backups.toSorted(
    (left, right) =>
      right.nth - left.nth || right.newest.seq - left.newest.seq || right.atMs - left.atMs,
  );

const backupsIn = (folder: string): readonly Backup[] =>
  copiesIn(folder).flatMap((name) => readManifest(join(folder, name)));

/** Whether a manifest says that this file counts as a backup. */
export const hasManifest = (file: string): boolean => readManifest(file).length > 0;

/**
 * The manifest of this backup, or nothing. Name and location come from the file system, not from
 * the manifest.
 */
export function readManifest(file: string): readonly Backup[] {
  try {
    if (!statSync(file).isFile()) return [];
    const found: unknown = JSON.parse(readManifestText(manifestOf(file)));
    if (!isManifest(found)) return [];
    const { benchId, version, newest, atMs, nth = 0, reason, place } = found;
    const said = { benchId, version, newest, atMs, nth, reason };
    return [{ name: basename(file), file, ...said, ...(place === undefined ? {} : { place }) }];
  } catch {
    return [];
  }
}

/** Bytes; a manifest has a few hundred. */
const LARGEST_MANIFEST = 64 * 1024;

/**
 * Throws, without reading, for anything that is not a file: a pipe would never end, nor would a
 * device.
 */
function readManifestText(path: string): string {
  const found = statSync(path);
  if (!found.isFile() || found.size > LARGEST_MANIFEST) throw new Error('not a manifest');
  return readFileSync(path, 'utf8');
}

/** Removes a backup; the manifest first, so that no manifest remains without its copy. */
export function removeBackup({ file }: Pick<Backup, 'file'>): void {
  rmSync(manifestOf(file), { force: true });
  rmSync(file, { force: true });
}

const copiesIn = (folder: string): readonly string[] =>
  namesIn(folder)
    .filter((name) => name.endsWith('.db'))
    .toReversed();

interface Manifest extends Omit<Backup, 'name' | 'file' | 'nth'> {
  /** Absent in manifests written before copies were counted. */
  readonly nth?: number;
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { benchId, version, newest, atMs, nth, reason, place } = value as Partial<Backup>;
  return (
    typeof benchId === 'string' &&
    Number.isInteger(version) &&
    Number.isInteger(atMs) &&
    Number.isSafeInteger(newest?.seq) &&
    typeof newest?.hash === 'string' &&
    (nth === undefined || isCount(nth)) &&
    (place === undefined || typeof place === 'string') &&
    BACKUP_REASONS.some((known) => known === reason)
  );
}

/** More copies than anyone makes; a number too large to count up from is invalid. */
const MOST_COPIES = 1e9;

const isCount = (nth: unknown): boolean =>
  typeof nth === 'number' && Number.isInteger(nth) && nth >= 0 && nth <= MOST_COPIES;
