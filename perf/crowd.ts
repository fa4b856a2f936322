/**
 * Measures the window with many devices in the open session: `npm run perf -- crowd [DEVICES]`. How
 * long the first list takes, how large the snapshot is, the memory of all processes and of the
 * page's heap, against an app with nothing but a window, and opening a past session of as many.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

import { ensureOrdinaryUser } from '../scripts/runtime/ordinary-user.ts';
import { launchApp } from '../test/support/launch-app.ts';
import { createEmptyApp } from './empty-app.ts';
import { growLog } from './grown/log.ts';
import { memoryOf } from './memory.ts';
import { startCost } from './start-cost.ts';

const ROOT = join(import.meta.dirname, '..');
/** Until caches, garbage and helper processes have settled. */
const REST_MS = 20_000;
const devices = Number(process.argv[3] ?? 100_000);
const say = (name: string, value: number | string): void =>
  void process.stdout.write(`${name}\t${typeof value === 'number' ? value.toFixed(1) : value}\n`);

const empty = createEmptyApp(ROOT);
say('empty window, PSS, MiB', (await startCost(empty.root, ['window-shown'])).memoryMib);
empty.remove();
await measure(100);
await measure(devices);

async function measure(devicesPerSession: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-perf-crowd-'));
  chmodSync(dataDir, 0o755);
  const order = { rows: devicesPerSession * 3, devicesPerSession, seed: 19, leavesOpen: true };
  const grown = growLog(dataDir, order);
  grown.log.close();
  const { uid, gid } = ensureOrdinaryUser();
  execFileSync('chown', ['--recursive', `${uid}:${gid}`, dataDir]);
  const startMs = performance.now();
  const launched = await launchApp({ dataDir, screen: '1600x1000' });
  try {
    const { window, app } = launched;
    await window.locator('[data-device-key]').first().waitFor({ timeout: 240_000 });
    const what = `${grown.devices} devices`;
    say(`${what}: start to the first rows, s`, (performance.now() - startMs) / 1000);
    await wait(REST_MS);
    say(`${what}: PSS of all processes, MiB`, memoryOf(app.process().pid ?? -1));
    say(`${what}: heap of the page, MiB`, await heapOf(window));
    const main = await app.evaluate(() => process.memoryUsage());
    say(`${what}: heap of main, MiB`, main.heapUsed / 2 ** 20);
    say(`${what}: snapshot`, JSON.stringify(await window.evaluate(snapshot)));
  } finally {
    await launched.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What is in use after a collection of garbage. */
async function heapOf(window: Page): Promise<number> {
  const cdp = await window.context().newCDPSession(window);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize / 2 ** 20;
}

/** Runs in the page: how long main and the bridge take for a snapshot, and how much it is. */
async function snapshot(): Promise<unknown> {
  const { bench } = window as unknown as {
    bench: { getSnapshot: () => Promise<{ value: object }> };
  };
  const startMs = performance.now();
  const answer = await bench.getSnapshot();
  const ms = performance.now() - startMs;
  return { ms: Math.round(ms), mib: JSON.stringify(answer.value).length / 2 ** 20 };
}
