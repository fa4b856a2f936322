import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import {
  backUpLog,
  BackupNotWhole,
  listBackups,
  logFiles,
  openLog,
  planRestore,
  restoreLog,
  setLogAside,
  verifyLog,
} from '../../../db/index.ts';
import { manifestOf, type Backup } from '../../../db/backup/backup.ts';
import { run } from '../../../main/worker/run.ts';
import { nthId, sightings, ticking } from '../support/entries.ts';
import { opened, refused, temporaryFolder } from '../support/log-world.ts';
import { attack, closedLog, dumpRows } from '../support/raw.ts';

const AT_MS = Date.UTC(2026, 10, 23, 9, 0, 0);
const DAY_MS = 24 * 60 * 60 * 1000;
const backUp = (folder: string, nowMs = AT_MS): Backup =>
  backUpLog(folder, { reason: 'by-hand', nowMs });

/** Corrupts the middle of the file, where the rows are. */
function corrupt(folder: string): void {
  const { log } = logFiles(folder);
  const bytes = readFileSync(log);
  bytes.fill(0x5a, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 6000);
  writeFileSync(log, bytes);
}

const PAGE_BYTES = 4096;

/** Fills the first page containing this text with zeros. */
function blankPageWith(folder: string, text: string): void {
  const { log } = logFiles(folder);
  const bytes = readFileSync(log);
  const page = Math.floor(bytes.indexOf(text) / PAGE_BYTES) * PAGE_BYTES;
  writeFileSync(log, bytes.fill(0, page, page + PAGE_BYTES));
}

describe('what stands in the place of a backup', () => {
  test('is not waited for when it is a pipe, neither the copy nor its manifest', () => {
    const folder = closedLog(20);
    const { file } = backUp(folder);
    rmSync(file);
    execFileSync('mkfifo', [file]);
    expect(planRestore(folder, file).backup).toMatchObject({ ok: false });
    expect(listBackups(logFiles(folder))).toEqual([]);
    rmSync(manifestOf(file));
    execFileSync('mkfifo', [manifestOf(file)]);
    expect(listBackups(logFiles(folder))).toEqual([]);
  });

  test('does not count with a manifest that is larger than any', () => {
    const folder = closedLog(20);
    const { file } = backUp(folder);
    const text = readFileSync(manifestOf(file), 'utf8');
    writeFileSync(manifestOf(file), text.padEnd(65_537));
    expect(listBackups(logFiles(folder))).toEqual([]);
    writeFileSync(manifestOf(file), text);
    expect(listBackups(logFiles(folder))).toHaveLength(1);
  });
});

