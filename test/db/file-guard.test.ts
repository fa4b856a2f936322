import { copyFileSync, renameSync, rmSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { Clock } from '../../enrollment/ports.ts';
import { listBackups, logFiles, openLog, planRestore } from '../../db/index.ts';
import { nthId, sightings, ticking } from './support/entries.ts';
import { opened, refused, temporaryFolder } from './support/log-world.ts';

const REPLACED = expect.objectContaining({ name: 'LogWriteError', kind: 'replaced' });

/** A clock that goes on by a second at each look, so that every commit looks at the file. */
function striding(): Clock {
  let ms = 0;
  const stride = (): number => (ms += 1000);
  return { nowMs: stride, monoMs: stride };
}

function writing() {
  const folder = temporaryFolder();
  const log = opened(folder, { clock: striding() });
  log.append(sightings(1, 5));
  return { folder, log, file: logFiles(folder).log };
}

describe('a log whose file is taken away while it is open', () => {
  test.each([
    ['is moved', (file: string) => renameSync(file, `${file}.old`)],
    ['is deleted', (file: string) => rmSync(file)],
    [
      'is replaced by a copy of itself',
      (file: string) => {
        copyFileSync(file, `${file}.copy`);
        renameSync(`${file}.copy`, file);
      },
    ],
    ['loses its WAL', (file: string) => rmSync(`${file}-wal`)],
  ])('and %s acknowledges nothing more', (_, harm) => {
    const { log, file } = writing();
    log.checkFile();
    harm(file);
    expect(() => log.append(sightings(6, 6))).toThrow(REPLACED);
    expect(() => log.checkFile()).toThrow(REPLACED);
  });

  test('goes on, without a row twice, once it is put back', () => {
    const { log, file } = writing();
    renameSync(file, `${file}.old`);
    expect(() => log.append(sightings(6, 6))).toThrow(REPLACED);
    renameSync(`${file}.old`, file);
    log.checkFile();
    // The row went into the file that was open, and is found by its id.
    expect(log.findEvent(nthId(6))).not.toBeNull();
    log.append(sightings(7, 7));
    expect(log.count()).toBe(7);
  });

  test('is copied out of the open file, and the copy brings every row back', () => {
    const { folder, log, file } = writing();
    rmSync(file);
    expect(() => log.append(sightings(6, 6))).toThrow(REPLACED);
    log.rescue(Date.now());
    log.close();
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    expect(refused(folder)).toMatchObject({ kind: 'damaged' });
    const [rescued] = listBackups(logFiles(folder));
    expect(rescued).toMatchObject({ reason: 'rescued', newest: { seq: 6 } });
    expect(planRestore(folder, rescued?.file ?? '')).toMatchObject({ lost: 0 });
  });
});

test('control: SQLite alone goes on writing into a file that nobody can find', () => {
  const { folder, log, file } = writing();
  renameSync(file, `${file}.old`);
  expect(() => log.append(sightings(6, 6))).toThrow(REPLACED);
  // The insert itself had succeeded: without the guard it would have been acknowledged.
  expect(log.findEvent(nthId(6))).not.toBeNull();
  const other = openLog(folder, { mode: 'read', clock: ticking() });
  expect(other).toMatchObject({ ok: false, problem: { kind: 'no-log' } });
});
