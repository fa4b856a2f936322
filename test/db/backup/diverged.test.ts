import { hash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';

import { describe, expect, test } from 'vitest';

import {
  backUpLog,
  listBackups,
  logFiles,
  openLog,
  planRestore,
  redactLog,
  restoreLog,
  setLogAside,
  verifyLog,
} from '../../../db/index.ts';
import { manifestOf, type Backup } from '../../../db/backup/backup.ts';
import type { NewEvent } from '../../../enrollment/ports.ts';
import { WorkCancelled } from '../../../db/work.ts';
import { run } from '../../../main/worker/run.ts';
import { en } from '../../../words/en.ts';
import { keptAndLost } from '../../../words/restore-choice.ts';
import { nthId, sightings } from '../support/entries.ts';
import { opened, temporaryFolder } from '../support/log-world.ts';
import { attack, closedLog } from '../support/raw.ts';

const AT_MS = Date.UTC(2026, 10, 23, 9, 0, 0);
const backUp = (folder: string): Backup => backUpLog(folder, { reason: 'by-hand', nowMs: AT_MS });

/** Continues with its own rows; returns their number. */
function goOn(folder: string, from: number, to: number): void {
  const log = opened(folder);
  log.append(sightings(from, to));
  log.close();
}

const factsIn = (folder: string) => {
  const log = opened(folder);
  const rows = [...log.readAll()];
  log.close();
  return rows.map(({ event }) => event).filter(({ kind }) => kind !== 'device-sighted');
};

/**
 * Two computers that continue from one backup: three rows here, seven and the row of its restore
 * there.
 */
function twoComputers() {
  const here = closedLog(200);
  const { file } = backUp(here);
  const there = temporaryFolder();
  restoreLog(there, { from: file, nowMs: AT_MS });
  goOn(here, 301, 303);
  goOn(there, 401, 407);
  return { here, there };
}

describe('a plan goes by the hashes of the rows', () => {
  test('and names a copy that diverged, with what both have in common and what goes', () => {
    const { here, there } = twoComputers();
    const plan = planRestore(here, backUp(there).file);
    expect(plan).toMatchObject({
      relation: 'diverged',
      common: 200,
      carried: 0,
      lost: 3,
      added: 8,
      isElsewhere: true,
    });
  });

  test('on one computer, too, after a restore that was gone on from', () => {
    const folder = closedLog(203);
    const first = backUp(folder);
    goOn(folder, 301, 305);
    const second = backUp(folder);
    attack(folder, `UPDATE log SET technician = 'x' WHERE seq = 204`);
    restoreLog(folder, { from: first.file, nowMs: AT_MS });
    goOn(folder, 401, 406);
    expect(planRestore(folder, second.file)).toMatchObject({
      // The row of the restore is lost with the six that came after it.
      relation: 'diverged',
      common: 203,
      carried: 0,
      lost: 7,
      added: 5,
      isElsewhere: false,
    });
  });

  test.each([
    ['the same rows', 0, 0, { relation: 'same', common: 50, carried: 0, lost: 0, added: 0 }],
    ['rows that come along', 0, 7, { relation: 'behind', common: 50, carried: 7, lost: 0 }],
    ['rows that were cut off', 45, 0, { relation: 'same', common: 50, lost: 0, carried: 0 }],
  ])('with %s after the backup', (_, keep, more, expected) => {
    const folder = closedLog(50);
    const { file } = backUp(folder);
    if (keep > 0) attack(folder, `DELETE FROM log WHERE seq > ${keep}`);
    if (more > 0) goOn(folder, 301, 300 + more);
    expect(planRestore(folder, file)).toMatchObject(expected);
  });

  test('and with an older log than the backup', () => {
    const folder = closedLog(50);
    const newer = join(temporaryFolder(), 'newer');
    cpSync(folder, newer, { recursive: true });
    goOn(newer, 301, 305);
    const { file } = backUp(newer);
    expect(planRestore(folder, file)).toMatchObject({
      relation: 'ahead',
      common: 50,
      carried: 0,
      lost: 0,
      added: 5,
    });
  });

  test('and calls nothing diverged that cannot be read', () => {
    const folder = closedLog(50);
    const { file } = backUp(folder);
    goOn(folder, 301, 310);
    attack(folder, 'DELETE FROM log WHERE seq BETWEEN 40 AND 51');
    expect(planRestore(folder, file)).toMatchObject({
      relation: 'unknown',
      common: null,
      carried: 0,
      lost: 10,
      added: 0,
    });
    rmSync(logFiles(folder).log);
    expect(planRestore(folder, file)).toMatchObject({ relation: 'unknown', lost: 10 });
    rmSync(logFiles(folder).tip);
    expect(planRestore(folder, file)).toMatchObject({ relation: 'alone', lost: 0 });
  });
});

const LOST_FILES = ['muster.db', 'muster.tip'];

function setAsideAndBeginAnew(folder: string): void {
  setLogAside(folder, AT_MS);
  opened(folder, { beginsAnew: true }).close();
}

describe('what was removed does not come back', () => {
  /** A log of twenty sightings and one signed by a person, with a backup of it. */
  function named() {
    const folder = closedLog(20);
    const log = opened(folder);
    log.append([{ ...sightings(21, 21)[0], by: 'Ana Sample' } as NewEvent]);
    log.close();
    return { folder, from: backUp(folder).file };
  }
  const removeName = (folder: string): void => {
    const wish = { kind: 'name', name: 'Ana Sample' } as const;
    const ids = [nthId(900)];
    const order = { wish, by: 'Bob', why: 'asked', nowMs: AT_MS, ids, removeCopies: false };
    expect(redactLog(folder, order)).toMatchObject({ ok: true, rows: 1 });
  };
  const REFUSED = { ok: false, why: 'brings-back-removed' } as const;

  test('with a copy that diverged', () => {
    const { folder: here, from: shared } = named();
    const there = temporaryFolder();
    restoreLog(there, { from: shared, nowMs: AT_MS });
    removeName(here);
    const from = backUp(there).file;
    expect(planRestore(here, from)).toMatchObject({ relation: 'diverged', returns: 21 });
    expect(restoreLog(here, { from, nowMs: AT_MS })).toMatchObject(REFUSED);
    expect(verifyLog(here)).toMatchObject({ ok: true, rows: 22, redacted: 1 });

    // Removed there as well, nothing returns.
    removeName(there);
    const done = restoreLog(here, { from: backUp(there).file, nowMs: AT_MS });
    expect(done).toMatchObject({ ok: true });
  });

  test('with an older copy, when the row that says so lies behind damage', () => {
    const { folder, from } = named();
    goOn(folder, 301, 303);
    removeName(folder);
    attack(folder, "UPDATE log SET body = '{}' WHERE seq = 23");
    expect(planRestore(folder, from)).toMatchObject({
      relation: 'behind',
      carried: 1,
      returns: 21,
    });
    expect(restoreLog(folder, { from, nowMs: AT_MS })).toMatchObject(REFUSED);
  });

  test('where too little can be read to tell how copy and log go together', () => {
    const { folder, from } = named();
    goOn(folder, 301, 303);
    removeName(folder);
    attack(folder, 'DELETE FROM log WHERE seq BETWEEN 15 AND 22');
    expect(planRestore(folder, from)).toMatchObject({ relation: 'unknown', returns: 21 });
    expect(restoreLog(folder, { from, nowMs: AT_MS })).toMatchObject(REFUSED);
  });

  test.each([
    ['gone', 'alone', (folder: string) => LOST_FILES.forEach((name) => rmSync(join(folder, name)))],
    ['set aside and begun anew', 'other', setAsideAndBeginAnew],
  ])('where the log is %s, as long as a copy says what was removed', (_, relation, lose) => {
    const { folder, from } = named();
    removeName(folder);
    const { file: free } = listBackups(logFiles(folder))[0] ?? expect.unreachable();
    lose(folder);
    expect(planRestore(folder, from)).toMatchObject({ relation, returns: 21 });
    expect(restoreLog(folder, { from, nowMs: AT_MS })).toMatchObject(REFUSED);
    expect(restoreLog(folder, { from: free, nowMs: AT_MS })).toMatchObject({ ok: true });
    expect(verifyLog(folder)).toMatchObject({ ok: true, redacted: 1 });
  });

  test('where the row that says so is damaged, and whole in a copy', () => {
    const { folder, from } = named();
    removeName(folder);
    attack(folder, "UPDATE log SET body = '{}' WHERE seq = 22");
    expect(planRestore(folder, from)).toMatchObject({
      relation: 'behind',
      carried: 0,
      returns: 21,
    });
    expect(restoreLog(folder, { from, nowMs: AT_MS })).toMatchObject(REFUSED);
  });

  test('unless no copy says any more that anything was removed', () => {
    const { folder, from } = named();
    removeName(folder);
    LOST_FILES.forEach((name) => rmSync(join(folder, name)));
    for (const { file } of listBackups(logFiles(folder))) if (file !== from) rmSync(file);
    expect(planRestore(folder, from)).toMatchObject({ relation: 'alone', returns: null });
  });

  test('and an older copy is no danger while that row comes along', () => {
    const { folder, from } = named();
    goOn(folder, 301, 303);
    removeName(folder);
    expect(planRestore(folder, from)).toMatchObject({ relation: 'behind', returns: null });
    expect(restoreLog(folder, { from, nowMs: AT_MS })).toMatchObject({ ok: true });
    expect(verifyLog(folder)).toMatchObject({ ok: true, redacted: 1 });
  });
});

describe('what became of the log', () => {
  test('is a row of its chain: the backup, the last common row, what was lost', () => {
    const { here, there } = twoComputers();
    const backup = backUp(there);
    const restored = restoreLog(here, { from: backup.file, nowMs: AT_MS });
    expect(restored).toMatchObject({ ok: true, newest: { seq: 209 } });
    expect(factsIn(here)).toMatchObject([
      { kind: 'log-restored', relation: 'alone', backupRow: 200 },
      {
        kind: 'log-restored',
        backup: basename(backup.file),
        backupRow: 208,
        hash: backup.newest.hash,
        relation: 'diverged',
        common: 200,
        carried: 0,
        lost: 3,
        isElsewhere: true,
        was: backup.benchId,
        benchId: backup.benchId,
      },
    ]);
    expect(verifyLog(here)).toMatchObject({ ok: true, rows: 209, restored: [201, 209] });
  });

  test('a restore does not hide that the tip was lost', () => {
    const folder = closedLog(20);
    const { file } = backUp(folder);
    goOn(folder, 301, 305);
    attack(folder, 'DELETE FROM log WHERE seq > 22');
    rmSync(logFiles(folder).tip);
    restoreLog(folder, { from: file, nowMs: AT_MS });
    expect(factsIn(folder)).toMatchObject([
      { kind: 'log-restored', carried: 2, lost: 0 },
      { kind: 'tip-begun', why: 'missing' },
    ]);
    expect(verifyLog(folder)).toMatchObject({
      ok: false,
      problems: [{ kind: 'tip-kept-since', seq: 24 }],
    });
  });

  test('nor when the log cannot be read at all', () => {
    const folder = closedLog(20);
    const { file } = backUp(folder);
    writeFileSync(logFiles(folder).log, 'spoilt');
    rmSync(logFiles(folder).tip);
    expect(planRestore(folder, file)).toMatchObject({ relation: 'unknown', lost: 0 });
    restoreLog(folder, { from: file, nowMs: AT_MS });
    expect(verifyLog(folder).problems).toMatchObject([{ kind: 'tip-kept-since', seq: 22 }]);
  });

  test('a tip that was begun anew in rows that do not come along says nothing of the others', () => {
    const { here, there } = twoComputers();
    rmSync(logFiles(here).tip);
    goOn(here, 304, 304);
    expect(verifyLog(here).problems).toMatchObject([{ kind: 'tip-kept-since', seq: 204 }]);
    expect(restoreLog(here, { from: backUp(there).file, nowMs: AT_MS })).toMatchObject({
      ok: true,
    });
    expect(verifyLog(here)).toMatchObject({ ok: true, rows: 209 });
  });

  test('a log that was set aside is named by the first row of the next one, or there is none', () => {
    const folder = closedLog(20);
    const event = setLogAside(folder, AT_MS) ?? expect.unreachable();
    expect(setLogAside(folder, AT_MS)).toBeNull();
    expect(readdirSync(logFiles(folder).quarantine)).toEqual([event.folder]);
    const clock = { nowMs: () => AT_MS, monoMs: () => 0 };
    const begun = openLog(folder, { mode: 'write', clock, beginsAnew: true, firstEvent: event });
    if (!begun.ok) throw new Error(begun.problem.kind);
    begun.log.close();
    expect(factsIn(folder)).toEqual([event]);
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 1 });
  });

  test('a backup of an older version takes the newer rows, and the row that says so', () => {
    const folder = temporaryFolder();
    const old = join(folder, '050.db');
    copyFileSync(join(import.meta.dirname, '..', 'golden', '050.db'), old);
    restoreLog(folder, { from: old, nowMs: AT_MS });
    goOn(folder, 301, 303);
    expect(restoreLog(folder, { from: old, nowMs: AT_MS })).toMatchObject({
      ok: true,
      plan: { relation: 'behind', carried: 4, lost: 0 },
    });
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 17, restored: [13, 17] });
  });
});

