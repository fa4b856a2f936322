import type { ElectronApplication } from 'playwright-core';
import { expect, it } from 'vitest';

import type { BenchBridge } from '../../contract/bridge.ts';
import { verifyLog } from '../../db/index.ts';
import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { armedBench } from './support/bench-story.ts';
import { makeProfile, seeListed, seeStateCount, signIn } from './support/technician.ts';

const words = en.practice;

/** How many practice logs there are where the app keeps them. */
const practiceLogs = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: program }) => {
    const names = process.getBuiltinModule('node:fs').readdirSync(program.getPath('temp'));
    return names.filter((name) => name.startsWith('muster-practice-')).length;
  });

it('plays a practice bench in the window, and then shows the real one as it was', async () => {
  const { app, window, bench, dataDir } = await launchAppInTest({
    args: ['--practice-speed', '40'],
  });
  await bench.plug(booted('1-1', 'TEST00ZP01'));
  await window.getByText('TEST00ZP01').first().waitFor();
  const log = verifyLog(dataDir);
  const before = await practiceLogs(app);

  await window.getByRole('button', { name: words.start }).click();
  await window.getByRole('note', { name: en.shell.practice }).waitFor();
  await seeListed(window, 24);
  await seeStateCount(window, 'logged', 18);
  expect(await window.getByText('TEST00ZP01').count()).toBe(0);
  expect(await practiceLogs(app)).toBe(before + 1);
  // What is plugged in meanwhile belongs to the real bench.
  await bench.plug(booted('1-2', 'TEST00ZP02'));

  await window.getByRole('button', { name: words.end }).click();
  await window.getByText('TEST00ZP01').first().waitFor();
  await window.getByText('TEST00ZP02').first().waitFor();
  expect(await window.getByRole('note', { name: en.shell.practice }).count()).toBe(0);
  await window.waitForFunction(() => !document.body.textContent.includes('PRACT'));
  expect(log).toMatchObject({ ok: true });
  expect(verifyLog(dataDir).tip).toEqual(log.tip);
  await expect.poll(() => practiceLogs(app)).toBe(before);
  // Control: one row of the real bench is seen.
  await signIn(window, 'Technician 1');
  await makeProfile(window, { name: 'Shared Macs' });
  expect(verifyLog(dataDir).tip).not.toEqual(log.tip);
});

it('is not begun over an open session, whoever asks', async () => {
  const { window } = await armedBench();
  const answer = await window.evaluate(() =>
    (globalThis as unknown as { readonly bench: BenchBridge }).bench.startPractice(),
  );
  expect(answer).toMatchObject({ failure: { kind: 'practice-not-now', why: 'session-open' } });
  expect(await window.getByRole('note', { name: en.shell.practice }).count()).toBe(0);
});
