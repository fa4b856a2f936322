import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { backUpLog, restoreLog, type Backup } from '../../db/index.ts';
import { FORGET, oldLog, OLDER, redact } from './redaction/old-log.ts';
import { closedLog } from './support/raw.ts';

const AT_MS = Date.UTC(2026, 10, 23, 9, 0, 0);

/** Each file below the folder that users other than its owner may read. */
const readableForOthers = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const found = statSync(join(folder, name));
    return found.isFile() && (found.mode & 0o077) !== 0;
  });

const backUp = (folder: string, to?: string): Backup =>
  backUpLog(folder, {
    reason: 'by-hand',
    nowMs: AT_MS,
    ...(to === undefined ? {} : { to }),
  });

test.each<[string, (folder: string) => void]>([
  ['a backup among the others', (folder) => void backUp(folder)],
  ['a backup elsewhere', (folder) => void backUp(folder, join(folder, 'elsewhere', 'copy.db'))],
  ['a removed name', (folder) => void redact(folder, FORGET)],
  ['erased devices', (folder) => void redact(folder, OLDER)],
  [
    'a restore from a copy that others may read',
    (folder) => {
      const { file } = backUp(folder);
      chmodSync(file, 0o644);
      restoreLog(folder, { from: file, nowMs: AT_MS });
      chmodSync(file, 0o600);
    },
  ],
])('after %s no file of the log can be read by others', (_, work) => {
  const folder = oldLog(5);
  work(folder);
  expect(readableForOthers(folder)).toEqual([]);
});

test('a restore that has to remove names once more is as private', () => {
  const folder = oldLog(5);
  const { file } = backUp(folder);
  redact(folder, FORGET);
  restoreLog(folder, { from: file, nowMs: AT_MS });
  expect(readableForOthers(folder)).toEqual([]);
});

test('control: a file that others may read is found', () => {
  const folder = closedLog(1);
  chmodSync(join(folder, 'muster.tip'), 0o640);
  expect(readableForOthers(folder)).toEqual(['muster.tip']);
});
