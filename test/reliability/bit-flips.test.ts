import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';

import { logFiles, verifyLog } from '../../db/index.ts';
import { sightings } from '../db/support/entries.ts';
import { opened, temporaryFolder } from '../db/support/log-world.ts';
import { closedLog, dumpRows } from '../db/support/raw.ts';
import { seeded } from '../db/support/seeded.ts';
import { limit, times } from './support/how-long.ts';
import { memory } from './support/memory.ts';

const FLIPS = times(4000, 40_000);
const WAL_FLIPS = times(1000, 10_000);

interface Tally {
  changed: number;
  missed: number;
  unnamed: number;
  missedByQuickCheck: number;
}

/** Inverts one random bit of `file` at a time and compares what the checks say with what changed. */
function flipMany(folder: string, file: string, flips: number): Tally {
  const reference = dumpRows(folder);
  const bytes = readFileSync(file);
  const random = seeded(20);
  const tally: Tally = { changed: 0, missed: 0, unnamed: 0, missedByQuickCheck: 0 };
  for (let flip = 0; flip < flips; flip += 1) {
    const spoilt = Buffer.from(bytes);
    const offset = Math.floor(random() * bytes.length);
    spoilt.writeUInt8(spoilt.readUInt8(offset) ^ (1 << Math.floor(random() * 8)), offset);
    writeFileSync(file, spoilt);
    count(tally, folder, dumpRows(folder) !== reference);
    writeFileSync(file, bytes);
  }
  return tally;
}

function count(tally: Tally, folder: string, isChanged: boolean): void {
  if (!isChanged) return;
  const report = verifyLog(folder);
  tally.changed += 1;
  if (report.ok) tally.missed += 1;
  const isUnopened = report.problems.some(({ kind }) => kind === 'not-opened');
  if (report.firstBad === null && !isUnopened) tally.unnamed += 1;
  if (passesQuickCheck(folder)) tally.missedByQuickCheck += 1;
}

function passesQuickCheck(folder: string): boolean {
  try {
    const db = new Database(logFiles(folder).log, { readonly: true });
    const answer = db.pragma('quick_check', { simple: true });
    db.close();
    return answer === 'ok';
  } catch {
    return false;
  }
}

/** The folder copied into memory, where thousands of copies cost no disk. */
function inMemory(origin: string): string {
  const folder = mkdtempSync(join(memory(), 'muster-flips-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(origin, folder, { recursive: true, filter: (path) => !path.endsWith('-shm') });
  return folder;
}

test(
  `each of ${FLIPS} flipped bits of the log that changes a row is noticed and named`,
  () => {
    const folder = inMemory(closedLog(80));
    const tally = flipMany(folder, logFiles(folder).log, FLIPS);
    expect(tally).toMatchObject({ missed: 0, unnamed: 0 });
    expect(tally.changed).toBeGreaterThan(FLIPS / 5);
    // Control: SQLite's quick check alone calls changed rows good.
    expect(tally.missedByQuickCheck).toBeGreaterThan(FLIPS / 100);
    expect(verifyLog(folder).ok).toBe(true);
  },
  limit(5),
);

test(
  `each of ${WAL_FLIPS} flipped bits of a WAL that was left behind and changes a row is noticed`,
  async () => {
    const origin = temporaryFolder();
    const log = opened(origin);
    for (let n = 1; n <= 40; n += 1) log.append(sightings(n, n));
    // The tip follows at the end of the turn.
    await new Promise((resolve) => setImmediate(resolve));
    const folder = inMemory(origin);
    const tally = flipMany(folder, `${logFiles(folder).log}-wal`, WAL_FLIPS);
    expect(tally).toMatchObject({ missed: 0 });
    expect(tally.changed).toBeGreaterThan(0);
  },
  limit(5),
);
