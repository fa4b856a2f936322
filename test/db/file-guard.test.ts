import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import { backUpLog, listBackups, logFiles, openLog, planRestore } from '../../db/index.ts';
import { createAppend } from '../../db/append.ts';
import { nthId, sightings, ticking } from './support/entries.ts';
import { opened, refused, temporaryFolder } from './support/log-world.ts';
import { copyOf } from './support/raw.ts';
import { UNGUARDED } from './support/unguarded.ts';

const REPLACED = expect.objectContaining({ name: 'LogWriteError', kind: 'replaced' });

/** A log of 100 rows in its file and five in its WAL, with a backup of the first 100. */
function writing() {
  const folder = join(temporaryFolder(), 'data');
  const files = logFiles(folder);
  const old = join(folder, '..', 'old.db');
  for (const [from, to] of [
    [1, 40],
    [41, 100],
  ] as const) {
    if (from > 1) copyFileSync(files.log, old);
    const before = opened(folder);
    before.append(sightings(from, to));
    before.close();
  }
  backUpLog(folder, { reason: 'by-hand', nowMs: Date.UTC(2026, 10, 22) });
  const log = opened(folder);
  for (let n = 101; n <= 105; n += 1) log.append(sightings(n, n));
  return { folder, log, files, file: files.log, wal: `${files.log}-wal`, old };
}

type World = ReturnType<typeof writing>;

/** Everything that loses the file or its content while it is open. */
const ACCIDENTS: readonly (readonly [string, (world: World) => void])[] = [
  ['is moved', ({ file }) => renameSync(file, `${file}.old`)],
  ['is deleted', ({ file }) => rmSync(file)],
  ['is deleted with its folder', ({ folder }) => rmSync(folder, { recursive: true })],
  ['moves with its folder', ({ folder }) => renameSync(folder, `${folder}.old`)],
  [
    'is replaced by a copy of itself',
    ({ file }) => {
      copyFileSync(file, `${file}.copy`);
      renameSync(`${file}.copy`, file);
    },
  ],
  [
    'gets an older folder in its place',
    ({ folder, old, file }) => {
      renameSync(folder, `${folder}.old`);
      mkdirSync(folder);
      copyFileSync(old, file);
    },
  ],
  ['is overwritten by an older one', ({ file, old }) => copyFileSync(old, file)],
  ['is cut to nothing', ({ file }) => truncateSync(file, 0)],
  ['is cut short', ({ file }) => truncateSync(file, 8192)],
  ['loses its WAL', ({ wal }) => rmSync(wal)],
  ['has its WAL cut to nothing', ({ wal }) => truncateSync(wal, 0)],
  ['has its WAL cut short', ({ wal }) => truncateSync(wal, 5000)],
  ['has its WAL overwritten', ({ wal, old }) => copyFileSync(old, wal)],
  [
    'has the head of its WAL spoilt',
    ({ wal }) => {
      const bytes = readFileSync(wal);
      writeFileSync(wal, bytes.fill(0, 0, 32));
    },
  ],
  ['has an older WAL', ({ wal }) => writeFileSync(wal, readFileSync(wal).subarray(0, 40_000))],
  ['loses its index', ({ file }) => rmSync(`${file}-shm`)],
];

describe.each(ACCIDENTS)('a log that %s while it is open', (_, harm) => {
  test('acknowledges nothing more, and says so between commits, too', () => {
    const world = writing();
    world.log.checkFile();
    harm(world);
    expect(() => world.log.checkFile()).toThrow(REPLACED);
    expect(() => world.log.append(sightings(106, 106))).toThrow(REPLACED);
    expect(() => world.log.append(sightings(106, 106))).toThrow(REPLACED);
  });

  test('is rescued with every row that was acknowledged', () => {
    const world = writing();
    harm(world);
    expect(world.log.rescue({ nowMs: Date.UTC(2026, 10, 24) })).toMatchObject({
      reason: 'rescued',
      newest: { seq: 105 },
    });
  });
});

