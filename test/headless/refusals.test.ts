import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { logFiles } from '../../db/index.ts';
import { WITHOUT_POWER } from '../support/without-power.ts';
import { addProfile, bytesOf, createDataFolder } from './support/data-folder.ts';
import { runMuster, type Ended, type RunOptions } from './support/muster.ts';
import { eachStory } from './support/story.ts';

const watchIn = (data: string, options?: RunOptions): Promise<Ended> =>
  runMuster(
    ['watch', '--data', data, '--profile', 'Shared Macs', '--session', 'S', '--for', '0'],
    options,
  );

let folder: ReturnType<typeof createDataFolder>;
beforeEach(() => {
  folder = createDataFolder();
});
afterEach(() => folder.remove());

function emptyFolder(name: string): string {
  const data = join(folder.path, name);
  mkdirSync(data);
  return data;
}

/** Runs every command that writes and some that read on a folder that none of them may change. */
async function refusedBy(data: string, options?: RunOptions): Promise<readonly Ended[]> {
  const add = ['profile', 'add', '--data', data, '--name', 'N', '--method', 'ade'];
  return [
    await watchIn(data, options),
    await runMuster([...add, '--affinity', 'without'], options),
    await runMuster(['devices', '--data', data, '--json'], options),
  ];
}

describe('a data folder that cannot be used', () => {
  it('written by a newer Muster: says so and changes nothing', async () => {
    const data = emptyFolder('newer');
    const db = new Database(logFiles(data).log);
    db.exec(
      'CREATE TABLE later (x); PRAGMA application_id = 0x4d757374; PRAGMA user_version = 990',
    );
    db.close();
    const before = bytesOf(data);
    for (const { code, stdout, stderr } of await refusedBy(data)) {
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^muster .*written by a newer Muster \(version 990; this one knows/);
    }
    expect(bytesOf(data)).toEqual(before);
  });

  it.each([
    ['text', Buffer.from('this is a shopping list\n'.repeat(300))],
    ['an empty other database', null],
  ])('with %s under the name of the log: says so and changes nothing', async (_what, bytes) => {
    const data = emptyFolder('other');
    if (bytes) writeFileSync(logFiles(data).log, bytes);
    else new Database(logFiles(data).log).exec('CREATE TABLE recipes (x)').close();
    const before = bytesOf(data);
    for (const { code, stdout, stderr } of await refusedBy(data)) {
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^muster .*is not a Muster log\. Nothing was changed\./);
    }
    expect(bytesOf(data)).toEqual(before);
  });

  it('without the right to write: says so and changes nothing', async () => {
    const data = join(folder.path, 'locked-away');
    addProfile(data);
    for (const name of Object.keys(bytesOf(data))) chmodSync(join(data, name), 0o444);
    chmodSync(data, 0o555);
    const before = bytesOf(data);
    const ended = await watchIn(data, { enter: WITHOUT_POWER });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^muster watch: The data folder .* cannot be written/);
    expect(bytesOf(data)).toEqual(before);
  });

  it('below a folder where none can be made: says so', async () => {
    const parent = join(folder.path, 'parent');
    mkdirSync(parent, { mode: 0o555 });
    const ended = await watchIn(join(parent, 'data'), { enter: WITHOUT_POWER });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^muster watch: The data folder .* cannot be written/);
  });

  it('that is a file: says so', async () => {
    const data = join(folder.path, 'file');
    writeFileSync(data, 'x');
    const ended = await watchIn(data);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^muster watch: .+\. .+\.\n$/);
  });

  it('is none of these for somebody without special rights who may write', async () => {
    const data = join(folder.path, 'own');
    addProfile(data);
    const ended = await watchIn(data, { enter: WITHOUT_POWER });
    expect(ended).toMatchObject({ code: 0 });
  });

  it('with a log whose rows were changed: verify names the first bad row and exits 3', async () => {
    const data = join(folder.path, 'changed');
    addProfile(data);
    const db = new Database(logFiles(data).log);
    db.exec('DROP TRIGGER log_is_never_changed');
    db.exec(`UPDATE log SET technician = 'Somebody' WHERE seq = 1`);
    db.close();
    const ended = await runMuster(['verify', '--data', data]);
    expect(ended).toMatchObject({ code: 3 });
    expect(ended.stderr).toContain('First bad row: 1 (content-differs)');
    expect(JSON.parse(ended.stdout)).toMatchObject({ ok: false, firstBad: { seq: 1 } });
  });
});

describe('two watchers on one data folder', () => {
  const story = eachStory();

  it('the second exits 4 with a sentence and changes nothing; readers go on', async () => {
    const { data, watch } = story();
    const first = await watch();
    const before = bytesOf(data);
    const second = await watchIn(data);
    expect(second).toMatchObject({ code: 4, stdout: '' });
    expect(second.stderr).toMatch(
      /^muster watch: Another Muster writes this log \(process \d+\)\./,
    );
    expect(bytesOf(data)).toEqual(before);
    expect(await runMuster(['sessions', '--data', data, '--json'])).toMatchObject({ code: 0 });
    await first.stop();
    expect(await watchIn(data)).toMatchObject({ code: 0 });
  });
});
