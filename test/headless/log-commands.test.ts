import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, inject, test } from 'vitest';

import { logFiles, verifyLog } from '../../db/index.ts';
import { opened, temporaryFolder } from '../db/support/log-world.ts';
import { closedLog } from '../db/support/raw.ts';

function muster(...args: readonly string[]) {
  const words = [inject('muster'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return { status, answer: stdout === '' ? null : (JSON.parse(stdout) as object), stderr };
}

test('backup, damage, restore and verify, all without a window', () => {
  const data = closedLog(120);
  const to = join(temporaryFolder(), 'copy.db');
  expect(muster('backup', '--data', data, '--to', to)).toMatchObject({
    status: 0,
    answer: { file: to, rows: 120, reason: 'by-hand' },
  });
  const { log } = logFiles(data);
  const bytes = readFileSync(log);
  writeFileSync(log, bytes.fill(0x5a, bytes.length / 2, bytes.length / 2 + 5000));
  expect(muster('verify', '--data', data).status).toBe(3);

  const plan = muster('restore', '--data', data, '--from', to, '--plan');
  expect(plan).toMatchObject({
    status: 0,
    answer: { backupRows: 120, presentReaches: 120, lost: 0 },
  });
  expect(muster('verify', '--data', data).status).toBe(3);
  expect(muster('restore', '--data', data, '--from', to)).toMatchObject({
    status: 0,
    answer: { rows: 121, lost: 0 },
  });
  expect(verifyLog(data)).toMatchObject({ ok: true, rows: 121 });
});

test('a restore is refused while a bench writes, and a backup that is not whole is damage', () => {
  const data = closedLog(10);
  const to = join(temporaryFolder(), 'copy.db');
  muster('backup', '--data', data, '--to', to);
  const log = opened(data);
  expect(muster('restore', '--data', data, '--from', to).status).toBe(4);
  log.close();
  writeFileSync(to, readFileSync(to).subarray(0, 8192));
  expect(muster('restore', '--data', data, '--from', to).status).toBe(3);
  expect(verifyLog(data).ok).toBe(true);
});

test('day-close writes the day and says who signed it off', () => {
  const data = closedLog(10);
  const out = join(temporaryFolder(), 'day.jsonl');
  const answer = { fileName: 'day.jsonl', rows: 10, from: 1, to: 10 };
  const args = ['day-close', '--data', data, '--by', 'Ana', '--out', out];
  expect(muster(...args)).toMatchObject({ status: 0, answer });
  expect(readFileSync(out, 'utf8')).toContain('"signedBy":"Ana"');
  expect(muster(...args).status).toBe(1);
});
