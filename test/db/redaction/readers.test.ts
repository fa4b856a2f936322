import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { logFiles, verifyLog } from '../../../db/index.ts';
import type { RedactionStep } from '../../../db/redaction/redact.ts';
import { FORGET, oldLog, OLDER, redact } from './old-log.ts';

const read = (folder: string): unknown => {
  const db = new Database(logFiles(folder).log, { readonly: true, timeout: 0 });
  try {
    return db.prepare('SELECT count(*) FROM log').pluck().get();
  } finally {
    db.close();
  }
};

/** Reads the log at this step of a removal: the number of rows, or SQLite's error. */
function readAt(folder: string, step: RedactionStep): unknown {
  let found: unknown;
  const onStep = (reached: RedactionStep): void => {
    if (reached !== step) return;
    try {
      found = read(folder);
    } catch (error) {
      found = error instanceof Database.SqliteError ? error.code : error;
    }
  };
  expect(redact(folder, FORGET, { onStep })).toMatchObject({ ok: true });
  return found;
}

test('nobody reads a log while its successor is made, so that no backup is of the one before', () => {
  const folder = oldLog(5);
  const rows = read(folder);
  expect(readAt(folder, 'drafted')).toBe('SQLITE_BUSY');
  expect(read(folder)).toBe(Number(rows) + 1);
  expect(verifyLog(folder).ok).toBe(true);
});

test('nor one that was rewritten before, and has no WAL', () => {
  const folder = oldLog(5);
  expect(redact(folder, OLDER)).toMatchObject({ ok: true });
  expect(readAt(folder, 'drafted')).toBe('SQLITE_BUSY');
});

test('a removal waits for nobody who reads such a log, and says so', () => {
  const folder = oldLog(5);
  expect(redact(folder, OLDER)).toMatchObject({ ok: true });
  const reader = new Database(logFiles(folder).log, { readonly: true });
  const rows = reader.prepare('SELECT seq FROM log').iterate();
  rows.next();
  expect(redact(folder, FORGET)).toEqual({ ok: false, why: 'in-use' });
  rows.return?.();
  reader.close();
  expect(redact(folder, FORGET)).toMatchObject({ ok: true });
});
