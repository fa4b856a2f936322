import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import { beginTip } from '../../db/tip-file.ts';
import { newestPoint } from '../../db/checks.ts';
import { checkCopy } from '../../db/backup/check-copy.ts';
import { listBackups, logFiles, verifyLog } from '../../db/index.ts';
import { fileVersion } from '../../db/migrate.ts';
import { CURRENT_VERSION, MIGRATIONS } from '../../db/migrations/index.ts';
import { readSchema } from '../../db/schema-check.ts';
import { startChild } from './support/child.ts';
import { sightings } from './support/entries.ts';
import { opened, temporaryFolder } from './support/log-world.ts';
import { dumpRows } from './support/raw.ts';
import { SPREAD } from './support/spread.ts';
import { statementsOf } from './support/statements.ts';

/** A file of each version so far, with its SHA-256. Never change one. */
const GOLDEN: Readonly<Record<number, string>> = {
  10: 'b04bf74a8893333e91ba3a3e3795a837082cdfeb8c420d28ddd21abf3ed73aa0',
  20: 'e125b66ca65d5616a776f984b24c7cf8194057a7f1b84b36a262112be5d04143',
  30: 'cd6a96fffe166714e07938505b929138576c22aaf8ca3e2bf538b0443367106d',
  40: '93314aeb4bf03502e92bd2d4170427c476262ae1905b8547807d1f023a99c2dc',
  50: 'dbd37472c0b2bd2ab76fbf2b9c57172d289de5f1949782b2b30a0c4d06806aec',
  60: '2fd839db6fc8912546ef21b56b39bccc7323dc1ed3242323bc6411b54761f7af',
  70: '123ba8fc573cd5533b2f3e66b67b4c0d17696da9a6d9a0279cb641cbcb88282f',
  80: 'dbdbfe84786f878aee0e2f283a2ed16b6c2fffaf0308c5bafcafedfd7615a8b4',
  90: 'b8201de46b92e4824f85dfde59b66d347e609681b55ebddca3952e101d5b71a3',
  100: 'ec52baf44ccf922b6e3baf3d73cca157ec2a05c9e545894577fb48ec26944ab5',
  110: '2f6b618f28b51e97be315edf760f6995de01995bc66e34e2247b44e7c956fbaa',
};

const golden = (version: number): string =>
  join(import.meta.dirname, 'golden', `${String(version).padStart(3, '0')}.db`);

const rowsOf = (dump: string | null): readonly unknown[] =>
  JSON.parse(dump ?? '[]') as readonly unknown[];

/** A data folder with the golden file of a version in it. */
function folderOf(version: number): string {
  const folder = temporaryFolder();
  mkdirSync(dirname(logFiles(folder).log), { recursive: true });
  const { log, tip } = logFiles(folder);
  copyFileSync(golden(version), log);
  const db = new Database(log, { readonly: true });
  beginTip(tip, { ...newestPoint(db, ''), since: 0 });
  db.close();
  return folder;
}

test('there is a golden file for every version that files have had, unchanged', () => {
  expect(Object.keys(GOLDEN).map(Number)).toEqual(MIGRATIONS.map(({ version }) => version));
  for (const [version, sha256] of Object.entries(GOLDEN)) {
    const bytes = readFileSync(golden(Number(version)));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
});

describe.each(Object.keys(GOLDEN).map(Number))('a log of version %i', (version) => {
  test('is brought to the newest version with every row as it was, and backed up before', () => {
    const folder = folderOf(version);
    const rows = dumpRows(folder);
    const log = opened(folder);
    expect(log.benchName).toBe(`Bench of version ${version}`);
    log.append(sightings(13, 14));
    log.close();
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 14 });
    expect(verifyLog(folder, SPREAD)).toEqual(verifyLog(folder));
    expect(rowsOf(dumpRows(folder)).slice(0, 12)).toEqual(rowsOf(rows));

    const backups = listBackups(logFiles(folder));
    const isOlder = version < CURRENT_VERSION;
    expect(backups.map((backup) => [backup.version, backup.newest.seq])).toEqual(
      isOlder ? [[version, 12]] : [],
    );
    for (const { file } of backups) expect(checkCopy(file)).toMatchObject({ ok: true, version });
  });
});

/** Version and schema of a file, as one text. */
function stateOf(file: string): string {
  const db = new Database(file);
  const state = JSON.stringify([fileVersion(db), [...readSchema(db)]]);
  db.close();
  return state;
}

describe('a migration that is killed after any of its statements', () => {
  const all = MIGRATIONS.flatMap(({ sql }) => statementsOf(sql));
  /** Every state that a file may have after completed migrations. */
  const whole = new Set([
    ...Object.keys(GOLDEN).map((version) => stateOf(golden(Number(version)))),
    JSON.stringify([0, []]),
  ]);
  const places = all.map((_, index) => index + 1);

  const killedAt = async (at: number, manner: 'whole' | 'torn'): Promise<string> => {
    const file = join(temporaryFolder(), 'muster.db');
    const child = startChild('migrate-until-killed.ts', [file, String(at), manner]);
    await child.ended;
    return stateOf(file);
  };

  test('leaves the old or the new state and nothing between', async () => {
    expect(all.length).toBeGreaterThan(15);
    for (const at of places) expect(whole).toContain(await killedAt(at, 'whole'));
  }, 120_000);

  test('control: without its transaction it leaves a state between', async () => {
    expect(whole).not.toContain(await killedAt(5, 'torn'));
  });
});
