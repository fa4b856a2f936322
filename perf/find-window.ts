/**
 * Measures the one field in the real window over a log of 100,000 devices: `npm run perf --
 * find-window`. From the change of its text to the frame with the line of the device, in ms; the 60
 * ms for which the field waits for another key are part of it.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { ensureOrdinaryUser } from '../scripts/runtime/ordinary-user.ts';
import { launchApp } from '../test/support/launch-app.ts';
import { serialOf } from './grown/devices.ts';
import { growLog } from './grown/log.ts';
import { percentile } from './percentiles.ts';

const DEVICES = 100_000;
const RUNS = 40;
const PER_SESSION = 1000;

const dataDir = mkdtempSync(join(tmpdir(), 'muster-perf-find-'));
chmodSync(dataDir, 0o755);
growLog(dataDir, { rows: 4 * DEVICES, devicesPerSession: PER_SESSION }).log.close();
const { uid, gid } = ensureOrdinaryUser();
execFileSync('chown', ['--recursive', `${uid}:${gid}`, dataDir]);
const launched = await launchApp({ dataDir, screen: '1600x1000' });
try {
  const { window } = launched;
  await window.getByRole('combobox').waitFor();
  const spread = (run: number): string => serialOf((run * 7919 + 13) % DEVICES);
  await measure(window, 'the first look-up', 1, spread);
  await measure(window, 'a whole serial', RUNS, spread);
  await measure(window, 'the first seven characters', RUNS, (run) => spread(run).slice(0, 7));
} finally {
  await launched.close();
  rmSync(dataDir, { recursive: true, force: true });
}

async function measure(
  window: Page,
  name: string,
  runs: number,
  wanted: (run: number) => string,
): Promise<void> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) taken.push(await window.evaluate(lookUp, wanted(run)));
  const [p50, p95, longest] = [0.5, 0.95, 1].map((share) => percentile(taken, share).toFixed(1));
  process.stdout.write(`${name}\t${p50}\t${p95}\t${longest}\n`);
}

/** Runs in the page: enters a text, and returns the ms until the frame with what it finds. */
async function lookUp(text: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('[role=combobox]');
  const enter = (value: string): void => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const isFound = (): boolean =>
    [...document.querySelectorAll('[role=option] bdi')].some((line) =>
      line.textContent.replaceAll(/\s/g, '').startsWith(text),
    );
  field?.focus();
  enter('');
  do await frame();
  while (isFound());
  const startMs = performance.now();
  enter(text);
  do await frame();
  while (!isFound() && performance.now() - startMs < 20_000);
  return performance.now() - startMs;
}
