import { closeSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';

import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { createAppend } from '../../db/append.ts';
import { readBench } from '../../db/bench-row.ts';
import { newestPoint } from '../../db/checks.ts';
import { guardFiles } from '../../db/file-guard.ts';
import { logFiles } from '../../db/index.ts';
import { createRecentRows, holdsExactly } from '../../db/recent-rows.ts';
import { sightings } from './support/entries.ts';
import { opened, temporaryFolder } from './support/log-world.ts';
import { UNGUARDED } from './support/unguarded.ts';

const REPLACED = expect.objectContaining({ name: 'LogWriteError', kind: 'replaced' });
const PAGE_BYTES = 4096;

/**
 * A log of 200 rows, written so that each commit is also a checkpoint, within which something
 * happens.
 */
function checkpointing(isGuarded: boolean) {
  const folder = temporaryFolder();
  const before = opened(folder);
  before.append(sightings(1, 200));
  before.close();
  const files = logFiles(folder);
  const db = new Database(files.log);
  db.pragma('wal_autocheckpoint = 1');
  const benchId = readBench(db)?.id ?? '';
  const recent = createRecentRows(newestPoint(db, benchId));
  const isWhole = () => holdsExactly(folder, benchId, recent);
  const guard = guardFiles({ files, holdsLock: () => true, isWhole });
  let accident = (): void => undefined;
  const append = createAppend(db, {
    benchId,
    guard: isGuarded ? guard : UNGUARDED.guard,
    onAttempt: (rows) => {
      recent.attempt(rows);
      accident();
    },
    onCommitted: recent.acknowledge,
  });
  for (let n = 201; n <= 210; n += 1) append(sightings(n, n));
  return {
    appendWhile: (happens: (file: string) => void) => {
      accident = () => happens(files.log);
      return append(sightings(211, 211));
    },
    isWhole,
  };
}

function overwrite(file: string, page: number): void {
  const fd = openSync(file, 'r+');
  writeSync(fd, Buffer.alloc(PAGE_BYTES, 0xa5), 0, PAGE_BYTES, page * PAGE_BYTES);
  closeSync(fd);
}

const ACCIDENTS: readonly (readonly [string, (file: string) => void])[] = [
  ['is cut short', (file) => truncateSync(file, 3 * PAGE_BYTES)],
  [
    'is cut short and has its size again',
    (file) => {
      const { size } = statSync(file);
      truncateSync(file, 3 * PAGE_BYTES);
      truncateSync(file, size);
    },
  ],
  ['is overwritten in one page', (file) => overwrite(file, 7)],
];

test.each(ACCIDENTS)('a log that %s while SQLite writes into it takes no row', (_what, happens) => {
  const { appendWhile, isWhole } = checkpointing(true);
  expect(() => appendWhile(happens)).toThrow(REPLACED);
  expect(isWhole()).toBe(false);
});

test.each(ACCIDENTS)('control: without the guard a log that %s takes one', (_what, happens) => {
  const { appendWhile, isWhole } = checkpointing(false);
  expect(appendWhile(happens)).toHaveLength(1);
  expect(isWhole()).toBe(false);
});

test('a checkpoint by itself is none of it', () => {
  const { appendWhile, isWhole } = checkpointing(true);
  expect(appendWhile(() => undefined)).toHaveLength(1);
  expect(isWhole()).toBe(true);
});
