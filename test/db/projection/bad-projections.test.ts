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

import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import {
  backUpLog,
  isLogName,
  logFiles,
  projectLog,
  restoreLog,
  setLogAside,
} from '../../../db/index.ts';
import { PROJECTION_VERSION } from '../../../db/projection/schema.ts';
import { UNWATCHED, WorkCancelled } from '../../../db/work.ts';
import { control, proof } from '../../support/proof.ts';
import { FORGET, NAME, NOW_MS, oldLog, redact } from '../redaction/old-log.ts';
import { startChild } from '../support/child.ts';
import { sightings } from '../support/entries.ts';
import { opened, temporaryFolder } from '../support/log-world.ts';
import { seeded } from '../support/seeded.ts';
import { isAsFolded, project, projectedDevices, projectedLog, reading } from './projected-log.ts';

const DEVICES = 23;

/** The files of the folder that name the person, in any byte. */
const filesWithName = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .filter((file) => /ines\s+probe/i.test(readFileSync(file).toString('latin1')));

const projectionOf = (folder: string): string => logFiles(folder).projection;

/** Changes the projection as no program of ours would. */
function change(folder: string, sql: string): void {
  const db = new Database(projectionOf(folder));
  db.exec(sql);
  db.close();
}

/** What may be found in place of the projection. */
const BAD: Readonly<Record<string, (folder: string) => void>> = {
  nothing: (folder) => rmSync(projectionOf(folder)),
  'an empty file': (folder) => truncateSync(projectionOf(folder)),
  'half of it': (folder) => truncateSync(projectionOf(folder), 8192),
  text: (folder) => writeFileSync(projectionOf(folder), 'not a database, '.repeat(400)),
  'one of another log': (folder) => {
    const other = temporaryFolder();
    const log = opened(other);
    log.append(sightings(1, 40));
    log.close();
    project(other);
    copyFileSync(projectionOf(other), projectionOf(folder));
  },
  'one of a newer version': (folder) =>
    change(folder, `PRAGMA user_version = ${PROJECTION_VERSION + 1}`),
  'one that reaches beyond the log': (folder) => change(folder, 'UPDATE head SET seq = seq + 1'),
  'one without its head': (folder) => change(folder, 'DELETE FROM head'),
  'one with another hash at its head': (folder) =>
    change(folder, `UPDATE head SET hash = replace(hash, substr(hash, 1, 1), 'x')`),
  'one without one session': (folder) => change(folder, 'DELETE FROM session WHERE number = 1'),
  'a log': (folder) => copyFileSync(logFiles(folder).log, projectionOf(folder)),
};

describe.each(Object.entries(BAD))('%s in place of the projection', (_, damage) => {
  it('is not believed, and is replaced by the next one', () => {
    const folder = projectedLog();
    expect(projectedDevices(folder)).toBe(DEVICES);
    damage(folder);
    expect(projectedDevices(folder)).toBe(0);
    expect(reading(folder, isAsFolded)).toBe(true);
    project(folder);
    expect(projectedDevices(folder)).toBe(DEVICES);
    expect(reading(folder, isAsFolded)).toBe(true);
  });
});

/** Damage of a part that only its readers and a thorough look come across. */
const BAD_PARTS: Readonly<Record<string, string>> = {
  'one count': 'UPDATE session SET devices = devices + 1 WHERE number = 1',
  'a device': `UPDATE device SET body = replace(body, '"attaches":1', '"attaches":2') WHERE row % 4 = 1`,
  'a device that is gone': 'DELETE FROM device WHERE row % 4 = 1',
  'the outline': `UPDATE outline SET body = replace(body, 'Spring', 'Sprung')`,
  'a list': `UPDATE listed SET body = replace(body, 'A-1', 'A-2')`,
};

describe.each(Object.entries(BAD_PARTS))('a projection with a change in %s', (_, sql) => {
  it('answers like the log, and is made anew by a thorough look', () => {
    const folder = projectedLog();
    change(folder, sql);
    expect(reading(folder, isAsFolded)).toBe(true);
    project(folder, true);
    expect(projectedDevices(folder)).toBe(DEVICES);
    const db = new Database(projectionOf(folder), { readonly: true });
    expect(db.prepare('SELECT count(*) FROM device').pluck().get()).toBe(DEVICES);
    expect(JSON.stringify(db.prepare('SELECT * FROM outline').get())).not.toContain('Sprung');
    db.close();
  });
});

it('a folder in its place stays, and nothing else is wrong', () => {
  const folder = oldLog();
  mkdirSync(projectionOf(folder));
  expect(() => project(folder)).toThrow('EEXIST');
  expect(reading(folder, isAsFolded)).toBe(true);
  expect(redact(folder, FORGET).ok).toBe(true);
  expect(statSync(projectionOf(folder)).isDirectory()).toBe(true);
});

it('one that somebody holds is left for later', () => {
  const folder = projectedLog();
  const holder = new Database(projectionOf(folder));
  holder.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; UPDATE head SET seq = seq');
  expect(() => project(folder)).toThrow('database is locked');
  expect(reading(folder, isAsFolded)).toBe(true);
  holder.close();
  expect(projectedDevices(folder)).toBe(DEVICES);
});