describe('the identity of a bench', () => {
  test('is its own once a restore took one, and the chain keeps the old one', () => {
    const first = closedLog(20);
    const { file, benchId } = backUp(first);
    const folder = temporaryFolder();
    expect(planRestore(folder, file)).toMatchObject({ relation: 'alone', isElsewhere: true });
    const restored = restoreLog(folder, { from: file, nowMs: AT_MS, takesNewId: true });
    if (!restored.ok) throw new Error(restored.why);
    expect(restored.benchId).not.toBe(benchId);
    expect(factsIn(folder)).toMatchObject([{ was: benchId, benchId: restored.benchId }]);

    goOn(folder, 21, 22);
    const log = opened(folder);
    expect(log).toMatchObject({ benchId, identity: restored.benchId });
    const [before, after] = [20, 22].map((n) => {
      const serial = [...sightings(n, n)][0]?.event;
      const found = serial?.kind === 'device-sighted' ? serial.sighting.serial : null;
      return log.findEarlier({ serial: found?.value ?? null, ecid: null, exceptSessionId: null });
    });
    expect([before?.[0]?.benchId, after?.[0]?.benchId]).toEqual([benchId, restored.benchId]);
    const [head] = [...log.dayPieces({ from: 1, to: 23, signedBy: 'Ana', atMs: AT_MS })];
    expect(JSON.parse(head ?? '')).toMatchObject({ benchId, identity: restored.benchId });
    log.close();

    // Its own backups keep it.
    const own = backUp(folder);
    expect(planRestore(folder, own.file)).toMatchObject({ relation: 'same', isElsewhere: false });
    restoreLog(folder, { from: own.file, nowMs: AT_MS });
    expect(opened(folder).identity).toBe(restored.benchId);
  });

  test('a copy without its manifest is of this folder when its log is here, or when it lies among its copies', () => {
    const folder = closedLog(20);
    const { file } = backUp(folder);
    const elsewhere = join(temporaryFolder(), 'copy.db');
    copyFileSync(file, elsewhere);
    rmSync(manifestOf(file));
    expect(planRestore(folder, elsewhere).isElsewhere).toBe(false);
    rmSync(logFiles(folder).log);
    expect(planRestore(folder, elsewhere).isElsewhere).toBe(true);
    expect(planRestore(folder, file).isElsewhere).toBe(false);
  });

  test('a data folder that got another name knows its own backups', () => {
    const folder = closedLog(20);
    const { name } = backUp(folder);
    const moved = join(temporaryFolder(), 'moved');
    renameSync(folder, moved);
    const from = join(logFiles(moved).backups, name);
    expect(planRestore(moved, from)).toMatchObject({ relation: 'same', isElsewhere: false });
  });

  test('a backup of a version that marked the path as well is still known where it was made', () => {
    const folder = closedLog(20);
    const { file } = backUp(folder);
    const text = `${realpathSync(folder)}\n${String(statSync(folder).ino)}`;
    const place = hash('sha256', text, 'hex').slice(0, 16);
    const manifest = JSON.parse(readFileSync(manifestOf(file), 'utf8')) as object;
    writeFileSync(manifestOf(file), JSON.stringify({ ...manifest, place }));
    expect(planRestore(folder, file).isElsewhere).toBe(false);
    writeFileSync(manifestOf(file), JSON.stringify({ ...manifest, place: '0'.repeat(16) }));
    expect(planRestore(folder, file).isElsewhere).toBe(true);
  });

  test('a copy of a whole data folder knows that its backups were made in another one', () => {
    const folder = closedLog(20);
    const { name } = backUp(folder);
    const copy = join(temporaryFolder(), 'copied');
    cpSync(folder, copy, { recursive: true });
    expect(planRestore(copy, join(logFiles(copy).backups, name)).isElsewhere).toBe(true);
  });
});

