import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import type Database from 'better-sqlite3';

import type { ChainPoint } from '../chain.ts';
import { pointAt } from '../checks.ts';
import { draftNameFor } from '../draft-name.ts';
import { flushFile } from '../flush-file.ts';
import type { LogFiles } from '../log-files.ts';
import type { LogRow } from '../log-row.ts';
import { makeFolder } from '../make-folder.ts';
import { sayNoWal } from '../read-only-disk.ts';
import { backupName, listCopies, nextNth, type Backup } from './backup.ts';
import { checkCopy, holdsPoint } from './check-copy.ts';
import { isNear, isOnDevice } from './copy-folders.ts';
import { copyLog } from './copy-log.ts';
import { insertRows } from './insert-rows.ts';
import {
  backUpOpen,
  BackupNotWhole,
  clearDraft,
  keepDraft,
  type BackupTarget,
} from './write-backup.ts';

/** Where to rescue a log to. */
export interface RescueRequest {
  /** UTC ms. */
  readonly nowMs: number;
  /** A file chosen by a person. */
  readonly to?: string;
  /** A folder; without either, the backups of the log. */
  readonly into?: string;
}

/** An open log whose file can no longer be trusted. */
export interface OpenLogParts {
  readonly db: Database.Database;
  readonly files: LogFiles;
  readonly benchId: string;
  /** The main file as it was opened, wherever it is now. */
  readonly logFd: number;
  /** The newest acknowledged row: a copy that does not reach it is incomplete. */
  readonly acknowledged: ChainPoint;
  /** The newest rows of this run, without a gap. */
  readonly rows: readonly LogRow[];
}

/**
 * Copies the log to a safe place and reads the copy back. First from the open file, which is intact
 * if only its name is gone. An overwritten file is no longer a source: in that case the main file
 * without its WAL, or a backup, is used and the rows of this run are added. The result reaches
 * `acknowledged`, or is the copy that reaches furthest; throws if nothing could be copied.
 */
export function rescueLog(log: OpenLogParts, request: RescueRequest): Backup {
  const file = request.to ?? join(folderFor(log, request), nameOf(log, request));
  const place = { file, isChosen: request.to !== undefined };
  makeFolder(dirname(file));
  const whole = attempt(() => fromOpenFile(log, request.nowMs, place));
  if (whole.ok) return whole.value;
  const best = bases(log)
    .map((base) => ({ base, reach: reachOf(log, base) }))
    .toSorted((left, right) => right.reach - left.reach);
  for (const { base } of best) {
    const made = attempt(() => fromPieces(log, base, request.nowMs, place));
    if (made.ok) return made.value;
  }
  throw whole.error;
}

/**
 * Number of the newest row of this log that a copy holds (each copy was read back when made); 0
 * without one. A copy of the same bench may have diverged, as after a restore: its rows are of no
 * use to this log.
 */
export function rowsInCopies(log: OpenLogParts): number {
  const { files, benchId, acknowledged } = log;
  const own = listCopies(files.folder).filter((copy) => {
    const { seq, hash } = copy.newest;
    if (copy.benchId !== benchId || seq > acknowledged.seq) return false;
    const known = hashAt(log, seq);
    return known === null || known === hash;
  });
  return Math.max(0, ...own.map(({ newest }) => newest.seq));
}

/** Null if neither this run nor the rest of the file knows. */
function hashAt({ db, benchId, rows }: OpenLogParts, seq: number): string | null {
  const held = rows.find((row) => row.seq === seq)?.hash;
  if (held !== undefined) return held;
  const found = attempt(() => pointAt(db, benchId, seq).hash);
  return found.ok ? found.value : null;
}

function fromOpenFile(log: OpenLogParts, nowMs: number, place: BackupTarget): Backup {
  const { db, files, acknowledged: holds } = log;
  return backUpOpen(db, files, { reason: 'rescued', nowMs, holds }, place);
}

/** A source of intact rows, and how to copy it to a file. */
interface Base {
  readonly newest: ChainPoint;
  readonly copyTo: (draft: string) => void;
}

function bases(log: OpenLogParts): readonly Base[] {
  const backups = listCopies(log.files.folder)
    .filter(({ benchId, reason }) => benchId === log.benchId && reason !== 'migration')
    .map(({ newest, file }) => ({ newest, copyTo: (draft: string) => copyLog(file, draft) }));
  return [...mainFile(log), ...backups];
}

/** The main file by itself, if everything in it is intact. */
function mainFile({ logFd, files }: OpenLogParts): readonly Base[] {
  const copyTo = (draft: string): void => copyOpenFile(logFd, draft);
  const trial = draftNameFor(join(files.backups, 'main-file'));
  const found = attempt(() => {
    makeFolder(files.backups);
    copyTo(trial);
    return checkCopy(trial);
  });
  clearDraft(trial);
  return found.ok && found.value.ok ? [{ newest: found.value.newest, copyTo }] : [];
}

/** Number of the newest row that this base and the rows of this run reach together. */
function reachOf({ rows }: OpenLogParts, { newest }: Base): number {
  return following(rows, newest).at(-1)?.seq ?? newest.seq;
}

function fromPieces(log: OpenLogParts, base: Base, nowMs: number, place: BackupTarget): Backup {
  const draft = draftNameFor(place.file);
  try {
    base.copyTo(draft);
    const added = following(log.rows, base.newest);
    insertRows(draft, added);
    flushFile(draft);
    const copy = checkCopy(draft);
    const reaches = holdsPoint(draft, log.acknowledged);
    // A copy of a backup that is no longer than the backup is useless.
    if (!copy.ok || copy.benchId !== log.benchId || (!reaches && added.length === 0))
      throw new BackupNotWhole(`nothing could be added to row ${base.newest.seq}`);
    return keepDraft(draft, place, {
      copy,
      atMs: nowMs,
      nth: nextNth(log.files.folder),
      reason: 'rescued',
      folder: log.files.folder,
    });
  } finally {
    clearDraft(draft);
  }
}

/** The rows after this point, provided that the first of them follows it. */
function following(rows: readonly LogRow[], { seq, hash }: ChainPoint): readonly LogRow[] {
  const after = rows.filter((row) => row.seq > seq);
  const [first] = after;
  return first?.seq === seq + 1 && first.prev_hash === hash ? after : [];
}

const PIECE_BYTES = 1024 * 1024;

function copyOpenFile(from: number, file: string): void {
  const to = openSync(file, 'wx', 0o600);
  const bytes = Buffer.alloc(PIECE_BYTES);
  try {
    for (let at = 0; ;) {
      const read = readSync(from, bytes, 0, PIECE_BYTES, at);
      if (at === 0) sayNoWal(bytes);
      if (read === 0) return;
      writeSync(to, bytes, 0, read, at);
      at += read;
    }
  } finally {
    closeSync(to);
  }
}

function folderFor(
  { files, logFd }: OpenLogParts,
  { into = files.backups }: RescueRequest,
): string {
  if (
    !isNear(resolve(files.folder), resolve(into)) ||
    isOnDevice(resolve(into), fstatSync(logFd).dev)
  )
    return into;
  throw new Error(`the disk of ${files.folder} is gone`);
}

const nameOf = ({ acknowledged }: OpenLogParts, { nowMs }: RescueRequest): string =>
  backupName(nowMs, acknowledged.seq);

type Attempt<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: unknown };

function attempt<Value>(work: () => Value): Attempt<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, error };
  }
}
