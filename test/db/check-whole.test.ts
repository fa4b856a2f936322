import { readFileSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import { checkWhole } from '../../db/check-whole.ts';
import { newestPoint } from '../../db/checks.ts';
import { logFiles, verifyLog } from '../../db/index.ts';
import {
  isOneChain,
  isWhole,
  PAGES,
  segmentsOf,
  shareCheck,
  type SharedCheck,
} from '../../db/shared-check.ts';
import { takeParts } from '../../db/take-parts.ts';
import { WorkCancelled } from '../../db/work.ts';
import { sightings } from './support/entries.ts';
import { opened } from './support/log-world.ts';
import { attack, closedLog, copyOf } from './support/raw.ts';

import { ALONE, SPREAD } from './support/spread.ts';

const ROWS = 20;
const { segmentRows } = SPREAD;

/** A log to read, and a check of it that nobody has begun. */
function unbegun(folder: string): {
  readonly db: Database.Database;
  readonly check: SharedCheck;
  readonly newest: string;
} {
  const file = logFiles(folder).log;
  const db = new Database(file, { readonly: true });
  const benchId = db.prepare<[], string>('SELECT id FROM bench').pluck().get() ?? '';
  const { hash: newest } = newestPoint(db, benchId);
  return { db, check: shareCheck({ file, benchId, until: ROWS, segmentRows }), newest };
}

/** Rows `from` to `to` with the numbers of other rows, moved by `by`. */
const move = (from: number, to: number, by: number): string =>
  `UPDATE log SET seq = seq + ${by} WHERE seq BETWEEN ${from} AND ${to};`;

describe('a check in several threads', () => {
  test.each([
    ['nothing', ''],
    [
      'the last row of a segment',
      `UPDATE log SET body = replace(body, 'Mac', 'Pad') WHERE seq = 5`,
    ],
    [
      'the first row of a segment',
      `UPDATE log SET body = replace(body, 'Mac', 'Pad') WHERE seq = 6`,
    ],
    ['the hash that a segment begins with', `UPDATE log SET hash = prev_hash WHERE seq = 10`],
    ['the link of its first row', `UPDATE log SET prev_hash = hash WHERE seq = 11`],
    ['a missing last row of a segment', 'DELETE FROM log WHERE seq = 10'],
    ['a missing first row of a segment', 'DELETE FROM log WHERE seq = 11'],
    ['a missing segment', 'DELETE FROM log WHERE seq BETWEEN 6 AND 10'],
    ['missing first rows', 'DELETE FROM log WHERE seq < 6'],
    ['missing newest rows', 'DELETE FROM log WHERE seq > 15'],
    [
      'two segments that changed places',
      `${move(6, 10, 900)}${move(11, 15, -5)}${move(906, 910, -895)}`,
    ],
    ['another encoding', 'UPDATE log SET encoding = 2 WHERE seq = 12'],
  ])('finds the same as one thread: %s', (_, sql) => {
    const folder = closedLog(ROWS);
    attack(folder, sql);
    const found = verifyLog(folder, ALONE);
    expect(found.ok).toBe(sql === '');
    expect(verifyLog(folder, SPREAD)).toEqual(found);
  });

  test('finds what only the check of SQLite sees', () => {
    const folder = closedLog(ROWS);
    const file = logFiles(folder).log;
    const bytes = readFileSync(file);
    // How many pages are free, according to the header (SQLite's file format, 1.3).
    bytes.writeUInt32BE(7, 36);
    writeFileSync(file, bytes);
    const found = verifyLog(folder, ALONE);
    expect(found.problems).toMatchObject([{ kind: 'integrity' }]);
    expect(verifyLog(folder, SPREAD)).toEqual(found);
  });

  test('reports its progress to the last row, and can be cancelled', () => {
    const folder = closedLog(ROWS);
    const { db, check } = unbegun(folder);
    const reached: number[] = [];
    const { chain } = checkWhole(db, check.benchId, (rows) => reached.push(rows), SPREAD);
    expect(chain).toMatchObject({ isPlain: true, rows: ROWS });
    expect(reached.at(-1)).toBe(ROWS);
    expect(reached).toEqual(reached.toSorted((one, other) => one - other));

    const cancel = (): never => {
      throw new WorkCancelled();
    };
    expect(() => checkWhole(db, check.benchId, cancel, SPREAD)).toThrow(WorkCancelled);
    db.close();
  });

  test('can be done by its other thread alone', async () => {
    const { db, check, newest } = unbegun(closedLog(ROWS));
    const program = new URL('../../db/check-worker.ts', import.meta.url);
    const ended = (worker: Worker): Promise<unknown> =>
      new Promise((resolve, reject) => worker.once('exit', resolve).once('error', reject));
    await ended(new Worker(program, { workerData: check }));
    expect(segmentsOf(check)).toEqual([1, 2, 3, 4]);
    expect([PAGES, ...segmentsOf(check)].every((part) => isWhole(check, part))).toBe(true);
    expect(isOneChain(check, newest)).toBe(true);
    db.close();
  });
});

describe('segments of a chain', () => {
  test('are one chain, whoever walks them in whatever order', () => {
    const { db, check, newest } = unbegun(closedLog(ROWS));
    takeParts(db, check, [3, 1, 4]);
    expect(isOneChain(check, newest)).toBe(false);
    takeParts(db, check, [1, 2]);
    expect(isOneChain(check, newest)).toBe(true);
    expect(isOneChain(check, newest.replaceAll(/\d/g, 'a'))).toBe(false);
    db.close();
  });

  test('control: of two logs are each whole, and are no chain', () => {
    const one = closedLog(9);
    const other = copyOf(one);
    for (const [folder, from] of [
      [one, 10],
      [other, 30],
    ] as const) {
      const log = opened(folder);
      log.append(sightings(from, from + 10));
      log.close();
    }
    const here = unbegun(one);
    const there = unbegun(other);
    takeParts(here.db, here.check, [1, 2]);
    takeParts(there.db, here.check, [3, 4]);
    expect(segmentsOf(here.check).every((part) => isWhole(here.check, part))).toBe(true);
    expect(isOneChain(here.check, there.newest)).toBe(false);
    here.db.close();
    there.db.close();
  });
});
