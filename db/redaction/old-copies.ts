import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type Database from 'better-sqlite3';

import { listBackups, manifestOf } from '../backup/backup.ts';
import { connectAsReader } from '../connect.ts';
import { logFiles, type LogFiles } from '../log-files.ts';
import { flushFolder } from '../tip-file.ts';
import { readClaims } from './claims.ts';

/** Copies beside the log that may still hold what was removed from it; their names, not their paths. */
export interface OldCopies {
  readonly backups: readonly string[];
  /** Logs that were set aside. */
  readonly quarantine: readonly string[];
}

/** The first row that lost content and the newest row from which on every copy is free of it. */
export interface RedactedSpan {
  readonly firstSeq: number;
  readonly redactionSeq: number;
  /** UTC ms. */
  readonly atMs: number;
}

/** Copies of before any redaction of this log. */
export function findOldCopies(folder: string): OldCopies {
  const files = logFiles(folder);
  const db = connectAsReader(folder);
  try {
    return copiesWith(files, spansOf(db));
  } finally {
    db.close();
  }
}

/** Copies of before one of these redactions, be it done or planned. */
export function copiesWith(files: LogFiles, spans: readonly RedactedSpan[]): OldCopies {
  const backups = listBackups(files).filter(({ newest }) =>
    spans.some((span) => newest.seq >= span.firstSeq && newest.seq < span.redactionSeq),
  );
  const newestMs = Math.max(...spans.map(({ atMs }) => atMs));
  const quarantine = namesIn(files.quarantine).filter(
    (name) => spans.length > 0 && madeMs(files, name) <= newestMs,
  );
  return { backups: backups.map(({ name }) => name), quarantine };
}

/** Removes these copies, once a person has agreed; a backup's manifest first, so that none half counts. */
export function removeOldCopies(folder: string, { backups, quarantine }: OldCopies): void {
  const files = logFiles(folder);
  const known = findOldCopies(folder);
  for (const name of backups.filter((one) => known.backups.includes(one))) {
    const file = join(files.backups, name);
    rmSync(manifestOf(file), { force: true });
    rmSync(file, { force: true });
  }
  for (const name of quarantine.filter((one) => known.quarantine.includes(one)))
    rmSync(join(files.quarantine, name), { recursive: true, force: true });
  for (const changed of [files.backups, files.quarantine])
    if (namesIn(changed).length > 0) flushFolder(changed);
}

const madeMs = (files: LogFiles, name: string): number =>
  statSync(join(files.quarantine, name)).mtimeMs;

function spansOf(db: Database.Database): readonly RedactedSpan[] {
  const rows = db
    .prepare<[], { seq: number; at_ms: number; body: string }>(
      `SELECT seq, at_ms, body FROM log INDEXED BY log_without_device
       WHERE device_key IS NULL AND kind = 'rows-redacted' ORDER BY seq`,
    )
    .all();
  return rows.flatMap((row) => {
    const [first] = readClaims(row)
      .map(({ seq }) => seq)
      .sort((a, b) => a - b);
    return first === undefined ? [] : [{ firstSeq: first, redactionSeq: row.seq, atMs: row.at_ms }];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
