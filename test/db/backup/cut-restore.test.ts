import { execFileSync } from 'node:child_process';
import fs, { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import {
  backUpLog,
  logFiles,
  logsAside,
  openLog,
  planRestore,
  refuseCutWrite,
  restoreLog,
  verifyLog,
} from '../../../db/index.ts';
import { restoreDraft } from '../../../db/log-files.ts';
import { startChild } from '../support/child.ts';
import { sightings, ticking } from '../support/entries.ts';
import { opened } from '../support/log-world.ts';
import { closedLog, copyOf } from '../support/raw.ts';

const AT_MS = Date.UTC(2026, 10, 23, 9, 0, 0);

/** A log of sixty rows, the newest twenty in its WAL alone, and a backup of the others. */
function killedLog(): { readonly folder: string; readonly from: string } {
  const live = closedLog(40);
  const { name } = backUpLog(live, { reason: 'by-hand', nowMs: AT_MS });
  const log = opened(live);
  log.append(sightings(41, 60));
  const folder = copyOf(live);
  log.close();
  return { folder, from: join(logFiles(folder).backups, name) };
}

/** Nothing was lost: the log is the previous one, and nothing records a restore. */
function expectAsBefore(folder: string): void {
  opened(folder).close();
  expect(verifyLog(folder)).toEqual(expect.objectContaining({ ok: true, rows: 60 }));
  expect(verifyLog(folder).restored).toBeUndefined();
}

// The log, its WAL, its index, the new log, its tip, and the name of the folder in quarantine.
const RENAMES = [1, 2, 3, 4, 5, 6];

describe('a restore that is killed', () => {
  test.each(RENAMES)('in the place of rename %i is undone, and can be done again', async (nth) => {
    const { folder, from } = killedLog();
    await startChild('restore-until-killed.ts', [folder, String(nth), from]).ended;
    expect(existsSync(restoreDraft(logFiles(folder)))).toBe(nth <= 4);
    const again = copyOf(folder);
    expectAsBefore(folder);
    expect(existsSync(restoreDraft(logFiles(folder)))).toBe(false);
    expect(logsAside(logFiles(folder))).toHaveLength(nth <= 4 ? 0 : 1);

    expect(restoreLog(again, { from, nowMs: AT_MS })).toMatchObject({
      plan: { relation: 'behind', carried: 20, lost: 0 },
    });
    expect(verifyLog(again)).toMatchObject({ ok: true, rows: 61, restored: [61] });
  });

  test('control: one rename more, and it is done', async () => {
    const { folder, from } = killedLog();
    await startChild('restore-until-killed.ts', [folder, '7', from]).ended;
    opened(folder).close();
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 61, restored: [61] });
  });

  test('is told to whoever only reads, not as a log that is gone', async () => {
    const { folder, from } = killedLog();
    await startChild('restore-until-killed.ts', [folder, '2', from]).ended;
    const problem = { kind: 'write-cut-off', folder };
    expect(openLog(folder, { mode: 'read', clock: ticking() })).toEqual({ ok: false, problem });
    expect(() => refuseCutWrite(folder)).toThrow('write-cut-off');
  });

  test('leaves a draft that is no backup, and is not deleted by taking it for one', async () => {
    const { folder, from } = killedLog();
    await startChild('restore-until-killed.ts', [folder, '4', from]).ended;
    const draft = restoreDraft(logFiles(folder));
    const refused = { ok: false, why: 'left-by-restore' };
    expect(restoreLog(folder, { from: draft, nowMs: AT_MS })).toMatchObject(refused);
    expect(existsSync(draft)).toBe(true);
    expect(planRestore(folder, from)).toMatchObject({ carried: 20, lost: 0 });
    expectAsBefore(folder);
  });
});

test.each([1, 2, 4])(
  'a log that is set aside by a process that dies at rename %i stays',
  async (nth) => {
    const { folder } = killedLog();
    await startChild('restore-until-killed.ts', [folder, String(nth)]).ended;
    expectAsBefore(folder);
  },
);

test('control: one rename more, and it is set aside', async () => {
  const { folder } = killedLog();
  await startChild('restore-until-killed.ts', [folder, '5']).ended;
  expect(existsSync(logFiles(folder).log)).toBe(false);
});

/** Routes renames through `rename`, which receives the real function. */
function patchRename(rename: (real: typeof fs.renameSync) => typeof fs.renameSync): () => void {
  const { renameSync } = fs;
  const put = (one: typeof renameSync): void => {
    fs.renameSync = one;
    syncBuiltinESMExports();
  };
  put(rename(renameSync));
  onTestFinished(() => put(renameSync));
  return () => put(renameSync);
}

const failing = (code: string): Error => Object.assign(new Error(code), { code });

test.each(RENAMES)('a restore whose rename %i fails leaves the log of before', (nth) => {
  const { folder, from } = killedLog();
  let renames = 0;
  const mend = patchRename((real) => (...names) => {
    renames += 1;
    if (renames === nth) throw failing('EIO');
    real(...names);
  });
  expect(() => restoreLog(folder, { from, nowMs: AT_MS })).toThrow('EIO');
  mend();
  expect(existsSync(logFiles(folder).log)).toBe(true);
  expectAsBefore(folder);
});

