import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';

import { logFiles } from '../../db/index.ts';
import { en } from '../../words/en.ts';
import { runMuster } from '../headless/support/muster.ts';
import { dataFolderForTest, npmStart, type NpmStart } from './support/npm-start.ts';

/** Slow enough for a signal to come in the middle of it. */
const PRACTICE = ['--practice', '--practice-speed', '10'];

async function expectClosed(data: string, started: NpmStart): Promise<void> {
  // A process asked to end needs a moment; one that is not asked never ends.
  await vi.waitFor(() => expect(started.leftOver()).toEqual([]), { timeout: 20_000 });
  const log = join(data, 'practice');
  // SQLite's files beside an open log are gone once that is closed.
  expect(existsSync(`${logFiles(log).log}-wal`)).toBe(false);
  const verified = await runMuster(['verify', '--data', log]);
  expect(verified.code).toBe(0);
}

it('ends well by Ctrl+C in mid-practice, whatever else npm and others send along with it', async () => {
  const data = dataFolderForTest();
  const started = npmStart([...PRACTICE, '--data', data]);
  await started.says(/No\. 3, /);
  started.signalAll('SIGINT');
  started.process.kill('SIGINT');
  started.signalAll('SIGTERM');
  started.process.kill('SIGTERM');
  expect(await started.ended).toEqual({ code: 0, signal: null });
  await expectClosed(data, started);
  const lines = started.output().trimEnd().split('\n');
  expect(lines.at(-1)).toBe(en.terminal.ended(join(data, 'practice')));
});

it('tells 24 Macs, draws them, and ends well by a polite kill of itself alone', async () => {
  const data = dataFolderForTest();
  const folder = dataFolderForTest();
  const picture = join(folder, 'bench.png');
  const started = npmStart([
    '--practice',
    '--practice-speed',
    '40',
    '--data',
    data,
    '--picture',
    picture,
  ]);
  for (let device = 1; device <= 24; device += 1)
    await started.says(new RegExp(`  No\\. ${String(device)}, `));
  const second = npmStart(['--practice', '--data', data]);
  expect(await second.ended).toEqual({ code: 1, signal: null });
  expect(second.output()).toContain(en.terminal.alreadyOpen.unseen(join(data, 'practice')));
  started.process.kill('SIGTERM');
  expect(await started.ended).toEqual({ code: 0, signal: null });
  await expectClosed(data, started);
  const png = readFileSync(picture);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Width and height come first; X11 has a window a pixel smaller than the whole screen.
  expect(png.readUInt32BE(16)).toBeGreaterThan(1400);
  expect(png.readUInt32BE(20)).toBeGreaterThan(880);
  // Chromium finds no D-Bus here and complains, which no user can change.
  expect(started.output()).not.toMatch(/:ERROR:|Failed to connect/);
});

it('closes the log also when whoever started it is killed', async () => {
  const data = dataFolderForTest();
  const started = npmStart([...PRACTICE, '--data', data]);
  await started.says(/No\. 3, /);
  started.process.kill('SIGKILL');
  expect(await started.ended).toEqual({ code: null, signal: 'SIGKILL' });
  await expectClosed(data, started);
});

it('leaves nothing behind when it is ended while the window opens', async () => {
  const started = npmStart([...PRACTICE, '--data', dataFolderForTest()]);
  await started.child('electron');
  started.signalAll('SIGTERM');
  const { code } = await started.ended;
  expect([0, 143]).toContain(code);
  await vi.waitFor(() => expect(started.leftOver()).toEqual([]), { timeout: 20_000 });
});
