import { existsSync } from 'node:fs';

import type Database from 'better-sqlite3';

import type { BenchLog } from './bench-log.ts';
import { clearUnfinished } from './backup/clear-unfinished.ts';
import { undoCutOff } from './backup/undo-cut-off.ts';
import { readBench } from './bench-row.ts';
import { connectAsReader, connectAsWriter } from './connect.ts';
import { logFiles, redactionDraft, type LogFiles } from './log-files.ts';
import { NO_CARE } from './log-care.ts';
import { LogWriteError } from './log-write-error.ts';
import { makeFolder } from './make-folder.ts';
import type { OpenOptions } from './open-options.ts';
import { OpenRefused, problemOf, type OpenProblem } from './open-problem.ts';
import { peekAsWriter } from './peek.ts';
import { readProjection } from './projection/read.ts';
import { createReads } from './read-log.ts';
import { refuseToWriteOver } from './refuse-irregular.ts';
import { removeDraft } from './redaction/rewrite.ts';
import { startWriting } from './start-writing.ts';
import { takeWriterLock } from './writer-lock.ts';

/**
 * Opens the log. For writing: take the lock, inspect the file before anything may change it, set
 * the pragmas and read them back, migrate, check the newest rows against chain and tip, and only
 * then accept work. A refusal is a value with a reason, and leaves the log as it was (ADR 0004).
 */

export type OpenedLog =
  | { readonly ok: true; readonly log: BenchLog }
  | { readonly ok: false; readonly problem: OpenProblem };

/**
 * Opens the log in this data folder; with `write`, creates both if they do not exist, unless copies
 * show that there was a log.
 */
export function openLog(folder: string, options: OpenOptions): OpenedLog {
  return options.mode === 'read'
    ? toRead(folder)
    : opening(folder, () => openToWrite(folder, options));
}

/**
 * Runs `work` on a log that is open for reading, and closes it in any case. Rejects if it cannot be
 * read.
 */
export async function withReadLog<Value>(
  folder: string,
  work: (log: BenchLog) => Value | Promise<Value>,
): Promise<Value> {
  const opened = toRead(folder);
  if (!opened.ok) throw new Error(`The log cannot be read: ${opened.problem.kind}`);
  try {
    return await work(opened.log);
  } finally {
    opened.log.close();
  }
}

const toRead = (folder: string): OpenedLog => opening(folder, () => openToRead(folder));

function opening(folder: string, open: () => BenchLog): OpenedLog {
  try {
    return { ok: true, log: open() };
  } catch (error) {
    if (error instanceof OpenRefused) return { ok: false, problem: error.problem };
    return { ok: false, problem: problemOf(error, logFiles(folder).log, folder) };
  }
}

function openToRead(folder: string): BenchLog {
  const db = connectAsReader(folder);
  const bench = readBench(db);
  if (bench === null) {
    db.close();
    throw new OpenRefused({ kind: 'no-log', folder });
  }
  const reads = createReads(db, bench.id);
  const projected = readProjection(db, logFiles(folder), reads);
  return {
    ...reads,
    projected,
    benchName: bench.name,
    append: () => {
      throw new LogWriteError('read-only', new Error('this log was opened to read'));
    },
    ...NO_CARE,
    close: () => {
      projected.close();
      db.close();
    },
  };
}

function openToWrite(folder: string, options: OpenOptions): BenchLog {
  const files = logFiles(folder);
  makeFolder(files.folder);
  refuseToWriteOver(files);
  // If Muster has never written here, a refusal does not even leave the lock file.
  if (!existsSync(files.lock)) peekAsWriter(files, options.beginsAnew);
  const lock = takeWriterLock(files);
  let db: Database.Database | null = null;
  try {
    undoCutOff(files, options.clock.nowMs());
    peekAsWriter(files, options.beginsAnew);
    removeDraft(redactionDraft(files));
    lock.sign(options.clock.nowMs());
    db = connectAsWriter(files);
    const log = startWriting(db, files, lock, options);
    tidy(db, files, log.benchId, options);
    return log;
  } catch (error) {
    db?.close();
    lock.release();
    throw error;
  }
}

/** A failure to tidy up must not stop anything. */
function tidy(
  db: Database.Database,
  files: LogFiles,
  benchId: string,
  { diagnostics }: OpenOptions,
): void {
  try {
    clearUnfinished(db, files, benchId);
  } catch (error) {
    diagnostics?.warn('what an earlier run left could not be removed', { error: String(error) });
  }
}