describe('a backup', () => {
  test('is taken beside a live writer, read back, and counted', async () => {
    const folder = temporaryFolder();
    const log = opened(folder);
    log.append(sightings(1, 40));
    const request = { reason: 'session-closed', nowMs: AT_MS } as const;
    const backup = await run('backUp', folder, request).answer;
    log.append(sightings(41, 50));
    expect(backup.newest).toMatchObject({ seq: 40 });
    expect(backup.name).toBe('muster-20261123T090000Z-40.db');
    expect(listBackups(logFiles(folder))).toEqual([backup]);
    expect(log.count()).toBe(50);
  });

  test('that was cut short before it was read back does not count, and leaves nothing', () => {
    const folder = closedLog(200);
    const shorten = (file: string): void => truncateSync(file, statSync(file).size - 8192);
    expect(() =>
      backUpLog(folder, { reason: 'by-hand', nowMs: AT_MS, afterWrite: shorten }),
    ).toThrow(BackupNotWhole);
    expect(listBackups(logFiles(folder))).toEqual([]);
    expect(readdirSync(logFiles(folder).backups)).toEqual([]);
  });

  test('of a log that is replaced while it is copied does not count', () => {
    const folder = closedLog(20);
    const { log, backups } = logFiles(folder);
    copyFileSync(log, `${log}.new`);
    const afterWrite = (): void => renameSync(`${log}.new`, log);
    const request = { reason: 'by-hand', nowMs: AT_MS, afterWrite } as const;
    expect(() => backUpLog(folder, request)).toThrow('replaced while it was copied');
    expect(readdirSync(backups)).toEqual([]);
  });

  test('without its manifest does not count', () => {
    const folder = closedLog(5);
    rmSync(manifestOf(backUp(folder).file));
    expect(listBackups(logFiles(folder))).toEqual([]);
  });

  test('stands where a person wants it', () => {
    const to = join(temporaryFolder(), 'somewhere', 'copy.db');
    const folder = closedLog(5);
    backUpLog(folder, { reason: 'by-hand', nowMs: AT_MS, to });
    expect(existsSync(to)).toBe(true);
    expect(listBackups(logFiles(folder))).toEqual([]);
  });

  test('of the second and size of another one gets a name of its own', () => {
    const folder = closedLog(5);
    const [first, second, third] = [backUp(folder), backUp(folder), backUp(folder)];
    expect([first.name, second.name, third.name]).toEqual([
      'muster-20261123T090000Z-5.db',
      'muster-20261123T090000Z-5-2.db',
      'muster-20261123T090000Z-5-3.db',
    ]);
    expect(listBackups(logFiles(folder))).toEqual([third, second, first]);
  });

  test('without its copy does not count', () => {
    const folder = closedLog(5);
    rmSync(backUp(folder).file);
    expect(listBackups(logFiles(folder))).toEqual([]);
  });

  test.each([
    ['goes on', 1],
    ['runs backwards', -1],
    ['jumps by ten years and back', 0],
  ])('goes by the order in which it was made, at most thirty, when the clock %s', (_, step) => {
    const folder = closedLog(3);
    const made = Array.from({ length: 32 }, (_none, n) => {
      const days = step === 0 ? (n % 3) * 3650 : n * step * 100;
      return backUp(folder, AT_MS + days * DAY_MS + n * 1000);
    });
    const names = made.map(({ name }) => name).toReversed();
    expect(listBackups(logFiles(folder)).map(({ name }) => name)).toEqual(names.slice(0, 30));
    expect(readdirSync(logFiles(folder).backups)).toHaveLength(60);
  });

  test('of another log, of rows that the log has not, or of before a loss is never rotated away', () => {
    const folder = closedLog(3);
    const own = backUp(folder, AT_MS);
    const log = opened(folder);
    const rescued = log.rescue({ nowMs: AT_MS - DAY_MS });
    log.close();
    const [other, diverged] = [closedLog(4), temporaryFolder()];
    restoreLog(diverged, { from: own.file, nowMs: AT_MS });
    const kept = [other, diverged].map((one, n) => {
      const { file, name } = backUp(one, AT_MS - n * DAY_MS);
      for (const end of ['', '.json'])
        copyFileSync(`${file}${end}`, join(logFiles(folder).backups, `${name}${end}`));
      return name;
    });
    for (let n = 1; n <= 31; n += 1) backUp(folder, AT_MS + n * 1000);
    const names = listBackups(logFiles(folder)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([rescued.name, ...kept]));
    expect(names).not.toContain(own.name);
    expect(names).toHaveLength(33);
  });

  test('is never rotated away itself, whatever the manifests of others say', () => {
    const folder = closedLog(3);
    for (let n = 0; n < 30; n += 1) {
      const { file } = backUp(folder, AT_MS + n * 1000);
      const text = readFileSync(manifestOf(file), 'utf8');
      writeFileSync(
        manifestOf(file),
        text
          .replace(/"nth":\d+/, '"nth":1000000000')
          .replace(/"seq":\d+/, '"seq":9007199254740991'),
      );
    }
    const { file, name } = backUp(folder, AT_MS - DAY_MS);
    expect(existsSync(file)).toBe(true);
    expect(listBackups(logFiles(folder)).map((one) => one.name)).toContain(name);
  });

  test('made under a clock of 100 days ahead removes none of the others', () => {
    const folder = closedLog(3);
    for (let n = 0; n < 9; n += 1) backUp(folder, AT_MS + n * 1000);
    backUp(folder, AT_MS + 100 * DAY_MS);
    expect(listBackups(logFiles(folder))).toHaveLength(10);
  });

  test('of a version that did not count them is older than any, and told by its rows', () => {
    const folder = closedLog(3);
    const made = [10, 0].map((years) => {
      const log = opened(folder);
      log.append(sightings(100 - years, 100 - years));
      log.close();
      const backup = backUp(folder, AT_MS + years * 365 * DAY_MS);
      const { nth, file, ...manifest } = backup;
      expect(nth).toBe(1);
      writeFileSync(manifestOf(file), JSON.stringify(manifest));
      return backup.name;
    });
    const newest = backUp(folder, AT_MS - 365 * DAY_MS);
    const [first, second] = made;
    expect(listBackups(logFiles(folder)).map(({ name }) => name)).toEqual([
      newest.name,
      second,
      first,
    ]);
  });

  test.each(['-1', '1e300', '"7"', '1.5'])('with %s for its number does not count', (nth) => {
    const folder = closedLog(3);
    const { file } = backUp(folder);
    const text = readFileSync(manifestOf(file), 'utf8');
    writeFileSync(manifestOf(file), text.replace(/"nth":\d+/, `"nth":${nth}`));
    expect(readFileSync(manifestOf(file), 'utf8')).not.toBe(text);
    expect(listBackups(logFiles(folder))).toEqual([]);
  });
});