describe('a restore that is given up', () => {
  /**
   * A log with rows to carry, and work that is cancelled when it reports progress for the
   * `count`-th time.
   */
  function given(count: number) {
    const folder = closedLog(1200);
    const { file } = backUp(folder);
    goOn(folder, 1301, 2400);
    let left = count;
    const stop = (): void => {
      left -= 1;
      if (left <= 0) throw new WorkCancelled();
    };
    return { folder, file, work: { tell: stop, commit: stop } };
  }

  test('leaves the log as it was, wherever it is', () => {
    const whole = given(Infinity);
    const steps: number[] = [];
    const count = (): void => void steps.push(1);
    restoreLog(whole.folder, { from: whole.file, nowMs: AT_MS }, { tell: count, commit: count });
    expect(steps.length).toBeGreaterThan(10);
    for (let at = 1; at <= steps.length; at += 1) {
      const { folder, file, work } = given(at);
      const before = filesOf(folder);
      expect(() => restoreLog(folder, { from: file, nowMs: AT_MS }, work)).toThrow(WorkCancelled);
      expect(filesOf(folder)).toEqual(before);
    }
  }, 60_000);

  test('from another thread, and not once the new log is being put in its place', async () => {
    const { folder, file } = given(Infinity);
    const before = readFileSync(logFiles(folder).log);
    const order = { from: file, nowMs: AT_MS };
    const restoring = run('restore', folder, order);
    expect(restoring.cancel()).toBe(true);
    expect(await restoring.answer).toBeNull();
    expect(readFileSync(logFiles(folder).log).equals(before)).toBe(true);
    const again = run('restore', folder, order);
    expect(await again.answer).toMatchObject({ ok: true });
    expect(again.cancel()).toBe(false);
  });
});

