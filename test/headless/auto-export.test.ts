import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { answerOf, runMuster } from './support/muster.ts';
import { eachStory } from './support/story.ts';
import { booted } from './support/usb-devices.ts';
import { sighted, type Line } from './support/watch.ts';

const story = eachStory();

const isState =
  (state: string) =>
  (line: Line): boolean =>
    line.kind === 'auto-export' && line['state'] === state;

const setAuto = (data: string, folder: string, ...more: readonly string[]) =>
  answerOf(['auto-export', '--data', data, '--folder', folder, '--format', 'serials', ...more]);

it('keeps the file of a closed session while its folder is gone, says so, and writes it afterwards', async () => {
  const { bench, data, watch } = story();
  const share = join(data, 'share');
  await setAuto(data, share, '--at-close');
  const monday = await watch({ session: 'Monday' });
  await bench.plug(booted('1-1', 'TEST00A021'));
  await monday.next(sighted('TEST00A021'));
  await monday.stop();

  // Another session closes the first one, whose file is due now.
  const tuesday = await watch({ session: 'Tuesday' });
  const failing = await tuesday.next(isState('failing'));
  expect(failing).toMatchObject({ why: 'folder-missing', waiting: 1, folder: share });
  const { stderr } = await tuesday.stop();
  expect(stderr).toContain(
    '1 automatic export is waiting for its folder. The folder does not exist.',
  );
  expect(existsSync(share)).toBe(false);

  mkdirSync(share);
  const again = await watch({ session: 'Tuesday' });
  const written = await again.next(({ kind }) => kind === 'export-written');
  expect(written).toMatchObject({
    number: 1,
    format: 'serials',
    trigger: 'session-close',
    rows: 1,
  });
  await again.stop();
  const [name = '', ...others] = readdirSync(share);
  expect(others).toEqual([]);
  expect(name).toMatch(/^Monday serials .*\.txt$/);
  expect(readFileSync(join(share, name), 'utf8')).toBe('TEST00A021\r\n');
});

it('sets, shows and turns off the automatic export, and refuses half a choice before the log', async () => {
  const { data } = story();
  const show = () => answerOf<object | null>(['auto-export', '--data', data]);
  expect(await show()).toBeNull();
  await setAuto(data, join(data, 'share'), '--every', '15');
  expect(await show()).toMatchObject({
    format: 'serials',
    atSessionClose: false,
    everyMinutes: 15,
  });
  await answerOf(['auto-export', '--data', data, '--off']);
  expect(await show()).toBeNull();
  const nowhere = join(data, 'none');
  const half = ['auto-export', '--data', nowhere, '--folder', data, '--format', 'serials'];
  expect(await runMuster(half)).toMatchObject({ code: 2, stdout: '' });
  expect(existsSync(nowhere)).toBe(false);
});