describe('a restore', () => {
  test('brings back a corrupt log, keeps the corrupt one, and loses no row of before the backup', () => {
    const folder = closedLog(300);
    const rows = dumpRows(folder);
    const { file } = backUp(folder);
    corrupt(folder);
    const spoilt = readFileSync(logFiles(folder).log);
    expect(verifyLog(folder).ok).toBe(false);
    expect(refused(folder)).toMatchObject({ kind: 'damaged' });

    const restored = restoreLog(folder, { from: file, nowMs: AT_MS });
    if (!restored.ok) throw new Error(restored.why);
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 301, restored: [301] });
    const before = (rows ?? 'none').slice(0, -1);
    expect(dumpRows(folder)?.startsWith(`${before},`)).toBe(true);
    expect(readFileSync(join(restored.quarantine, 'muster.db')).equals(spoilt)).toBe(true);
    opened(folder).append(sightings(302, 304));
  });

  test('says first what would be lost, and carries newer whole rows over', () => {
    const folder = closedLog(100);
    const { file } = backUp(folder);
    const log = opened(folder);
    log.append(sightings(101, 150));
    log.close();
    attack(folder, `UPDATE log SET technician = 'x' WHERE seq IN (7, 141)`);
    const plan = planRestore(folder, file);
    expect(plan).toMatchObject({
      present: { reaches: 150, wholeRows: 6 },
      carried: 40,
      lost: 10,
    });
    restoreLog(folder, { from: file, nowMs: AT_MS });
    const again = opened(folder);
    expect(again.count()).toBe(141);
    expect(again.findEvent(nthId(140))).not.toBeNull();
    again.close();
    expect(verifyLog(folder).ok).toBe(true);
  });

  test('carries the rows over up to the very page that cannot be read', () => {
    const folder = closedLog(20);
    const { file } = backUp(folder);
    const log = opened(folder);
    log.append(sightings(21, 90));
    const { hash } = log.newest();
    log.append(sightings(91, 120));
    log.close();
    blankPageWith(folder, hash);
    const { carried, lost } = planRestore(folder, file);
    expect([carried > 0, lost > 0, carried + lost]).toEqual([true, true, 100]);
    expect(restoreLog(folder, { from: file, nowMs: AT_MS })).toMatchObject({ ok: true });
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 21 + carried });
  });

  test('of a backup that is not whole changes nothing', () => {
    const folder = closedLog(50);
    const { file } = backUp(folder);
    truncateSync(file, statSync(file).size - 8192);
    const before = dumpRows(folder);
    expect(restoreLog(folder, { from: file, nowMs: AT_MS })).toMatchObject({
      ok: false,
      why: 'backup-not-whole',
    });
    expect(dumpRows(folder)).toBe(before);
    expect(existsSync(logFiles(folder).quarantine)).toBe(false);
  });

  test('of a backup of another bench changes nothing', () => {
    const { file } = backUp(closedLog(50));
    const folder = closedLog(20);
    expect(restoreLog(folder, { from: file, nowMs: AT_MS })).toMatchObject({
      ok: false,
      why: 'other-bench',
    });
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 20 });
  });

  test('keeps each log of before, though the clock stands still', () => {
    const folder = closedLog(20);
    const { file } = backUp(folder);
    const rows = [1, 2, 3].map((n) => {
      const log = opened(folder);
      log.append(sightings(20 + n, 20 + n));
      log.close();
      const done = restoreLog(folder, { from: file, nowMs: AT_MS });
      return done.ok
        ? planRestore(folder, join(done.quarantine, 'muster.db')).backup.newest.seq
        : 0;
    });
    expect(rows).toEqual([21, 23, 25]);
    expect(readdirSync(logFiles(folder).quarantine)).toHaveLength(3);
  });

  test('is refused while a bench writes the log', () => {
    const folder = closedLog(5);
    const { file } = backUp(folder);
    opened(folder);
    expect(() => restoreLog(folder, { from: file, nowMs: AT_MS })).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ kind: 'locked' }) }),
    );
  });

  test('that cannot even clear up gives the log back', () => {
    const folder = closedLog(5);
    const { file } = backUp(folder);
    const inTheWay = `${logFiles(folder).log}.restoring`;
    mkdirSync(inTheWay);
    expect(() => restoreLog(folder, { from: file, nowMs: AT_MS })).toThrow(/EISDIR|director/i);
    expect(opened(folder).count()).toBe(5);
  });

  test('cut off between quarantine and rename is noticed at the next start and can be done again', () => {
    const folder = closedLog(60);
    const { file } = backUp(folder);
    // What such a cut leaves: the tip, but no log.
    rmSync(logFiles(folder).log);
    expect(refused(folder)).toMatchObject({ kind: 'damaged' });
    expect(restoreLog(folder, { from: file, nowMs: AT_MS })).toMatchObject({
      ok: true,
      plan: { lost: 0 },
    });
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 61 });
  });

  test('control: without a quarantine the damaged log would be gone', () => {
    const folder = closedLog(30);
    const log = opened(folder);
    const { benchId } = log;
    const newest = log.newest();
    log.close();
    corrupt(folder);
    const aside = setLogAside(folder, AT_MS);
    expect(aside).toMatchObject({ was: benchId, reaches: 30, hash: newest.hash });
    expect(existsSync(logFiles(folder).log)).toBe(false);
    const quarantine = join(logFiles(folder).quarantine, aside?.folder ?? '');
    expect(existsSync(join(quarantine, 'muster.db'))).toBe(true);
    expect(refused(folder)).toMatchObject({ kind: 'log-vanished', setAside: 1 });
    const empty = openLog(folder, { mode: 'write', clock: ticking(), beginsAnew: true });
    if (!empty.ok) throw new Error(empty.problem.kind);
    expect(empty.log.count()).toBe(0);
    empty.log.close();
  });
});
