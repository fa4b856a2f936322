import { hash } from 'node:crypto';

import Database from 'better-sqlite3';

import { canonicalText } from '../db/canonical.ts';
import { logFiles } from '../db/index.ts';
import type { LogRow } from '../db/log-row.ts';

/** The least that a program can do that reads a whole log: controls of the measures, in ms. */

/** Reads and parses the body of every row. */
export function readBodies(folder: string): number {
  return overLog(folder, (db) => {
    const bodies = db.prepare<[], string>('SELECT body FROM log ORDER BY seq').pluck();
    for (const body of bodies.iterate()) JSON.parse(body);
  });
}

/** Reads every row, and hashes the same bytes as the chain does. */
export function hashRows(folder: string): number {
  return overLog(folder, (db) => {
    let previous = '';
    for (const row of db.prepare<[], LogRow>('SELECT * FROM log ORDER BY seq').iterate())
      previous = hash('sha256', previous + canonicalText(row), 'hex');
  });
}

function overLog(folder: string, work: (db: Database.Database) => void): number {
  const db = new Database(logFiles(folder).log, { readonly: true });
  const startedMs = performance.now();
  work(db);
  const tookMs = performance.now() - startedMs;
  db.close();
  return tookMs;
}
