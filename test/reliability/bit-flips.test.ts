import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { expect, onTestFinished } from 'vitest';

import { logFiles, verifyLog, type VerifyReport } from '../../db/index.ts';
import { sightings } from '../db/support/entries.ts';
import { opened, temporaryFolder } from '../db/support/log-world.ts';
import { closedLog, dumpRows } from '../db/support/raw.ts';
import { seeded } from '../db/support/seeded.ts';
import { proof } from '../support/proof.ts';
import { memory } from './support/memory.ts';

interface Tally {
  changed: number;
  missed: number;
  /** The reported range does not contain the first changed or missing row. */
  unnamed: number;
  missedByQuickCheck: number;
  namedWithoutTip: number;
}

type Rows = readonly (readonly unknown[])[];

/**
 * Inverts one random bit of `file` at a time and compares what the checks report with what changed.
 */
function flipMany(
  folder: string,
  file: string,
  { times, seed }: { readonly times: number; readonly seed: number },
  control: 'without tip' | null = null,
): Tally {
  const reference = rowsOf(folder) ?? [];
  const bytes = readFileSync(file);
  const random = seeded(seed);
  const tally = { changed: 0, missed: 0, unnamed: 0, missedByQuickCheck: 0, namedWithoutTip: 0 };
  for (let flip = 0; flip < times; flip += 1) {
    const spoilt = Buffer.from(bytes);
    const offset = Math.floor(random() * bytes.length);
    spoilt.writeUInt8(spoilt.readUInt8(offset) ^ (1 << Math.floor(random() * 8)), offset);
    writeFileSync(file, spoilt);
    count(tally, folder, { reference, control });
    writeFileSync(file, bytes);
  }
  return tally;
}

function count(
  tally: Tally,
  folder: string,
  { reference, control }: { reference: Rows; control: 'without tip' | null },
): void {
  const first = firstChanged(reference, rowsOf(folder));
  if (first === null) return;
  const report = verifyLog(folder);
  tally.changed += 1;
  if (report.ok) tally.missed += 1;
  if (!isNamed(report, first)) tally.unnamed += 1;
  if (passesQuickCheck(folder)) tally.missedByQuickCheck += 1;
  if (control !== null && isNamed(withoutTip(folder), first)) tally.namedWithoutTip += 1;
}

const rowsOf = (folder: string): Rows | null =>
  JSON.parse(dumpRows(folder) ?? 'null') as Rows | null;

/** Number of the first row that differs; 0 if SQLite cannot tell, null if none does. */
function firstChanged(reference: Rows, now: Rows | null): number | null {
  if (now === null) return 0;
  const at = reference.findIndex(
    (row, index) => JSON.stringify(row) !== JSON.stringify(now[index]),
  );
  return at < 0 ? null : at + 1;
}

/** Everything before `from` is vouched for, so it may not begin after the first changed row. */
const isNamed = ({ range }: VerifyReport, first: number): boolean =>
  range !== null && (first === 0 || (range.from <= first && first <= range.to));

/** The control for missing rows: without the tip file they go unnoticed. */
function withoutTip(folder: string): VerifyReport {
  const { tip } = logFiles(folder);
  renameSync(tip, `${tip}.away`);
  const report = verifyLog(folder);
  renameSync(`${tip}.away`, tip);
  return report;
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

/** The folder copied into memory, where thousands of copies use no disk. */
function inMemory(origin: string): string {
  const folder = mkdtempSync(join(memory(), 'muster-flips-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(origin, folder, { recursive: true, filter: (path) => !path.endsWith('-shm') });
  return folder;
}

proof(
  'flips',
  (times) => `each of ${times} flipped bits of the log that changes a row is noticed and named`,
  (effort) => {
    const folder = inMemory(closedLog(80));
    const tally = flipMany(folder, logFiles(folder).log, effort);
    expect(tally).toMatchObject({ missed: 0, unnamed: 0 });
    expect(tally.changed).toBeGreaterThan(effort.times / 5);
    // Control: SQLite's quick check alone accepts changed rows.
    expect(tally.missedByQuickCheck).toBeGreaterThan(effort.times / 100);
    expect(verifyLog(folder).ok).toBe(true);
  },
);

proof(
  'WAL flips',
  (times) =>
    `each of ${times} flipped bits of a WAL that was left behind is noticed, and the rows that it takes are named`,
  async (effort) => {
    const origin = temporaryFolder();
    const log = opened(origin);
    for (let n = 1; n <= 40; n += 1) log.append(sightings(n, n));
    // The tip follows at the end of the turn.
    await new Promise((resolve) => setImmediate(resolve));
    const folder = inMemory(origin);
    const tally = flipMany(folder, `${logFiles(folder).log}-wal`, effort, 'without tip');
    expect(tally).toMatchObject({ missed: 0, unnamed: 0 });
    expect(tally.changed).toBeGreaterThan(effort.times / 5);
    // Control: SQLite drops the newest rows silently, and only the tip knows of them.
    expect(tally.missedByQuickCheck).toBeGreaterThan(effort.times / 5);
    expect(tally.namedWithoutTip).toBe(0);
  },
);
