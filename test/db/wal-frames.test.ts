import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';

import { watchFrames } from '../../db/wal-frames.ts';
import { frameAt, readWalIndex, type WalIndex } from '../../db/wal-index.ts';
import { temporaryFolder } from './support/log-world.ts';

/** A database being written, and its WAL as seen by another program. */
function writing() {
  const file = join(temporaryFolder(), 'any.db');
  const db = new Database(file);
  db.pragma('journal_mode = wal');
  db.exec('CREATE TABLE rows (text)');
  const wal = openSync(`${file}-wal`, 'r+');
  const index = openSync(`${file}-shm`, 'r');
  onTestFinished(() => {
    db.close();
    [wal, index].forEach((fd) => closeSync(fd));
  });
  return {
    db,
    wal,
    add: () => void db.prepare('INSERT INTO rows VALUES (?)').run('x'.repeat(5000)),
    at: (): WalIndex => readWalIndex(index) ?? expect.unreachable(),
    /** Turns one bit of a byte. */
    flip: (at: number) => {
      const byte = Buffer.alloc(1);
      readSync(wal, byte, 0, 1, at);
      writeSync(wal, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at);
    },
  };
}

test('frames of commits stand until one of them is written over, the first one too', () => {
  const { wal, add, at, flip } = writing();
  const frames = watchFrames();
  for (let commit = 0; commit < 300; commit += 1) {
    add();
    expect(frames.takeOver(wal, at())).toBe(true);
  }
  expect(frames.stillStand(wal)).toBe(true);
  for (const number of [1, 150, at().frames]) {
    const byte = frameAt(at(), number) + 1000;
    flip(byte);
    expect(frames.stillStand(wal)).toBe(false);
    flip(byte);
    expect(frames.stillStand(wal)).toBe(true);
  }
});

test('a frame that is not as SQLite wrote it is not taken over', () => {
  const { wal, add, at, flip } = writing();
  const frames = watchFrames();
  add();
  expect(frames.takeOver(wal, at())).toBe(true);
  const next = at().frames + 1;
  add();
  flip(frameAt(at(), next) + 500);
  expect(frames.takeOver(wal, at())).toBe(false);
});

test('a frame that is put back is believed again, from the start', () => {
  const { wal, add, at, flip } = writing();
  const frames = watchFrames();
  add();
  const byte = frameAt(at(), at().frames) + 500;
  flip(byte);
  expect(frames.takeOver(wal, at())).toBe(false);
  flip(byte);
  expect(frames.takeOver(wal, at())).toBe(true);
  expect(frames.stillStand(wal)).toBe(true);
});

test('after a checkpoint only what is new is read, as long as the WAL goes on', () => {
  const { db, wal, add, at, flip } = writing();
  const frames = watchFrames();
  add();
  expect(frames.takeOver(wal, at())).toBe(true);
  // A reader keeps the WAL from being restarted.
  const reader = new Database(db.name, { readonly: true });
  onTestFinished(() => void reader.close());
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM rows').get();
  const before = at().generation;
  db.pragma('wal_checkpoint(PASSIVE)');
  add();
  expect(at().generation).not.toBe(before);
  flip(frameAt(at(), 1) + 500);
  expect(frames.takeOver(wal, at())).toBe(true);
  expect(frames.stillStand(wal)).toBe(false);
});

test('a WAL that is begun anew is known from its start', () => {
  const { db, wal, add, at, flip } = writing();
  const frames = watchFrames();
  add();
  expect(frames.takeOver(wal, at())).toBe(true);
  db.pragma('wal_checkpoint(RESTART)');
  add();
  expect(frames.takeOver(wal, at())).toBe(true);
  expect(frames.stillStand(wal)).toBe(true);
  flip(frameAt(at(), 1) + 500);
  expect(frames.stillStand(wal)).toBe(false);
});
