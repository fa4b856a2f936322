import { execFileSync, spawn } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { logFiles, verifyLog } from '../../db/index.ts';
import { writeFailures } from '../../words/en/write-failures.ts';
import { createBenchWorld } from '../main/export/support/bench-world.ts';
import { createHangingShare } from '../reliability/support/hanging-share.ts';
import { addProfile, createDataFolder, isWell } from './support/data-folder.ts';
import { answerOf, endOf, musterWords, runMuster } from './support/muster.ts';
import { eachStory } from './support/story.ts';
import { booted } from './support/usb-devices.ts';
import { sighted } from './support/watch.ts';

/** A closed log with one Mac in it. */
function aLog(): string {
  const world = createBenchWorld();
  world.sight(world.openSession('Morning'), 'T0ST000001');
  world.log.close();
  return world.folder;
}

const WRITERS: readonly (readonly [string, (data: string, path: string) => readonly string[]])[] = [
  ['export', (data, path) => ['export', '--data', data, '--format', 'asset', '--out', path]],
  ['day-close', (data, path) => ['day-close', '--data', data, '--by', 'Ana', '--out', path]],
  ['profile export', (data, path) => ['profile', 'export', '--data', data, '--out', path]],
  ['backup', (data, path) => ['backup', '--data', data, '--to', path]],
];

describe.each(WRITERS)('%s', (_, args) => {
  it('writes over no log and into no pipe, and says what to do', async () => {
    const data = aLog();
    const { log } = logFiles(data);
    const before = readFileSync(log);
    const onto = await runMuster(args(data, log));
    expect(onto).toMatchObject({ code: 1, stdout: '' });
    expect(onto.stderr).toContain(writeFailures['belongs-to-log'].what);
    expect(onto.stderr).toContain(writeFailures['belongs-to-log'].next);
    expect(readFileSync(log).equals(before)).toBe(true);
    expect(verifyLog(data).ok).toBe(true);

    const pipe = join(data, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const into = await runMuster(args(data, pipe));
    expect(into.code).toBe(1);
    expect(into.stderr).toContain(writeFailures['not-a-file'].what);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});

it('an export to a share that hangs ends with the signal', async () => {
  const { path: data, remove } = createDataFolder();
  addProfile(data);
  const share = createHangingShare();
  const out = join(share.folder, 'profiles.json');
  const [program = '', ...words] = musterWords(['profile', 'export', '--data', data, '--out', out]);
  const child = spawn(program, words, { env: share.env, stdio: 'pipe' });
  const ended = endOf(child);
  await share.hangs();
  child.kill('SIGTERM');
  const { code, stderr } = await ended;
  expect(stderr).toContain(writeFailures.cancelled.what);
  expect(code).toBe(1);
  remove();
});

describe('a watch', () => {
  const story = eachStory();

  it('a recording is not written into the data folder of the bench that it records', async () => {
    const { data, watch } = story();
    const { tip } = logFiles(data);
    const more = ['--record', tip];
    await expect(watch({ more })).rejects.toThrow(writeFailures['belongs-to-log'].what);
    expect(isWell(data)).toBe(true);
  });

  it('a share that hangs holds neither the stop nor the lock, and the file is written later', async () => {
    const { bench, data, watch } = story();
    const share = createHangingShare();
    await answerOf([
      'auto-export',
      '--data',
      data,
      '--folder',
      share.folder,
      '--format',
      'serials',
      '--at-close',
    ]);
    const monday = await watch({ session: 'Monday' });
    await bench.plug(booted('1-1', 'TEST00A061'));
    await monday.next(sighted('TEST00A061'));
    await monday.stop();

    const tuesday = await watch({ session: 'Tuesday', env: share.env });
    await share.hangs();
    // The bench continues meanwhile.
    await bench.plug(booted('1-2', 'TEST00A062'));
    await tuesday.next(sighted('TEST00A062'));
    const { code, stderr } = await tuesday.stop('SIGTERM');
    expect(code).toBe(0);
    expect(stderr).toContain('was not finished');
    expect(readdirSync(share.folder)).toEqual([]);

    share.heal();
    const again = await watch({ session: 'Tuesday', env: share.env });
    await again.next(({ kind }) => kind === 'export-written');
    await again.stop();
    expect(readdirSync(share.folder)).toEqual([expect.stringMatching(/^Monday serials .*\.txt$/)]);
  });
});