it('one that is deleted while a bench runs is made anew beside it', () => {
  const folder = projectedLog();
  const log = opened(folder);
  expect(log.projected.size('session-1')).toBe(20);
  rmSync(projectionOf(folder));
  expect(log.projected.size('session-1')).toBe(null);
  project(folder);
  expect(log.projected.size('session-1')).toBe(20);
});

it('is for this user only, and a name of the log', () => {
  const folder = projectedLog();
  expect(statSync(projectionOf(folder)).mode & 0o777).toBe(0o600);
  expect(isLogName('muster.projection')).toBe(true);
});

describe('once data is removed', () => {
  it('no byte of the folder names the person, and an older projection is not believed', () => {
    const folder = projectedLog();
    const kept = readFileSync(projectionOf(folder));
    expect(kept.includes(NAME)).toBe(true);
    expect(redact(folder, FORGET, { removeCopies: true }).ok).toBe(true);
    expect(filesWithName(folder)).toEqual([]);
    expect(existsSync(projectionOf(folder))).toBe(false);

    writeFileSync(projectionOf(folder), kept);
    expect(projectedDevices(folder)).toBe(0);
    project(folder);
    expect(projectedDevices(folder)).toBe(DEVICES);
    expect(filesWithName(folder)).toEqual([]);
  });

  it.each(['drafted', 'unprojected', 'renamed'])(
    'a kill at “%s” leaves none too many',
    async (step) => {
      const folder = projectedLog();
      await startChild('redact-until-killed.ts', [folder, step, '0', NAME]).ended;
      expect(existsSync(projectionOf(folder))).toBe(step === 'drafted');
      expect(reading(folder, isAsFolded)).toBe(true);
    },
  );
});

it('is deleted before a log is restored or set aside', () => {
  const folder = projectedLog();
  const { file } = backUpLog(folder, { reason: 'by-hand', nowMs: NOW_MS });
  restoreLog(folder, { from: file, nowMs: NOW_MS, takesNewId: true });
  expect(existsSync(projectionOf(folder))).toBe(false);
  project(folder);
  expect(projectedDevices(folder)).toBe(DEVICES);
  setLogAside(folder, NOW_MS);
  expect(existsSync(projectionOf(folder))).toBe(false);
});

it('is right wherever projecting ends, and the next one goes on from there', () => {
  const folder = oldLog();
  let steps = 0;
  for (let last = 0, isDone = false; !isDone; last += 1) {
    steps = 0;
    const tell = (): void => {
      if (steps === last) throw new WorkCancelled();
      steps += 1;
    };
    try {
      projectLog(folder, false, { ...UNWATCHED, tell });
      isDone = true;
    } catch (error) {
      expect(error).toBeInstanceOf(WorkCancelled);
    }
    expect(reading(folder, isAsFolded)).toBe(true);
  }
  expect(projectedDevices(folder)).toBe(DEVICES);
});

proof(
  'projection kills',
  (times) => `a projection is right after ${times} kills of who writes it`,
  async ({ times, seed }) => {
    const random = seeded(seed);
    for (let time = 0; time < times; time += 1) {
      const folder = oldLog();
      const step = String(Math.floor(random() * 6));
      await startChild('project-until-killed.ts', [folder, step]).ended;
      expect(reading(folder, isAsFolded)).toBe(true);
      project(folder);
      expect(projectedDevices(folder)).toBe(DEVICES);
      expect(reading(folder, isAsFolded)).toBe(true);
    }
  },
);

/** The projection of a closed log with one bit flipped anywhere, as a file of its own. */
function flip(folder: string, bytes: Buffer, random: () => number): void {
  const flipped = Buffer.from(bytes);
  const at = Math.floor(random() * flipped.length);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  writeFileSync(`${projectionOf(folder)}.flipped`, flipped);
  renameSync(`${projectionOf(folder)}.flipped`, projectionOf(folder));
}

proof(
  'projection flips',
  (times) => `${times} flipped bits of a projection give no other answer than the log`,
  ({ times, seed }) => {
    const folder = projectedLog();
    const bytes = readFileSync(projectionOf(folder));
    const random = seeded(seed);
    let believed = 0;
    reading(folder, (log) => {
      for (let time = 0; time < times; time += 1) {
        flip(folder, bytes, random);
        if (log.projected.reached() !== null) believed += 1;
        expect(isAsFolded(log)).toBe(true);
      }
    });
    expect(believed).toBeGreaterThan(times / 2);
    return Promise.resolve(`${believed} of ${times} were in parts that only their readers check`);
  },
);

control('projection flips', 'a reader without digests is caught', ({ times, seed }) => {
  const folder = projectedLog();
  const bytes = readFileSync(projectionOf(folder));
  const random = seeded(seed);
  const bodies = (): unknown => {
    const db = new Database(projectionOf(folder), { readonly: true });
    try {
      return db.prepare('SELECT body FROM device ORDER BY row').pluck().all().join('');
    } catch {
      return null;
    } finally {
      db.close();
    }
  };
  const right = bodies();
  const read = Array.from({ length: times }, () => (flip(folder, bytes, random), bodies()));
  expect(read.some((text) => text !== null && text !== right)).toBe(true);
});