test('a restore keeps the log of before where quarantine lies on another disk', () => {
  const { folder, from } = killedLog();
  const { quarantine } = logFiles(folder);
  patchRename((real) => (one, other) => {
    if (String(one).startsWith(quarantine) !== String(other).startsWith(quarantine))
      throw failing('EXDEV');
    real(one, other);
  });
  const done = restoreLog(folder, { from, nowMs: AT_MS });
  expect(done.ok && planRestore(folder, join(done.quarantine, 'muster.db'))).toMatchObject({
    backup: { ok: true, newest: { seq: 60 } },
  });
  expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 61, restored: [61] });
  expect(existsSync(`${logFiles(folder).log}.aside`)).toBe(false);
});

/** Quarantine is on another disk; copying to it and removing go through the given functions. */
function otherDisk(
  { quarantine }: ReturnType<typeof logFiles>,
  ways: Partial<Pick<typeof fs, 'copyFileSync' | 'rmSync'>>,
): void {
  patchRename((real) => (one, other) => {
    if (String(one).startsWith(quarantine) !== String(other).startsWith(quarantine))
      throw failing('EXDEV');
    real(one, other);
  });
  const { copyFileSync, rmSync: remove } = fs;
  onTestFinished(() => {
    Object.assign(fs, { copyFileSync, rmSync: remove });
    syncBuiltinESMExports();
  });
  Object.assign(fs, ways);
  syncBuiltinESMExports();
}

test('a restore leaves the log of before where quarantine lies on another disk that is full', () => {
  const { folder, from } = killedLog();
  const files = logFiles(folder);
  const { copyFileSync } = fs;
  otherDisk(files, {
    copyFileSync: (one, other) => {
      if (String(other).startsWith(files.quarantine)) throw failing('ENOSPC');
      copyFileSync(one, other);
    },
  });
  expect(() => restoreLog(folder, { from, nowMs: AT_MS })).toThrow('ENOSPC');
  expectAsBefore(folder);
  // The replacement waits for space.
  expect(existsSync(`${files.log}.undone`)).toBe(true);
  Object.assign(fs, { copyFileSync });
  syncBuiltinESMExports();
  expectAsBefore(folder);
  expect(logsAside(files)).toHaveLength(1);
  expect(existsSync(`${files.log}.undone`)).toBe(false);
});

test.each([
  ['before the log was taken from its place', 60, { ok: true, rows: 60 }],
  ['before its WAL was', 61, { ok: true, rows: 61, restored: [61] }],
])(
  'a restore that is cut off on the way to another disk, %s, is whole before or after',
  async (when, rows, found) => {
    const { folder, from } = killedLog();
    const aside = `${logFiles(folder).log}.aside`;
    const last = rows === 60 ? join(aside, 'muster.db') : aside;
    const { rmSync: remove } = fs;
    otherDisk(logFiles(folder), {
      rmSync: (path, options) => {
        if (path === last) throw failing('EIO');
        remove(path, options);
      },
    });
    const restore = (): unknown => restoreLog(folder, { from, nowMs: AT_MS });
    if (rows === 60) expect(restore).toThrow('EIO');
    else restore();
    opened(folder).close();
    expect(verifyLog(folder), when).toMatchObject(found);
  },
);

test('a restore moves nothing where quarantine cannot be a folder', () => {
  const { folder, from } = killedLog();
  writeFileSync(logFiles(folder).quarantine, '');
  expect(() => restoreLog(folder, { from, nowMs: AT_MS })).toThrow('EEXIST');
  expectAsBefore(folder);
});

test('who reads a restore that was cut off is told, also where the new log has its name', async () => {
  const { folder, from } = killedLog();
  await startChild('restore-until-killed.ts', [folder, '6', from]).ended;
  expect(existsSync(logFiles(folder).log)).toBe(true);
  expect(verifyLog(folder)).toMatchObject({
    ok: false,
    problems: [{ kind: 'not-opened', problem: { kind: 'write-cut-off' } }],
  });
});

test('a pipe as the second file keeps no restore waiting', () => {
  const { folder, from } = killedLog();
  const { tip } = logFiles(folder);
  rmSync(tip);
  execFileSync('mkfifo', [tip]);
  expect(restoreLog(folder, { from, nowMs: AT_MS })).toMatchObject({ ok: true });
  expect(verifyLog(folder)).toMatchObject({ rows: 62, restored: [61] });
});

test('parts that were of no log are kept as well, when their restore was killed', async () => {
  const { folder, from } = killedLog();
  const { log, quarantine } = logFiles(folder);
  rmSync(log);
  // The WAL, the new log, its tip, and the name of the folder.
  await startChild('restore-until-killed.ts', [folder, '4', from]).ended;
  opened(folder).close();
  const kept = readdirSync(quarantine, { recursive: true, encoding: 'utf8' });
  expect(kept.filter((name) => name.endsWith('muster.db-wal'))).toHaveLength(1);
});
