import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

import { startDisplay } from '../scripts/runtime/display.ts';
import { runnableApp } from '../scripts/runtime/runnable-app.ts';
import { startVirtualBench } from '../test/support/virtual-bench.ts';
import { memoryOf } from './memory.ts';

export interface StartCost {
  /** From the start of the program until everything in `marks` was said, ms. */
  readonly startMs: number;
  /** All its processes once they rest, MiB. */
  readonly memoryMib: number;
}

/** Until caches, garbage and helper processes of a start have settled. */
const REST_MS = 5000;

/**
 * Starts the app in `root` once, as a person would, on an empty bench, with this data folder or a
 * new one.
 */
export async function startCost(
  root: string,
  marks: readonly string[],
  data: string | null = null,
): Promise<StartCost> {
  const { executable, args, user } = await runnableApp(root, false);
  const home = mkdtempSync(join(tmpdir(), 'muster-perf-'));
  if (user) chownSync(home, user.uid, user.gid);
  const bench = await startVirtualBench({ network: 'shared' });
  const display = await startDisplay({ size: '1600x1000' });
  const [program = '', ...words] = [...bench.enter(user ?? undefined, home), executable, ...args];
  const startedNs = process.hrtime.bigint();
  // starts: nsenter, setpriv, env
  const child = spawn(program, [...words, '--disable-gpu', '--data', data ?? join(home, 'bench')], {
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', DISPLAY: display.name, MUSTER_MARKS: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const lastNs = await lastOf(marks, child.stdout);
    await wait(REST_MS);
    return { startMs: Number(lastNs - startedNs) / 1e6, memoryMib: memoryOf(child.pid ?? -1) };
  } finally {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
    await display.stop();
    await bench.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Monotonic time of the last of these marks, which the program writes as JSON lines. */
async function lastOf(
  marks: readonly string[],
  output: NodeJS.ReadableStream | null,
): Promise<bigint> {
  const missing = new Set(marks);
  let lastNs = 0n;
  if (output === null) throw new Error('The program has no output.');
  for await (const line of createInterface({ input: output })) {
    if (!line.startsWith('{"mark"')) continue;
    const { mark, ns } = JSON.parse(line) as { readonly mark: string; readonly ns: string };
    if (!missing.delete(mark)) continue;
    if (BigInt(ns) > lastNs) lastNs = BigInt(ns);
    if (missing.size === 0) return lastNs;
  }
  throw new Error(`The program ended before: ${[...missing].join(', ')}`);
}