test.each([
  'is moved',
  'is deleted',
  'is overwritten by an older one',
  'has its WAL cut to nothing',
])('control: SQLite alone tells a row as written when the file %s', (name) => {
  const world = writing();
  world.log.close();
  const db = new Database(world.file);
  db.pragma('journal_mode = WAL');
  const benchId = db.prepare('SELECT id FROM bench').pluck().get() as string;
  const append = createAppend(db, { benchId, ...UNGUARDED, onCommitted: () => undefined });
  append(sightings(106, 107));
  ACCIDENTS.find(([accident]) => accident === name)?.[1](world);
  append(sightings(108, 108));
  // As it would be found after the process was killed.
  const found = openLog(copyOf(world.folder), { mode: 'read', clock: ticking() });
  expect(found.ok && found.log.findEvent(nthId(108)) !== null).toBe(false);
  if (found.ok) found.log.close();
  db.close();
});

test('goes on, without a row twice, once it is put back', () => {
  const { log, file } = writing();
  renameSync(file, `${file}.old`);
  expect(() => log.append(sightings(106, 106))).toThrow(REPLACED);
  renameSync(`${file}.old`, file);
  log.checkFile();
  expect(log.findEvent(nthId(106))).toBeNull();
  log.append(sightings(106, 106));
  expect(log.count()).toBe(106);
});

test.each<readonly [string, (world: World) => void]>([
  ['its time was set', ({ file }) => utimesSync(file, 1_700_000_000, 1_700_000_000)],
  ['another program moved its WAL into it', ({ file }) => sqlite(file, 'wal_checkpoint')],
  ['it was overwritten with what it holds', ({ file }) => writeFileSync(file, readFileSync(file))],
  ['its lock was removed, and nobody took it', ({ files }) => rmSync(files.lock)],
])('a log goes on when %s, since all of it is there', (_, touch) => {
  const world = writing();
  touch(world);
  world.log.checkFile();
  world.log.append(sightings(106, 106));
  expect(world.log.count()).toBe(106);
});

test('a row that another program adds ends the trust in the log, though it follows the chain', () => {
  const { log, folder } = writing();
  const other = new Database(logFiles(folder).log);
  const benchId = other.prepare('SELECT id FROM bench').pluck().get() as string;
  createAppend(other, { benchId, ...UNGUARDED, onCommitted: () => undefined })(sightings(106, 106));
  expect(() => log.append(sightings(107, 107))).toThrow(REPLACED);
  other.close();
});

test('closing a log that was overwritten leaves what stands there now as it is', () => {
  const { log, file, old } = writing();
  copyFileSync(old, file);
  log.close();
  expect(readFileSync(file).equals(readFileSync(old))).toBe(true);
});

test('the rescued copy brings every row back after the folder was lost', () => {
  const { folder, log, file } = writing();
  rmSync(file);
  expect(() => log.append(sightings(106, 106))).toThrow(REPLACED);
  log.rescue({ nowMs: Date.UTC(2026, 10, 24) });
  log.close();
  for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  expect(refused(folder)).toMatchObject({ kind: 'damaged' });
  const [rescued] = listBackups(logFiles(folder));
  expect(rescued).toMatchObject({ reason: 'rescued', newest: { seq: 105 } });
  expect(planRestore(folder, rescued?.file ?? '')).toMatchObject({ lost: 0 });
});

describe('the lock of a log', () => {
  test('that was removed and taken by another Muster stops the first one', () => {
    const { log, folder, files } = writing();
    rmSync(files.lock);
    const second = openLog(folder, { mode: 'write', clock: ticking() });
    expect(second.ok).toBe(true);
    expect(() => log.append(sightings(106, 106))).toThrow(REPLACED);
    if (second.ok) second.log.append(sightings(107, 107));
    expect(() => log.checkFile()).toThrow(REPLACED);
    if (second.ok) second.log.close();
    // Rows unknown to this bench have been added.
    expect(() => log.checkFile()).toThrow(REPLACED);
  });

  test('that was removed is taken anew before anybody else can have it', () => {
    const { log, folder, files } = writing();
    rmSync(files.lock);
    log.append(sightings(106, 106));
    expect(refused(folder)).toMatchObject({ kind: 'locked' });
  });
});

function sqlite(file: string, pragma: string): void {
  const db = new Database(file);
  db.pragma(pragma);
  db.close();
}
