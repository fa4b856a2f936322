import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import {
  backUpLog,
  logFiles,
  openLog,
  refuseCutWrite,
  restoreLog,
  setLogAside,
  verifyLog,
} from '../../../db/index.ts';
import { FORGET, oldLog, redact } from '../redaction/old-log.ts';
import { sightings, ticking } from '../support/entries.ts';
import { opened } from '../support/log-world.ts';
import { closedLog, copyOf } from '../support/raw.ts';

const AT_MS = Date.UTC(2026, 10, 23, 9, 0, 0);

/** As a kill leaves it: a write outside a WAL, partly in the file, and its journal. */
function cutOff(folder: string): { readonly folder: string; readonly journal: string } {
  const db = new Database(logFiles(folder).log);
  db.pragma('journal_mode = DELETE');
  db.pragma('cache_size = 1');
  db.exec('BEGIN; CREATE TABLE filler AS SELECT * FROM log');
  const cut = copyOf(folder);
  db.exec('ROLLBACK');
  db.close();
  const journal = `${logFiles(cut).log}-journal`;
  expect(existsSync(journal)).toBe(true);
  return { folder: cut, journal };
}

/** A log of sixty rows with a backup of the first forty. */
function backedUp() {
  const whole = closedLog(40);
  backUpLog(whole, { reason: 'by-hand', nowMs: AT_MS });
  const log = opened(whole);
  log.append(sightings(41, 60));
  log.close();
  const cut = cutOff(whole);
  return { ...cut, from: join(logFiles(cut.folder).backups, 'muster-20261123T090000Z-40.db') };
}

describe('a log whose newest write was cut off', () => {
  test('is named to whoever only reads, and called neither lost nor forbidden', () => {
    const { folder } = backedUp();
    const problem = { kind: 'write-cut-off', folder };
    expect(openLog(folder, { mode: 'read', clock: ticking() })).toEqual({ ok: false, problem });
    expect(verifyLog(folder).problems).toEqual([{ kind: 'not-opened', problem }]);
    expect(() => refuseCutWrite(folder)).toThrow('write-cut-off');
  });

  test('is whole again at the next start', () => {
    const { folder } = backedUp();
    opened(folder).close();
    expect(() => refuseCutWrite(folder)).not.toThrow();
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 60 });
  });

  test('loses nothing by a restore, which leaves no journal to spoil the new log', () => {
    const { folder, journal, from } = backedUp();
    expect(restoreLog(folder, { from, nowMs: AT_MS })).toMatchObject({
      plan: { relation: 'behind', carried: 20, lost: 0 },
    });
    expect(existsSync(journal)).toBe(false);
    const log = opened(folder);
    log.append(sightings(61, 62));
    log.close();
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 63 });
  });

  test('takes its journal along where SQLite cannot play it back', () => {
    const { folder, journal, from } = backedUp();
    writeFileSync(logFiles(folder).log, 'spoilt');
    const restored = restoreLog(folder, { from, nowMs: AT_MS });
    const quarantine = restored.ok ? restored.quarantine : expect.unreachable();
    expect(existsSync(journal)).toBe(false);
    expect(existsSync(join(quarantine, 'muster.db-journal'))).toBe(true);
  });

  test('is set aside as a whole', () => {
    const { folder, journal } = backedUp();
    expect(setLogAside(folder, AT_MS)).toMatchObject({ reaches: 60 });
    expect(existsSync(journal)).toBe(false);
  });

  test('is undone before anything is removed from it', () => {
    const { folder } = cutOff(oldLog(20));
    expect(redact(folder, FORGET)).toMatchObject({ ok: true });
    expect(verifyLog(folder)).toMatchObject({ ok: true });
  });
});
