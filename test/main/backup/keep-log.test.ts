import { renameSync, rmSync, writeFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { BenchChange } from '../../../contract/changes.ts';
import type { LogHealth } from '../../../contract/log-health.ts';
import { listBackups, logFiles } from '../../../db/index.ts';
import { keepLog, lowSpace } from '../../../main/backup/keep-log.ts';
import { entry, sightings, ticking } from '../../db/support/entries.ts';
import { opened, temporaryFolder } from '../../db/support/log-world.ts';
import { attack, closedLog } from '../../db/support/raw.ts';

const SILENT = { info: () => undefined, warn: () => undefined, fault: () => undefined };

/** A log with its keeper, and a bench that only tells. */
function kept(folder: string) {
  const log = opened(folder);
  const told: LogHealth[] = [];
  const listeners = new Set<(change: BenchChange) => void>();
  const keeper = keepLog({
    ...{ log, folder, clock: ticking(), diagnostics: SILENT },
    bench: {
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      setHealth: (health) => told.push(health),
      confirmLog: () => ({ ok: true, value: null }),
    },
  });
  const tell = (change: BenchChange): void => listeners.forEach((listener) => listener(change));
  return { log, told, tell, keeper };
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

test('a log whose file was taken away is copied out of the open file, once', async () => {
  const folder = temporaryFolder();
  const { log, tell, keeper } = kept(folder);
  log.append(sightings(1, 4));
  const { log: file } = logFiles(folder);
  renameSync(file, `${file}.elsewhere`);
  const state = { kind: 'failed', fault: 'replaced', phase: 'failing' } as const;
  tell({ kind: 'log', state: { ...state, detail: '', sinceMs: 0 } });
  tell({ kind: 'log', state: { ...state, detail: 'again', sinceMs: 0 } });
  await keeper.stop();
  expect(listBackups(logFiles(folder))).toMatchObject([{ reason: 'rescued', newest: { seq: 4 } }]);
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
