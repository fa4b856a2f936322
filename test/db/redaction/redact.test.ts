import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import {
  backUpLog,
  logFiles,
  planRedaction,
  restoreLog,
  setLogAside,
  verifyLog,
} from '../../../db/index.ts';
import { emptyBenchView, foldEvent } from '../../../enrollment/fold/project.ts';
import type { NewEvent } from '../../../enrollment/ports.ts';
import { entry, nthId, nthSerial, sightings } from '../support/entries.ts';
import { opened } from '../support/log-world.ts';
import { attack } from '../support/raw.ts';
import { FORGET, NAME, NOW_MS, OLD, OLDER, oldLog, redact, YOUNG } from './old-log.ts';

const rowsOf = (folder: string): readonly Record<string, unknown>[] => {
  const db = new Database(logFiles(folder).log, { readonly: true });
  const rows = db.prepare<[], Record<string, unknown>>('SELECT * FROM log ORDER BY seq').all();
  db.close();
  return rows;
};

/** Files below the folder that contain the text, in any page, used or not. */
function filesWith(folder: string, text: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => {
    const file = join(folder, name);
    if (!statSync(file).isFile()) return false;
    return readFileSync(file).toString('latin1').toLowerCase().includes(text.toLowerCase());
  });
}

describe('erasing what is old', () => {
  test('takes the devices of the old session, keeps the young one, and the chain stays whole', () => {
    const folder = oldLog(20);
    const before = rowsOf(folder);
    expect(filesWith(folder, nthSerial(2))).toEqual(['muster.db']);
    const done = redact(folder, OLDER);
    expect(done).toMatchObject({ ok: true, rows: 23 });
    expect(verifyLog(folder)).toMatchObject({ ok: true, problems: [], rows: before.length + 1 });
    const after = rowsOf(folder);
    expect(after.slice(0, before.length).map(({ hash }) => hash)).toEqual(
      before.map(({ hash }) => hash),
    );
    expect(filesWith(folder, nthSerial(2))).toEqual([]);
    expect(filesWith(folder, nthSerial(5001)).length).toBeGreaterThan(0);
    const kept = after.filter(({ session_id }) => session_id === YOUNG);
    expect(kept).toEqual(before.filter(({ session_id }) => session_id === YOUNG));
  });

  test('says of the session how many devices it had, and goes on as a log', () => {
    const folder = oldLog(20);
    redact(folder, OLDER);
    const log = opened(folder);
    const view = emptyBenchView();
    for (const event of log.readOutline()) foldEvent(view, event);
    expect(view.sessions.get(OLD)?.erased).toMatchObject({ devices: 20 });
    expect(view.sessions.get(YOUNG)?.erased).toBeUndefined();
    expect([...log.readSession(OLD)].filter(({ event }) => 'deviceKey' in event)).toEqual([]);
    expect(view.lists.get('import-1')?.rows).toEqual([]);
    log.append(sightings(7001, 7003));
    log.close();
    expect(verifyLog(folder).ok).toBe(true);
  });

  test('says beforehand what would go, and changes nothing by that', () => {
    const folder = oldLog(20);
    const before = rowsOf(folder);
    const plan = planRedaction(folder, OLDER);
    expect(plan).toMatchObject({ rows: 23, pieces: 1, openSession: null });
    expect(plan?.byKind).toEqual({
      'device-sighted': 20,
      'device-noted': 1,
      'enrollment-confirmed': 1,
      'expected-listed': 1,
    });
    expect(plan?.sessions).toMatchObject([{ sessionId: OLD, name: 'Spring', devices: 20 }]);
    expect(rowsOf(folder)).toEqual(before);
  });

  test('takes what an asset tool refused of the old session: the id of an event names the serial', () => {
    const folder = oldLog(20);
    const log = opened(folder);
    log.append([gaveUp(0x800000, OLD, 2), gaveUp(0x800001, YOUNG, 5001)]);
    log.close();
    expect(planRedaction(folder, OLDER)?.byKind).toMatchObject({ 'outbox-gave-up': 1 });
    expect(redact(folder, OLDER)).toMatchObject({ ok: true, rows: 24 });
    expect(verifyLog(folder)).toMatchObject({ ok: true, problems: [] });
    expect(filesWith(folder, nthSerial(2))).toEqual([]);
    const left = rowsOf(folder).filter(({ kind }) => kind === 'outbox-gave-up');
    expect(left).toMatchObject([{ session_id: YOUNG }]);
  });

  test('writes what it removed in pieces of 500 rows', () => {
    const folder = oldLog(1200);
    expect(redact(folder, OLDER)).toMatchObject({ ok: true, rows: 1203 });
    const pieces = rowsOf(folder).filter(({ kind }) => kind === 'rows-redacted');
    const counts = pieces.map(({ body }) => (JSON.parse(String(body)) as Body).rows.length);
    expect(counts).toEqual([500, 500, 203]);
    expect(verifyLog(folder).ok).toBe(true);
  });
});

