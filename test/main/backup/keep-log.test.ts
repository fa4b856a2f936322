import { existsSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test, vi } from 'vitest';

import type { BenchChange } from '../../../contract/changes.ts';
import type { LogHealth } from '../../../contract/log-health.ts';
import { checkCopy } from '../../../db/backup/check-copy.ts';
import { backUpLog, listBackups, logFiles, restoreLog } from '../../../db/index.ts';
import { keepLog } from '../../../main/backup/keep-log.ts';
import { lowSpace } from '../../../main/backup/low-space.ts';
import { rescueLog } from '../../../main/backup/rescue-log.ts';
import { entry, sightings, ticking } from '../../db/support/entries.ts';
import { opened, temporaryFolder } from '../../db/support/log-world.ts';
import { attack, closedLog } from '../../db/support/raw.ts';
import { mountSmallDisk } from '../../reliability/support/small-disk.ts';

const SILENT = { info: () => undefined, warn: () => undefined, fault: () => undefined };

/** A log with its keeper, and a bench that only tells. */
function kept(folder: string, more: { readonly retryMs?: number } = {}) {
  const log = opened(folder);
  const told: LogHealth[] = [];
  const listeners = new Set<(change: BenchChange) => void>();
  const confirmed: true[] = [];
  const keeper = keepLog({
    ...more,
    log,
    folder,
    clock: ticking(),
    diagnostics: SILENT,
    bench: {
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      setHealth: (health) => told.push(health),
      confirmLog: () => {
        confirmed.push(true);
        return { ok: true, value: null };
      },
    },
  });
  const tell = (change: BenchChange): void => listeners.forEach((listener) => listener(change));
  return { log, told, tell, keeper, confirmed };
}

test('the whole log is checked beside the bench, and the window hears of it', async () => {
  const { told, keeper } = kept(closedLog(50));
  expect(told[0]).toMatchObject({ check: { kind: 'running' }, backup: null });
  await keeper.stop();
  expect(told.at(-1)?.check).toMatchObject({ kind: 'verified', rows: 50 });
});

test('a row that the check at start does not see is named by the full one', async () => {
  const folder = closedLog(10_020);
  attack(folder, `UPDATE log SET technician = 'x' WHERE seq IN (5, 9)`);
  const { told, keeper } = kept(folder);
  await keeper.stop();
  expect(told.at(-1)?.check).toMatchObject({ kind: 'damaged', firstBad: 5, lastBad: 9 });
});

test('the end of a session makes a backup', async () => {
  const folder = closedLog(5);
  const { log, tell, told, keeper } = kept(folder);
  const [event] = log.append([entry(6, { kind: 'session-closed', sessionId: 's' })]);
  if (event) tell({ kind: 'logged', event });
  await keeper.stop();
  expect(listBackups(logFiles(folder))).toMatchObject([
    { reason: 'session-closed', newest: { seq: 6 } },
  ]);
  expect(told.at(-1)?.backup).toMatchObject({ rows: 6 });
});

const NOW = { reason: 'by-hand', nowMs: 0 } as const;

test('a log whose file was taken away is copied out of the open file, once', async () => {
  const folder = temporaryFolder();
  const { log, tell, keeper } = kept(folder);
  log.append(sightings(1, 4));
  const { log: file } = logFiles(folder);
  renameSync(file, `${file}.elsewhere`);
  const state = { kind: 'failed', fault: 'replaced', phase: 'failing' } as const;
  tell({ kind: 'live', parts: { log: { ...state, detail: '', sinceMs: 0 } } });
  tell({ kind: 'live', parts: { log: { ...state, detail: 'again', sinceMs: 0 } } });
  await keeper.stop();
  expect(listBackups(logFiles(folder))).toMatchObject([{ reason: 'rescued', newest: { seq: 4 } }]);
});

/** Only guards against hanging, not speed. */
const PATIENCE = { timeout: 50_000, interval: 5 };

const REPLACED: BenchChange = {
  kind: 'live',
  parts: {
    log: { kind: 'failed', fault: 'replaced', phase: 'failing', detail: '', sinceMs: 0 },
  },
};

test('that the rows are safe is said of a copy that was read back, and never before', async () => {
  const folder = temporaryFolder();
  const { log, tell, told, keeper } = kept(folder, { retryMs: 5 });
  log.append(sightings(1, 4));
  renameSync(logFiles(folder).log, join(folder, 'elsewhere'));
  // A file is in the way of the copy.
  writeFileSync(logFiles(folder).backups, '');
  tell(REPLACED);
  expect(told.at(-1)?.rescue).toEqual({ kind: 'copying' });
  await vi.waitFor(
    () => expect(told.at(-1)?.rescue).toMatchObject({ kind: 'not-copied', rows: 4 }),
    PATIENCE,
  );
  // Tried again until it can be made, and then reported with its location.
  rmSync(logFiles(folder).backups);
  await vi.waitFor(
    () => expect(told.at(-1)?.rescue).toMatchObject({ kind: 'copied', rows: 4 }),
    PATIENCE,
  );
  const { rescue } = told.at(-1) ?? {};
  expect(rescue?.kind === 'copied' && checkCopy(rescue.file)).toMatchObject({
    ok: true,
    newest: { seq: 4 },
  });
  tell({ kind: 'live', parts: { log: { kind: 'writable' } } });
  expect(told.at(-1)?.rescue).toBeNull();
  renameSync(join(folder, 'elsewhere'), logFiles(folder).log);
  expect(await keeper.stop()).toBeNull();
});