/**
 * Log and tip, and the names of everything in the folder; SQLite leaves an empty WAL behind where
 * it reads.
 */
function filesOf(folder: string): object {
  const { log, tip } = logFiles(folder);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const kept = names.filter((name) => !/^muster\.db-(wal|shm)$/.test(name));
  return { names: kept, log: digestOf(log), tip: digestOf(tip) };
}

const digestOf = (file: string): string => hash('sha256', readFileSync(file), 'hex');

test('nothing is made in a folder that only a plan was asked for', () => {
  const { file } = backUp(closedLog(5));
  const folder = join(temporaryFolder(), 'none');
  expect(planRestore(folder, file)).toMatchObject({ relation: 'alone', added: 5 });
  expect(existsSync(folder)).toBe(false);
});

test('where the row behind the last common one cannot be read, more of them may be common', () => {
  const { here, there } = twoComputers();
  const { file } = backUp(there);
  attack(here, 'DELETE FROM log WHERE seq BETWEEN 151 AND 202');
  const plan = planRestore(here, file);
  expect(plan).toMatchObject({ relation: 'diverged', common: null, lost: 203 });
  expect(keptAndLost(en.log.recovery, plan, String)).toContain(en.log.recovery.losesAtMost('203'));
});

test('where the log is gone and its tip differs, what is lost is told as the most that it can be', () => {
  const { here, there } = twoComputers();
  const { file } = backUp(there);
  rmSync(logFiles(here).log);
  const plan = planRestore(here, file);
  expect(plan).toMatchObject({ relation: 'diverged', common: null, lost: 203 });
  const sentences = keptAndLost(en.log.recovery, plan, String);
  expect(sentences).toEqual([en.log.recovery.divergedUntold, en.log.recovery.losesAtMost('203')]);
});
