import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { describe, expect, it } from 'vitest';

import { devicesIn } from './support/data-folder.ts';
import { CHECKOUT, endOf, musterWords } from './support/muster.ts';
import { eachStory } from './support/story.ts';
import { booted } from './support/usb-devices.ts';
import { sighted } from './support/watch.ts';

const story = eachStory();

const watchArgs = (data: string): string[] => [
  'watch',
  '--data',
  data,
  '--profile',
  'Shared Macs',
  '--session',
  'Monday',
];

describe('a watch ends', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('well on %s', async (signal) => {
    const running = await story().watch();
    expect(await running.stop(signal)).toMatchObject({ code: 0, signal: null, stderr: '' });
  });

  it('well after the time that it was given', async () => {
    const running = await story().watch({ more: ['--for', '0.2'] });
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('well when nobody reads its answers any more, having logged all the same', async () => {
    const { bench, data } = story();
    const [program = '', ...words] = musterWords(watchArgs(data));
    const child = bench.spawn(program, words, { stdio: 'pipe' });
    const ended = endOf(child);
    if (child.stdout === null) throw new Error('No pipe.');
    const said = createInterface(child.stdout)[Symbol.asyncIterator]();
    // The next line is the attach: nothing is written into the closed pipe before it.
    expect([await said.next(), await said.next()]).toMatchObject([
      { value: expect.stringContaining('ready') as string },
      { value: expect.stringContaining('usb-watching') as string },
    ]);
    child.stdout.destroy();
    await bench.plug(booted('1-1', 'TEST00A013'));
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    expect(devicesIn(data)).toMatchObject([{ serial: 'TEST00A013' }]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('well when npm gets %s', async (signal) => {
    const { bench, data } = story();
    const words = ['run', '--silent', 'muster', '--', ...watchArgs(data)];
    const child = bench.spawn('npm', words, { stdio: 'pipe', cwd: CHECKOUT });
    const ended = endOf(child);
    if (child.stdout === null) throw new Error('No pipe.');
    await once(createInterface(child.stdout), 'line');
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('and says so when its profile is not there', async () => {
    await expect(story().watch({ profile: 'Nobody' })).rejects.toThrow(
      'There is no profile called “Nobody”',
    );
  });

  it('and says so when its session runs under another profile or is closed', async () => {
    const { bench, watch } = story();
    await bench.plug(booted('1-1', 'TEST00A013'));
    const first = await watch();
    await first.next(sighted());
    await first.stop();
    await (await watch({ session: 'Tuesday' })).stop();
    await expect(watch()).rejects.toThrow('The session “Monday” is closed.');
  });
});
