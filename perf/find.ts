import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import type { BenchLog } from '../db/index.ts';
import { createBench, type Bench } from '../main/bench/bench.ts';
import { EVERYWHERE, serialOf } from './grown/devices.ts';
import { growLog } from './grown/log.ts';
import { percentile } from './percentiles.ts';

/**
 * Measures how long the bench looks for a device in a log of 100,000: `npm run perf -- find`. Once
 * with 100 sessions, lists and exports, and once with all of them in one session. Ends with 1 when
 * an answer to a scan takes longer than its aim.
 */
const DEVICES = 100_000;
const RUNS = 40;
const AIM_MS = 100;
const folder = join(process.argv[2] ?? '.cache', 'perf-find');
const clock = { nowMs: () => Date.now(), monoMs: () => performance.now() };

async function measureAll(bench: Bench): Promise<void> {
  const spread = (run: number): number => (run * 7919 + 13) % DEVICES;
  await measure(bench, 'the first look-up', 1, () => [serialOf(1), 'whole']);
  await measure(bench, 'a scanned serial', RUNS, (run) => [serialOf(spread(run)), 'whole'], AIM_MS);
  await measure(bench, 'a scanned asset tag', RUNS, (run) => [`A-${spread(run)}`, 'whole'], AIM_MS);
  await measure(
    bench,
    'a serial that ten sessions had',
    RUNS,
    () => [EVERYWHERE.serial, 'whole'],
    AIM_MS,
  );
  await measure(bench, 'a serial that no session had', RUNS, () => ['ZZZZ00A001', 'whole'], AIM_MS);
  await measure(bench, 'typed: the first characters', RUNS, (run) => [
    serialOf(spread(run)).slice(0, 6),
    'part',
  ]);
  await measure(bench, 'typed: the last characters', RUNS, (run) => [
    serialOf(spread(run)).slice(-4),
    'part',
  ]);
  await measure(bench, 'typed: what no serial has', RUNS, () => ['QQQQQ', 'part']);
}

async function measure(
  { findDevice }: Bench,
  name: string,
  runs: number,
  wanted: (run: number) => readonly [text: string, how: 'whole' | 'part'],
  aimMs = Infinity,
): Promise<void> {
  const taken: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let run = 0; run < runs; run += 1) {
    const [text, how] = wanted(run);
    const start = performance.now();
    await findDevice({ text, how });
    taken.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  delay.disable();
  const [p50, p95, longest] = [0.5, 0.95, 1].map((share) => percentile(taken, share).toFixed(1));
  const blockedMs = (delay.max / 1e6).toFixed(1);
  process.stdout.write(`${name}\t${p50}\t${p95}\t${longest}\tblocked ${blockedMs}\n`);
  if (percentile(taken, 0.95) > aimMs) process.exitCode = 1;
}

/** A bench over this log that watches nothing. */
function benchOver(log: BenchLog): Bench {
  let ids = 0;
  const nothing = (): void => undefined;
  return createBench({
    log,
    clock,
    isPractice: false,
    ids: { next: () => String((ids += 1)) },
    diagnostics: { info: nothing, warn: nothing, fault: nothing },
    watcher: { start: () => Promise.resolve(), stop: () => Promise.resolve() },
  });
}

for (const perSession of [1000, DEVICES]) {
  const home = join(folder, String(perSession));
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const { log } = growLog(home, { rows: 4 * DEVICES, devicesPerSession: perSession });
  const bench = benchOver(log);
  process.stdout.write(`${DEVICES / perSession} sessions, ${log.count()} rows\n`);
  await bench.start();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await measureAll(bench);
  await bench.stop();
  log.close();
  rmSync(home, { recursive: true, force: true });
}