/** An event about the n-th Mac that was given up after all sessions were closed. */
function gaveUp(id: number, sessionId: string, n: number): NewEvent {
  const eventId = `${nthId(n)}/${nthSerial(n)}/logged`;
  const about = { target: 'url', sessionId, eventId, seq: n, status: 422 } as const;
  return { ...entry(id, { kind: 'outbox-gave-up', ...about }), atMs: NOW_MS };
}

interface Body {
  readonly rows: readonly unknown[];
}

describe('removing a name', () => {
  test('says before that it stands in the path of the automatic export', () => {
    const folder = oldLog(2);
    expect(planRedaction(folder, FORGET)).toMatchObject({ exportFolder: false });
    const log = opened(folder);
    const setting = { folder: `/home/${NAME}/out`, format: 'serials', options: {} } as const;
    const how = { atSessionClose: true, everyMinutes: null } as const;
    const event = { kind: 'auto-export-set', setting: { ...setting, ...how } } as const;
    log.append([{ id: nthId(0x800000), atMs: NOW_MS, monoMs: 0, by: null, event: event as never }]);
    log.close();
    expect(planRedaction(folder, FORGET)).toMatchObject({ exportFolder: true });
    expect(planRedaction(folder, OLDER)).toMatchObject({ exportFolder: false });
    expect(redact(folder, FORGET)).toMatchObject({ ok: true });
    expect(planRedaction(folder, FORGET)).toMatchObject({ exportFolder: false });
  });

  test('says the same of the folder of events for asset tools', () => {
    const folder = oldLog(2);
    const log = opened(folder);
    const setting = { folder: `/home/${NAME}/events`, url: null };
    log.append([{ ...entry(0x800000, { kind: 'outbox-set', setting }), atMs: NOW_MS }]);
    log.close();
    expect(planRedaction(folder, FORGET)).toMatchObject({ exportFolder: true });
    expect(redact(folder, FORGET)).toMatchObject({ ok: true });
    expect(filesWith(folder, NAME)).toEqual([]);
  });

  test('says the same of the folder of a file that was handed over', () => {
    const folder = oldLog(2);
    const log = opened(folder);
    const file = { sessionId: OLD, format: 'report', fileName: 'Order report.pdf', rows: 1 };
    const event = { kind: 'export-written', ...file, sha256: '0', folder: `/home/${NAME}/out` };
    log.append([{ id: nthId(0x800000), atMs: NOW_MS, monoMs: 0, by: null, event: event as never }]);
    log.close();
    expect(planRedaction(folder, FORGET)).toMatchObject({ exportFolder: true });
    expect(redact(folder, FORGET)).toMatchObject({ ok: true });
    expect(filesWith(folder, NAME)).toEqual([]);
  });

  test('takes it out of every row and every page of every file, and the chain stays whole', () => {
    const folder = oldLog(20);
    expect(filesWith(folder, 'ines')).not.toEqual([]);
    const done = redact(folder, FORGET);
    expect(done.ok).toBe(true);
    expect(verifyLog(folder)).toMatchObject({ ok: true, problems: [] });
    for (const text of ['ines', 'probe', 'IP-7']) expect(filesWith(folder, text)).toEqual([]);
    expect(filesWith(folder, 'Ole Muster').length).toBeGreaterThan(0);
    expect(filesWith(folder, nthSerial(2)).length).toBeGreaterThan(0);
  });

  test('leaves one word in its place, and no technician of that name', () => {
    const folder = oldLog(2);
    redact(folder, FORGET);
    const log = opened(folder);
    const view = emptyBenchView();
    for (const event of log.readOutline()) foldEvent(view, event);
    expect([...view.settings.technicians.keys()]).toEqual(['ole muster']);
    expect(view.sessions.get(OLD)?.openedBy).toBe('[name removed]');
    expect(view.sessions.get(YOUNG)?.name).toBe('Summer, by [name removed]');
    expect(view.lists.get('import-1')?.rows[0]).toMatchObject({
      assignedUser: '[name removed]',
      extras: { 'Asked by [name removed]': 'yes' },
    });
  });

  test('can follow an erasure and another name, and each of them holds', () => {
    const folder = oldLog(20);
    expect(redact(folder, OLDER).ok).toBe(true);
    expect(redact(folder, FORGET).ok).toBe(true);
    const other = { kind: 'name', name: 'ole muster' } as const;
    expect(redact(folder, other)).toEqual({ ok: false, why: 'name-in-reason' });
    expect(verifyLog(folder)).toMatchObject({ ok: true, problems: [] });
    expect(filesWith(folder, 'ines')).toEqual(
      filesWith(folder, 'ines').filter((name) => name.startsWith('backups')),
    );
  });

  test('refuses a name that is too short, a reason that names it, and a name that is nowhere', () => {
    const folder = oldLog(2);
    expect(redact(folder, { kind: 'name', name: ' I ' })).toEqual({
      ok: false,
      why: 'name-too-short',
    });
    expect(redact(folder, { kind: 'name', name: 'Nobody Here' })).toEqual({
      ok: false,
      why: 'nothing-to-remove',
    });
    expect(planRedaction(folder, { kind: 'name', name: 'x' })).toBeNull();
  });
});

