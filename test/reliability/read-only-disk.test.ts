import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import { backUpLog, openLog, verifyLog, type BenchLog } from '../../db/index.ts';
import type { UsbDevice } from '../../enrollment/usb-device.ts';
import { entry, sightings, ticking } from '../db/support/entries.ts';
import { opened, refused, temporaryFolder } from '../db/support/log-world.ts';
import { mountExt4 } from './support/failing-ext4.ts';
import { macAt, startScriptedBench, type ScriptedBench } from './support/scripted-bench.ts';
import { mountSmallDisk } from './support/small-disk.ts';

const RETRY_MS = 5;
const MACS = 20;

const macs = (from: number, to: number): readonly UsbDevice[] =>
  Array.from({ length: to - from + 1 }, (_, index) => macAt(from + index));

const plug = ({ usb }: ScriptedBench, devices: readonly UsbDevice[]): void =>
  devices.forEach((one) => usb.onAttach({ usb: one, ancestors: [], noticedBy: 'event' }));

const serialsOf = (devices: readonly UsbDevice[]): readonly unknown[] =>
  devices.map(({ serialText }) => serialText);

/** Serials of the rows, in the order of their places. */
const loggedIn = ({ bench }: ScriptedBench): readonly unknown[] =>
  bench.snapshot().devices.map(({ serial }) => serial?.value);

/** The same log, which says when the bench tries it again after a failure. */
function watched(log: BenchLog): { readonly log: BenchLog; readonly tried: () => Promise<void> } {
  let tell = (): void => undefined;
  return {
    log: {
      ...log,
      settle: () => (tell(), log.settle()),
      findEvent: (id) => (tell(), log.findEvent(id)),
    },
    tried: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
  };
}

describe('a disk that the system makes read-only under an open log', () => {
  test('stops the line and loses nothing that was said; after the repair the bench logs what is there', async () => {
    const disk = mountExt4();
    const { log, tried } = watched(opened(disk.folder));
    const scripted = await startScriptedBench(log, ticking(), [], RETRY_MS);
    scripted.openSession('Monday');
    plug(scripted, macs(1, MACS));
    const rows = log.count();
    disk.fail();
    plug(scripted, macs(MACS + 1, MACS + 2));
    // Kernels differ in whether the file then still counts as one that may be written.
    const { log: state, unlogged } = scripted.bench.snapshot();
    expect(['read-only', 'io-error']).toContain(state.kind === 'failed' && state.fault);
    expect(unlogged?.devices.map(({ serial }) => serial?.value)).toEqual(
      serialsOf(macs(MACS + 1, MACS + 2)),
    );
    await tried();
    expect(scripted.bench.snapshot().log).toEqual(state);
    expect(loggedIn(scripted)).toEqual(serialsOf(macs(1, MACS)));
    await scripted.bench.stop();
    log.close();

    disk.repair();
    expect(verifyLog(disk.folder)).toMatchObject({ ok: true, rows });
    const again = opened(disk.folder);
    const present = macs(1, MACS + 2);
    const next = await startScriptedBench(again, ticking(), present, RETRY_MS);
    expect(loggedIn(next)).toEqual(serialsOf(present));
    await next.bench.stop();
    again.close();
    expect(verifyLog(disk.folder).ok).toBe(true);
  });

  test('control: the same disk without that error takes every Mac', async () => {
    const disk = mountExt4();
    const scripted = await startScriptedBench(opened(disk.folder), ticking(), [], RETRY_MS);
    scripted.openSession('Monday');
    plug(scripted, macs(1, MACS + 2));
    expect(scripted.bench.snapshot().log).toEqual({ kind: 'writable' });
    expect(loggedIn(scripted)).toEqual(serialsOf(macs(1, MACS + 2)));
    await scripted.bench.stop();
  });

  test('control: rows that are not synced before they are said are lost with it', () => {
    const disk = mountExt4();
    const file = join(disk.folder, 'other.db');
    const db = new Database(file);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = OFF');
    db.exec('CREATE TABLE t (n)');
    for (let n = 1; n <= MACS; n += 1) db.prepare('INSERT INTO t VALUES (?)').run(n);
    disk.fail();
    closeAnyhow(db);
    disk.repair();
    expect(rowsLeft(file)).toBeLessThan(MACS);
  });
});

function closeAnyhow(db: Database.Database): void {
  try {
    db.close();
  } catch {
    // Whatever it wanted to write at the end it could not.
  }
}

function rowsLeft(file: string): number {
  const db = new Database(file);
  try {
    return db.prepare<[], number>('SELECT count(*) FROM t').pluck().get() ?? 0;
  } catch {
    return 0;
  } finally {
    db.close();
  }
}

/** Every file of a folder with its bytes. */
const bytesOf = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

describe('a data folder on a disk that is mounted to read only', () => {
  test('is refused, changed in nothing, and goes on where it was once the disk is mounted to write', async () => {
    const { folder, remount } = mountSmallDisk('8m');
    const log = opened(folder);
    log.append(sightings(1, 10));
    log.close();
    const before = bytesOf(folder);
    remount('ro');
    for (let times = 0; times < 2; times += 1) {
      expect(refused(folder)).toMatchObject({ kind: 'folder-not-writable', folder });
    }
    expect(bytesOf(folder)).toEqual(before);
    remount('rw');
    const again = opened(folder);
    again.append(sightings(11, 12));
    again.close();
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 12 });
  });

  test('is refused though it was never one, and leaves no file behind', () => {
    const { folder, remount } = mountSmallDisk('8m');
    remount('ro');
    expect(refused(folder)).toMatchObject({ kind: 'folder-not-writable' });
    expect(refused(join(folder, 'below'))).toMatchObject({ kind: 'folder-not-writable' });
    expect(readdirSync(folder)).toEqual([]);
    remount('rw');
    expect(opened(folder).count()).toBe(0);
  });

  test('is read, checked and backed up as it is', () => {
    const { folder, remount } = mountSmallDisk('8m');
    const log = opened(folder);
    log.append(sightings(1, 10));
    log.close();
    const before = bytesOf(folder);
    remount('ro');
    expect(opened(folder, { mode: 'read' }).count()).toBe(10);
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 10 });
    const to = join(temporaryFolder(), 'copy.db');
    expect(backUpLog(folder, { reason: 'by-hand', nowMs: 0, to }).newest).toMatchObject({
      seq: 10,
    });
    expect(bytesOf(folder)).toEqual(before);
  });

  test('with rows left in a WAL says that it cannot be opened, and nothing of rows that are gone', () => {
    const { folder, remount } = mountSmallDisk('8m');
    const killed = temporaryFolder();
    const log = opened(killed);
    log.append(sightings(1, 10));
    log.append([entry(11, { kind: 'session-closed', sessionId: 'session-1' })]);
    cpSync(killed, folder, { recursive: true, filter: (path) => !path.endsWith('-shm') });
    remount('ro');
    expect(verifyLog(folder)).toMatchObject({
      ...{ ok: false, firstBad: null, tip: { seq: 11 } },
      problems: [{ kind: 'not-opened', problem: { kind: 'folder-not-writable' } }],
    });
    remount('rw');
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 11 });
  });

  test('control: the system mounts no disk to read only while the log on it is open', () => {
    const { folder, remount } = mountSmallDisk('8m');
    const log = opened(folder);
    expect(() => remount('ro')).toThrow(/busy/);
    log.append(sightings(1, 1));
    log.close();
    remount('ro');
    expect(openLog(folder, { mode: 'write', clock: ticking() }).ok).toBe(false);
  });
});
