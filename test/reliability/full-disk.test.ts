import { readdirSync, readlinkSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { backUpLog, logFiles, restoreLog, verifyLog } from '../../db/index.ts';
import type { UsbDevice } from '../../enrollment/usb-device.ts';
import { sightings, ticking } from '../db/support/entries.ts';
import { opened } from '../db/support/log-world.ts';
import { macAt, startScriptedBench, type ScriptedBench } from './support/scripted-bench.ts';
import { mountSmallDisk } from './support/small-disk.ts';

const RETRY_MS = 5;

/** Plugs Macs in until the log fails; returns how many that took. */
function plugUntilFull({ bench, usb }: ScriptedBench): number {
  for (let n = 1; n < 20_000; n += 1) {
    plug(usb, macAt(n));
    if (bench.snapshot().log.kind === 'failed') return n;
  }
  throw new Error('the disk never became full');
}

const plug = (usb: ScriptedBench['usb'], device: UsbDevice): void =>
  usb.onAttach({ usb: device, ancestors: [], noticedBy: 'event' });

/** Resolves when the bench reports a matching state of the log. */
function untilLog(scripted: ScriptedBench, wanted: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = scripted.bench.onChange((change) => {
      const log = change.kind === 'live' ? change.parts.log : undefined;
      if (!log) return;
      const state = log.kind === 'failed' ? log.phase : log.kind;
      if (state !== wanted) return;
      stop();
      resolve();
    });
  });
}

const serialsIn = ({ bench }: ScriptedBench): number => bench.view.keyOfSerial.size;

test('a full disk stops the line, says what was seen, and goes on only when a person says so', async () => {
  const disk = mountSmallDisk('2m');
  const log = opened(disk.folder);
  const scripted = await startScriptedBench(log, ticking(), [], RETRY_MS);
  const { bench, usb, openSession } = scripted;
  openSession('Monday');
  const failedAt = plugUntilFull(scripted);
  expect(failedAt).toBeGreaterThan(100);
  expect(bench.snapshot().log).toMatchObject({ fault: 'disk-full', phase: 'failing' });
  expect(serialsIn(scripted)).toBe(failedAt - 1);

  // Two more arrive while nothing can be logged; one of them leaves again.
  plug(usb, macAt(failedAt + 1));
  plug(usb, macAt(failedAt + 2));
  usb.onDetach({ handle: `mac-${failedAt + 1}`, noticedBy: 'event' });
  const leaver = macAt(failedAt + 1).serialText;
  const serials = bench.snapshot().unlogged?.devices.map(({ serial }) => serial?.value);
  expect(serials).toEqual([leaver, macAt(failedAt).serialText, macAt(failedAt + 2).serialText]);

  const waiting = untilLog(scripted, 'confirm');
  disk.grow('16m');
  await waiting;
  expect(log.count()).toBeLessThanOrEqual(failedAt + 3);
  expect(serialsIn(scripted)).toBe(failedAt - 1);

  expect(bench.confirmLog()).toEqual({ ok: true, value: null });
  expect(bench.snapshot().log).toEqual({ kind: 'writable' });
  expect(serialsIn(scripted)).toBe(failedAt + 1);
  const { unlogged } = bench.snapshot();
  expect(unlogged?.devices).toMatchObject([{ serial: { value: leaver } }]);
  expect(unlogged?.untilMs).not.toBeNull();
  // The log itself names the one that left.
  const last = [...log.readOutline()].at(-1)?.event;
  expect(last).toMatchObject({ kind: 'left-unlogged', devices: unlogged?.devices });
  await bench.stop();
  log.close();
  expect(verifyLog(disk.folder).ok).toBe(true);
});

test('a person cannot let the log go on while the disk is still full', async () => {
  const disk = mountSmallDisk('2m');
  const log = opened(disk.folder);
  const scripted = await startScriptedBench(log, ticking(), [], RETRY_MS);
  scripted.openSession('Monday');
  plugUntilFull(scripted);
  expect(scripted.bench.confirmLog()).toMatchObject({
    ok: false,
    failure: { kind: 'log-not-recovered' },
  });
  await scripted.bench.stop();
});

test('control: SQLite itself takes a smaller row at once after it called the disk full', () => {
  const disk = mountSmallDisk('2m');
  const db = new Database(logFiles(disk.folder).log);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE t (a TEXT)');
  const insert = db.prepare('INSERT INTO t VALUES (?)');
  const fill = (): void => {
    for (;;) insert.run('x'.repeat(20_000));
  };
  expect(fill).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
  insert.run('y');
  db.close();
});

test('control: on a larger disk the same Macs raise no error', async () => {
  const disk = mountSmallDisk('64m');
  const scripted = await startScriptedBench(opened(disk.folder), ticking(), [], RETRY_MS);
  scripted.openSession('Monday');
  for (let n = 1; n < 1500; n += 1) plug(scripted.usb, macAt(n));
  expect(scripted.bench.snapshot().log).toEqual({ kind: 'writable' });
  await scripted.bench.stop();
});

test('a restore that the disk has no room for changes nothing and leaves nothing behind', () => {
  const { folder, grow } = mountSmallDisk('2m');
  const log = opened(folder);
  for (let n = 1; n <= 600; n += 100) log.append(sightings(n, n + 99));
  log.close();
  const { file } = backUpLog(folder, { reason: 'by-hand', nowMs: Date.UTC(2026, 10, 23) });
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize - 100_000));
  const before = readdirSync(folder).sort();
  expect(() => restoreLog(folder, { from: file, nowMs: Date.UTC(2026, 10, 23) })).toThrow(
    /ENOSPC|no space|full/i,
  );
  expect(readdirSync(folder).sort()).toEqual(before);
  grow('16m');
  expect(restoreLog(folder, { from: file, nowMs: Date.UTC(2026, 10, 23) })).toMatchObject({
    ok: true,
  });
  // The restore itself is a row.
  expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 601 });
});

test('a restore that the newer rows have no room in leaves no file of it open', () => {
  const { folder } = mountSmallDisk('4m');
  const log = opened(folder);
  log.append(sightings(1, 5));
  const { file } = backUpLog(folder, { reason: 'by-hand', nowMs: Date.UTC(2026, 10, 23) });
  for (let n = 6; n <= 605; n += 100) log.append(sightings(n, n + 99));
  log.close();
  const { bavail, bsize } = statfsSync(folder);
  const room = statSync(file).size + 100_000;
  writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize - room));
  expect(() => restoreLog(folder, { from: file, nowMs: Date.UTC(2026, 10, 23) })).toThrow(/full/);
  expect(openFilesIn(folder)).toEqual([]);
  expect(opened(folder).count()).toBe(605);
  expect(openFilesIn(folder).join()).toContain('muster.db');
});

/** The files in this folder that this process has open. */
const openFilesIn = (folder: string): readonly string[] =>
  readdirSync('/proc/self/fd')
    .flatMap((fd) => {
      try {
        return [readlinkSync(join('/proc/self/fd', fd))];
      } catch {
        // The file handle through which the folder itself was read.
        return [];
      }
    })
    .filter((path) => path.startsWith(`${folder}/`));
