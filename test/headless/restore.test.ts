import { cpSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { backUpLog, logFiles } from '../../db/index.ts';
import { addProfile, bytesOf, createDataFolder } from './support/data-folder.ts';
import { answerOf, runMuster } from './support/muster.ts';

let folder: ReturnType<typeof createDataFolder>;
beforeEach(() => {
  folder = createDataFolder();
});
afterEach(() => folder.remove());

const NEWER = 'PRAGMA user_version = 990';

/** A data folder with a log and a backup of it, whose log was then worked on by `work`. */
function backedUp(work: (log: string) => void): { readonly data: string; readonly from: string } {
  const data = join(folder.path, 'data');
  addProfile(data);
  const { file } = backUpLog(data, { reason: 'by-hand', nowMs: Date.UTC(2026, 10, 23) });
  work(logFiles(data).log);
  return { data, from: file };
}

async function expectRefusal(data: string, from: string): Promise<void> {
  const before = bytesOf(data);
  for (const more of [['--plan'], []]) {
    const ended = await runMuster(['restore', '--data', data, '--from', from, ...more]);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^muster restore: .*newer Muster \(version 990; .*was changed\./);
    expect(bytesOf(data)).toEqual(before);
  }
}

it('leaves a log of a newer Muster alone', async () => {
  const { data, from } = backedUp((log) => new Database(log).exec(NEWER).close());
  await expectRefusal(data, from);
});

it('leaves it alone as it lies after a crash, with what only its WAL holds', async () => {
  const { data } = backedUp(() => undefined);
  const live = new Database(logFiles(data).log).exec(NEWER);
  live.prepare('SELECT count(*) FROM log').get();
  const crashed = join(folder.path, 'crashed');
  cpSync(data, crashed, { recursive: true });
  live.close();
  expect(Object.keys(bytesOf(crashed))).toContain('muster.db-shm');
  const [backup = ''] = Object.keys(bytesOf(logFiles(crashed).backups));
  await expectRefusal(crashed, join(logFiles(crashed).backups, backup));
});

it('restores over a log of this version, and over one that cannot be read', async () => {
  const { data, from } = backedUp(() => undefined);
  const restore = ['restore', '--data', data, '--from', from];
  expect(await answerOf([...restore, '--plan'])).toMatchObject({ backupOk: true, lost: 0 });
  expect(await answerOf(restore)).toMatchObject({ verified: true, lost: 0 });
  new Database(logFiles(data).log).exec('PRAGMA application_id = 7').close();
  expect(await answerOf(restore)).toMatchObject({ verified: true });
});
