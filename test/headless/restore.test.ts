import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { backUpLog, logFiles } from '../../db/index.ts';
import { en } from '../../words/en.ts';
import { addProfile, bytesOf, createDataFolder, eventsIn, isWell } from './support/data-folder.ts';
import { answerOf, CHECKOUT, runMuster, runProgram } from './support/muster.ts';

let folder: ReturnType<typeof createDataFolder>;
beforeEach(() => {
  folder = createDataFolder();
});
afterEach(() => folder.remove());

const NEWER = 'PRAGMA user_version = 990';

/** A data folder with a log and a backup of it, whose log was then changed by `work`. */
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
  expect(await answerOf(restore)).toMatchObject({ lost: 0 });
  expect(isWell(data)).toBe(true);
  new Database(logFiles(data).log).exec('PRAGMA application_id = 7').close();
  expect(isWell(data)).toBe(false);
  await answerOf(restore);
  expect(isWell(data)).toBe(true);
});

/**
 * Two computers with one log: each continued after the backup that the second was restored from.
 */
async function twoComputers(more: readonly string[] = []) {
  const [here, there] = ['here', 'there'].map((name) => join(folder.path, name)) as [
    string,
    string,
  ];
  for (let index = 1; index <= 4; index += 1) addProfile(here, `Profile ${index}`);
  const shared = join(folder.path, 'shared.db');
  await answerOf(['backup', '--data', here, '--to', shared]);
  const restored = await runMuster(['restore', '--data', there, '--from', shared, ...more]);
  for (const name of ['A', 'B', 'C']) addProfile(here, name);
  for (const name of ['1', '2', '3', '4', '5', '6', '7']) addProfile(there, name);
  const from = join(folder.path, 'there.db');
  await answerOf(['backup', '--data', there, '--to', from]);
  return { here, there, from, restored };
}

it('names a copy that diverged on a second computer, with every row that a restore takes away', async () => {
  const { here, from, restored } = await twoComputers();
  expect(restored.stderr).toContain(en.log.recovery.sharedIdentity);
  const restore = ['restore', '--data', here, '--from', from];
  const plan = await runMuster([...restore, '--plan']);
  expect(JSON.parse(plan.stdout)).toMatchObject({
    relation: 'diverged',
    lastCommonRow: 4,
    carried: 0,
    lost: 3,
    added: 8,
    isElsewhere: true,
  });
  expect(plan.stderr).toContain(en.log.recovery.diverged('4'));
  expect(plan.stderr).toContain(en.log.recovery.sharedIdentity);
  expect(await answerOf(restore)).toMatchObject({ lost: 3, rows: 13 });
  expect(await answerOf(['verify', '--data', here])).toMatchObject({ ok: true, restored: [5, 13] });
});

it('refuses a pipe as backup instead of waiting for it, and changes nothing', async () => {
  const data = join(folder.path, 'data');
  addProfile(data);
  const pipe = join(folder.path, 'pipe.db');
  execFileSync('mkfifo', [pipe]);
  for (const more of [[], ['--plan']]) {
    const ended = await runMuster(['restore', '--data', data, '--from', pipe, ...more]);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('The backup is not a file. Nothing was changed.');
  }
  expect(isWell(data)).toBe(true);
});

it('gives the second bench an identity of its own, with the old one noted', async () => {
  const { there, restored } = await twoComputers(['--new-identity']);
  expect(restored.stderr).toContain(en.log.recovery.ownIdentity);
  const { benchId } = JSON.parse(restored.stdout) as { readonly benchId: string };
  const noted = eventsIn(there).filter(({ event }) => event.kind === 'log-restored');
  expect(noted).toMatchObject([{ seq: 5, event: { was: noted[0]?.benchId, benchId } }]);
  expect(noted[0]?.benchId).not.toBe(benchId);

  // A closed day names both; checking it requires no knowledge of this.
  const out = join(folder.path, 'day.jsonl');
  await answerOf(['day-close', '--data', there, '--by', 'Ana', '--out', out]);
  expect(JSON.parse(readFileSync(out, 'utf8').split('\n')[0] ?? '')).toMatchObject({
    benchId: noted[0]?.benchId,
    identity: benchId,
    from: 1,
  });
  const script = join(CHECKOUT, 'docs', 'verify-day-close.py');
  expect(await runProgram(['python3', script, out])).toMatchObject({ code: 0 });
});
