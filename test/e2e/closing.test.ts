import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';

import type { BenchBridge } from '../../contract/bridge.ts';
import { logFiles, verifyLog } from '../../db/index.ts';
import { en } from '../../words/en.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { armedBench } from './support/bench-story.ts';
import { makeProfile } from './support/technician.ts';

it('ends with its window, also while a sheet is on its way to paper and a change is not yet told', async () => {
  const { app, window, dataDir, output } = await launchAppInTest({ isCold: true });
  await makeProfile(window, { name: 'Shared Macs' });
  // A hidden page that never reports that it is drawn.
  await app.evaluate(({ BrowserWindow }) => void new BrowserWindow({ show: false }));
  const ended = app.waitForEvent('close');
  await window
    .evaluate(async () => {
      const page = globalThis as unknown as {
        readonly bench: BenchBridge;
        readonly close: () => void;
      };
      // The first change is sent at once, the second waits for a moment.
      await page.bench.setTechnician({ name: 'Technician 1' });
      await page.bench.setTechnician({ name: 'Technician 2' });
      page.close();
    })
    .catch(() => undefined);
  await ended;
  expect(output()).not.toContain('destroyed');
  // SQLite's files beside an open log are gone once that is closed.
  expect(existsSync(`${logFiles(dataDir).log}-wal`)).toBe(false);
  expect(verifyLog(dataDir).ok).toBe(true);
});

it('asks before its window is closed while a session is open, and goes on where that is declined', async () => {
  const { app, window } = await armedBench();
  const asked = await app.evaluate(({ BrowserWindow, dialog }) => {
    const said: string[] = [];
    dialog.showMessageBoxSync = ((_: unknown, options: { message: string }) => {
      said.push(options.message);
      return 0;
    }) as typeof dialog.showMessageBoxSync;
    BrowserWindow.getAllWindows()[0]?.close();
    return said;
  });
  expect(asked).toEqual([en.questions.closeWindow.title]);
  expect(window.isClosed()).toBe(false);
});

it.each(['SIGTERM', 'SIGINT'] as const)('closes its log on %s', async (signal) => {
  const { app, window, dataDir } = await launchAppInTest({ isCold: true });
  await makeProfile(window, { name: 'Shared Macs' });
  const ended = app.waitForEvent('close');
  process.kill(await app.evaluate(() => process.pid), signal);
  await ended;
  expect(existsSync(`${logFiles(dataDir).log}-wal`)).toBe(false);
  expect(verifyLog(dataDir)).toMatchObject({ ok: true, rows: 1 });
});