describe('a redaction', () => {
  test('waits for the open session, for another writer and for whoever reads', () => {
    const folder = oldLog(3);
    const log = opened(folder);
    expect(() => redact(folder, OLDER)).toThrow('locked');
    const open = { kind: 'session-reopened', sessionId: YOUNG } as const;
    log.append([{ id: nthOf(1), atMs: NOW_MS, monoMs: 1, by: null, event: open }]);
    log.close();
    expect(redact(folder, OLDER)).toEqual({ ok: false, why: 'session-open' });
    const again = opened(folder);
    const close = { kind: 'session-closed', sessionId: YOUNG } as const;
    again.append([{ id: nthOf(2), atMs: NOW_MS, monoMs: 1, by: null, event: close }]);
    again.close();
    const reader = new Database(logFiles(folder).log, { readonly: true });
    reader.pragma('journal_mode');
    const writer = new Database(logFiles(folder).log);
    writer.pragma('journal_mode = WAL');
    reader.prepare('SELECT count(*) FROM log').get();
    writer.close();
    expect(redact(folder, OLDER)).toEqual({ ok: false, why: 'in-use' });
    reader.close();
    expect(redact(folder, OLDER).ok).toBe(true);
  }, 30_000);

  test('that the disk does not confirm is never called one that removed nothing', () => {
    const folder = oldLog(3);
    const { log, tip } = logFiles(folder);
    const done = redact(folder, FORGET, {
      onStep: (step) => {
        if (step !== 'renamed') return;
        rmSync(tip);
        mkdirSync(tip);
      },
    });
    expect(done).toEqual({ ok: false, why: 'not-confirmed' });
    expect(readFileSync(log, 'latin1')).not.toContain(NAME);
  });

  test('of a damaged log is refused, and the log is left as it is', () => {
    const folder = oldLog(3);
    attack(folder, `UPDATE log SET body = replace(body, 'usb-mac', 'usb-mbc') WHERE seq = 8`);
    const before = rowsOf(folder);
    expect(redact(folder, OLDER)).toEqual({ ok: false, why: 'log-not-whole' });
    expect(rowsOf(folder)).toEqual(before);
  });

  test('is done once more when a backup of before is put back under newer rows', () => {
    const folder = oldLog(20);
    const old = backUpLog(folder, { reason: 'by-hand', nowMs: Date.UTC(2026, 1, 1) });
    redact(folder, FORGET);
    redact(folder, OLDER);
    const restored = restoreLog(folder, { from: old.file, nowMs: Date.UTC(2026, 3, 1) });
    expect(restored).toMatchObject({ ok: true, plan: { lost: 0 } });
    expect(verifyLog(folder)).toMatchObject({ ok: true, problems: [] });
    const text = readFileSync(logFiles(folder).log).toString('latin1').toLowerCase();
    expect([text.includes('ines'), text.includes(nthSerial(2).toLowerCase())]).toEqual([
      false,
      false,
    ]);
  });

  test('stays readable by the backups and the log that is set aside afterwards', () => {
    const folder = oldLog(5);
    redact(folder, OLDER);
    const backup = backUpLog(folder, { reason: 'by-hand', nowMs: Date.UTC(2026, 5, 1) });
    setLogAside(folder, Date.UTC(2026, 5, 2));
    expect(restoreLog(folder, { from: backup.file, nowMs: Date.UTC(2026, 5, 3) }).ok).toBe(true);
    expect(verifyLog(folder).ok).toBe(true);
  });
});

const nthOf = (n: number): string => `019b0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
