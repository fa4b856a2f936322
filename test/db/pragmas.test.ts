import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import {
  applyPragmas,
  findRefusedPragma,
  READER_SETTINGS,
  writerSettings,
} from '../../db/pragmas.ts';
import { logFiles, openLog, verifyLog } from '../../db/index.ts';
import { sightings, ticking } from './support/entries.ts';
import { opened, temporaryFolder } from './support/log-world.ts';
import { closedLog } from './support/raw.ts';

const connect = (readonly = false): Database.Database =>
  new Database(logFiles(closedLog(1)).log, { readonly });

describe('a connection that writes', () => {
  test('has every setting of its list', () => {
    const db = connect();
    applyPragmas(db, writerSettings());
    expect(findRefusedPragma(db, writerSettings())).toBeNull();
    db.close();
  });

  test.each([
    ['journal_mode', 'delete', 'delete'],
    ['synchronous', 1, 1],
    ['foreign_keys', 0, 0],
    ['trusted_schema', 1, 1],
    ['cell_size_check', 0, 0],
    ['busy_timeout', 1, 1],
  ])('is refused by name when %s does not hold', (name, wrong, found) => {
    const db = connect();
    applyPragmas(db, writerSettings());
    db.pragma(`${name} = ${wrong}`);
    expect(findRefusedPragma(db, writerSettings())).toMatchObject({ name, found });
    db.close();
  });

  test.each(['fullfsync', 'checkpoint_fullfsync'])('on a Mac is refused without %s', (name) => {
    const db = connect();
    applyPragmas(db, writerSettings('darwin'));
    expect(findRefusedPragma(db, writerSettings('darwin'))).toBeNull();
    db.pragma(`${name} = 0`);
    expect(findRefusedPragma(db, writerSettings('darwin'))).toMatchObject({ name, found: 0 });
    db.close();
  });

  test('is refused where WAL is not to be had', () => {
    const db = new Database(':memory:');
    applyPragmas(db, writerSettings());
    expect(findRefusedPragma(db, writerSettings())).toMatchObject({
      name: 'journal_mode',
      found: 'memory',
    });
    db.close();
  });
});

describe('a connection that reads', () => {
  test('has every setting of its list and is refused without query_only', () => {
    const db = connect(true);
    applyPragmas(db, READER_SETTINGS);
    expect(findRefusedPragma(db, READER_SETTINGS)).toBeNull();
    db.pragma('query_only = 0');
    expect(findRefusedPragma(db, READER_SETTINGS)).toMatchObject({ name: 'query_only' });
    db.close();
  });

  test('cannot append', () => {
    const reader = opened(closedLog(1), { mode: 'read' });
    expect(() => reader.append(sightings(2, 2))).toThrow(
      expect.objectContaining({ name: 'LogWriteError', kind: 'read-only' }),
    );
  });
});

test('better-sqlite3 alone would not do: its WAL is synchronous NORMAL', () => {
  const db = connect();
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(1);
  db.close();
});

test('a reader sees what a live writer has committed', () => {
  const folder = temporaryFolder();
  const writer = opened(folder);
  writer.append(sightings(1, 2));
  const reader = openLog(folder, { mode: 'read', clock: ticking() });
  if (!reader.ok) throw new Error(reader.problem.kind);
  expect(reader.log.count()).toBe(2);
  writer.append(sightings(3, 3));
  expect(reader.log.count()).toBe(3);
  reader.log.close();
  expect(verifyLog(folder).ok).toBe(true);
});