test('control: a copy that is spoilt while it is made is not called safe', () => {
  const folder = temporaryFolder();
  const { log } = kept(folder);
  log.append(sightings(1, 4));
  const short = {
    ...log,
    rescue: () => ({ ...backUpLog(folder, NOW), newest: { seq: 3, hash: '' } }),
  };
  const place = [{ into: folder }];
  expect(rescueLog(short, place, 0)).toMatchObject({
    kind: 'not-copied',
    rows: 1,
  });
});

test('a backup that went another way holds no row of this log, however far it reaches', () => {
  const folder = closedLog(40);
  const early = backUpLog(folder, NOW);
  const later = opened(folder);
  later.append(sightings(41, 60));
  later.close();
  backUpLog(folder, NOW);
  rmSync(logFiles(folder).log);
  rmSync(logFiles(folder).tip);
  restoreLog(folder, { from: join(logFiles(folder).backups, early.name), nowMs: NOW.nowMs });
  const { log } = kept(folder);
  // With the row that says so 41.
  log.append(sightings(61, 63));
  rmSync(logFiles(folder).log);
  const nowhere = [{ into: join(logFiles(folder).tip, 'no-folder') }];
  expect(rescueLog(log, nowhere, 0)).toMatchObject({ kind: 'not-copied', rows: 4 });
});

test('a file that is lost at the very end is copied before the log is closed', async () => {
  const folder = temporaryFolder();
  const { log, keeper } = kept(folder);
  log.append(sightings(1, 4));
  rmSync(logFiles(folder).log);
  expect(await keeper.stop()).toMatchObject({ kind: 'copied', rows: 4 });
});

/** Leaves this much free space on the disk. */
function fill(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize - bytes));
}

test('a backup that would take the room of the log is left out, and that is told', async () => {
  const disk = mountSmallDisk('4m');
  const { log, tell, told, keeper } = kept(disk.folder);
  log.append(sightings(1, 1500));
  fill(disk.folder, 500_000);
  const [event] = log.append([entry(1501, { kind: 'session-closed', sessionId: 's' })]);
  if (event) tell({ kind: 'logged', event });
  await keeper.stop();
  expect(told.at(-1)).toMatchObject({
    backup: null,
    backupFault: { needBytes: expect.any(Number) },
  });
  expect(existsSync(logFiles(disk.folder).backups)).toBe(false);
  // The log continues in the space left to it.
  log.append(sightings(1502, 1510));
});

test('older backups than the newest five make room, and no more of them than it takes', () => {
  const disk = mountSmallDisk('16m');
  const log = opened(disk.folder);
  log.append(sightings(1, 1000));
  for (let day = 1; day <= 12; day += 1)
    backUpLog(disk.folder, { reason: 'by-hand', nowMs: Date.UTC(2026, 10, day) });
  const before = listBackups(logFiles(disk.folder)).length;
  fill(disk.folder, 1_000_000);
  backUpLog(disk.folder, { reason: 'by-hand', nowMs: Date.UTC(2026, 10, 20) });
  const after = listBackups(logFiles(disk.folder));
  expect(after.length).toBeLessThan(before);
  expect(after.length).toBeGreaterThan(5);
  expect(after[0]?.atMs).toBe(Date.UTC(2026, 10, 20));
});

test('a disk that a backup has filled goes on without a person once the backup is over', async () => {
  const folder = closedLog(5);
  const { tell, keeper, confirmed } = kept(folder);
  const asked = keeper.backUpNow();
  // After the check of the log, which comes first.
  await vi.waitFor(() => expect(existsSync(logFiles(folder).backups)).toBe(true), PATIENCE);
  tell({
    kind: 'live',
    parts: {
      log: { kind: 'failed', fault: 'disk-full', phase: 'failing', detail: '', sinceMs: 0 },
    },
  });
  await asked;
  expect(confirmed).toHaveLength(1);
  await keeper.stop();
});

test('a person gets a backup when one is asked for, and what stands in its way', async () => {
  const folder = closedLog(5);
  const { told, keeper } = kept(folder);
  expect(await keeper.backUpNow()).toMatchObject({ rows: 5 });
  expect(listBackups(logFiles(folder))).toMatchObject([{ reason: 'by-hand', newest: { seq: 5 } }]);
  expect(told.at(-1)?.backup).toMatchObject({ rows: 5 });
  rmSync(logFiles(folder).backups, { recursive: true });
  writeFileSync(logFiles(folder).backups, 'no folder');
  await expect(keeper.backUpNow()).rejects.toThrow(/EEXIST|ENOTDIR/);
  await keeper.stop();
});

test('a backup that a person asked for is made before the log is closed', async () => {
  const folder = closedLog(5);
  const { keeper } = kept(folder);
  const asked = keeper.backUpNow();
  await keeper.stop();
  expect(listBackups(logFiles(folder))).toMatchObject([{ reason: 'by-hand', newest: { seq: 5 } }]);
  expect(await asked).toMatchObject({ rows: 5 });
});

const GB = 1024 ** 3;

test.each([
  ['a large disk with much room', 500 * GB, 2 * GB, null],
  ['a large disk with a gigabyte left', 500 * GB, GB, null],
  ['a large disk with a little less', 500 * GB, GB - 1, GB - 1024 ** 2],
  ['a small disk of which a fifth is free', GB, GB / 5, null],
  ['a small disk of which less is free', GB, GB / 5 - 1024 ** 2, 203 * 1024 ** 2],
  ['a full disk', 500 * GB, 0, 0],
])('room on %s', (_, diskBytes, freeBytes, told) => {
  expect(lowSpace({ diskBytes, freeBytes })).toBe(told);
});

test('room that the system does not tell of is not guessed', () => {
  expect(lowSpace(null)).toBeNull();
});
