import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { backUpLog, logFiles, planRestore, restoreLog, verifyLog } from '../../../db/index.ts';
import { sightings } from '../support/entries.ts';
import { opened, temporaryFolder } from '../support/log-world.ts';
import { closedLog, copyOf } from '../support/raw.ts';

const AT_MS = Date.UTC(2026, 10, 23, 9, 0, 0);

/** What a kill leaves: 29 rows in the file, and 11 more in its WAL alone. */
function killedLog(): string {
  const folder = closedLog(29);
  const log = opened(folder);
  log.append(sightings(30, 40));
  const killed = copyOf(folder);
  log.close();
  return killed;
}

describe('a restore from a file with a WAL beside it', () => {
  test('brings the rows of the WAL along', () => {
    const from = logFiles(killedLog()).log;
    const folder = temporaryFolder();
    expect(planRestore(folder, from)).toMatchObject({ backup: { newest: { seq: 40 } }, lost: 0 });
    expect(restoreLog(folder, { from, nowMs: AT_MS })).toMatchObject({ newest: { seq: 41 } });
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 41 });
  });

  test('loses no row of a killed log that is restored from itself', () => {
    const folder = killedLog();
    const done = restoreLog(folder, { from: logFiles(folder).log, nowMs: AT_MS });
    expect(done).toMatchObject({ ok: true, plan: { relation: 'same', lost: 0 } });
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 41 });
  });

  test('takes a log out of quarantine with what came to it there', () => {
    const killed = killedLog();
    const first = restoreLog(killed, { from: logFiles(killed).log, nowMs: AT_MS });
    const quarantine = first.ok ? first.quarantine : expect.unreachable();
    const from = join(quarantine, 'muster.db');
    expect(restoreLog(killed, { from, nowMs: AT_MS + 1000 })).toMatchObject({
      plan: { backup: { newest: { seq: 40 } }, carried: 1, lost: 0 },
    });
    expect(verifyLog(killed)).toMatchObject({ ok: true, rows: 42 });
  });
});

test('a backup that is replaced after it was read is not taken', () => {
  const folder = closedLog(1200);
  const { file: from } = backUpLog(folder, { reason: 'by-hand', nowMs: AT_MS });
  const { file: other } = backUpLog(closedLog(3), { reason: 'by-hand', nowMs: AT_MS });
  const before = verifyLog(folder);
  // The log is read first, up to a sixth of the work, and then the backup.
  const tell = (done: number, total: number): void => {
    if (done > total / 6 && existsSync(other)) renameSync(other, from);
  };
  const work = { tell, commit: () => undefined };
  expect(() => restoreLog(folder, { from, nowMs: AT_MS }, work)).toThrow(/changed/);
  expect(verifyLog(folder)).toEqual(before);
});
