import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { backUpLog, openLog, planRestore, restoreLog, verifyLog } from '../../db/index.ts';
import { entry, sightings, ticking } from '../db/support/entries.ts';
import { opened, refused, temporaryFolder } from '../db/support/log-world.ts';
import { mountSmallDisk } from './support/small-disk.ts';

/** Every file of a folder with its bytes. */
const bytesOf = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

/** Ten rows on a disk that is then remounted read-only. */
function readOnlyLog() {
  const disk = mountSmallDisk('8m');
  const log = opened(disk.folder);
  log.append(sightings(1, 10));
  log.close();
  const before = bytesOf(disk.folder);
  disk.remount('ro');
  return { ...disk, before };
}

describe('a data folder on a disk that is mounted to read only', () => {
  test('is refused, changed in nothing, and goes on where it was once the disk is mounted to write', async () => {
    const { folder, remount, before } = readOnlyLog();
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
    const { folder, before } = readOnlyLog();
    expect(opened(folder, { mode: 'read' }).count()).toBe(10);
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 10 });
    const to = join(temporaryFolder(), 'copy.db');
    expect(backUpLog(folder, { reason: 'by-hand', nowMs: 0, to }).newest).toMatchObject({
      seq: 10,
    });
    // The plan of a restore works for it too, and it can be restored elsewhere.
    expect(planRestore(folder, to)).toMatchObject({ relation: 'same', lost: 0 });
    const from = join(folder, 'muster.db');
    expect(restoreLog(temporaryFolder(), { from, nowMs: 0 })).toMatchObject({ ok: true });
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
      ok: false,
      firstBad: null,
      tip: { seq: 11 },
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
