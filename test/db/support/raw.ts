import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { logFiles } from '../../../db/index.ts';
import { opened, temporaryFolder } from './log-world.ts';
import { sightings } from './entries.ts';

/** Changes the file without going through the log, as an attacker or a careless person would. */
export function behindTheBack(folder: string, sql: string): void {
  const db = new Database(logFiles(folder).log);
  db.exec(sql);
  db.close();
}

/** Removes the guards, changes the file, and restores them, so that only rows differ. */
export function attack(folder: string, ...statements: readonly string[]): void {
  const db = new Database(logFiles(folder).log);
  const guards = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
    )
    .all();
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  for (const statement of statements) db.exec(statement);
  for (const { sql } of guards) db.exec(sql);
  db.close();
}

/** A closed log of this many sightings. */
export function closedLog(rows: number): string {
  const folder = temporaryFolder();
  const log = opened(folder);
  if (rows > 0) log.append(sightings(1, rows));
  log.close();
  return folder;
}

/** Name and bytes of every file of the folder. */
export function bytesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

/** A copy of the folder as it is on the disk now, even while a writer has it open. */
export function copyOf(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('-shm') });
  return copy;
}

/** Every row as text, or null if SQLite cannot read them all. */
export function dumpRows(folder: string): string | null {
  try {
    const db = new Database(logFiles(folder).log, { readonly: true });
    try {
      return JSON.stringify(db.prepare('SELECT * FROM log ORDER BY seq').raw().all());
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}
