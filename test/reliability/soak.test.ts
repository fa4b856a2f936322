import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { expect } from 'vitest';

import { verifyLog } from '../../db/index.ts';
import { temporaryFolder } from '../db/support/log-world.ts';
import { control, proof } from '../support/proof.ts';

const PROGRAM = join(import.meta.dirname, 'programs', 'soak-bench.ts');

/**
 * Each Mac is at least two rows: after this many, a log holds as many of its newest rows as it ever
 * does.
 */
const FILLED = 2000;

/** Buffers outside the heap come and go by the megabyte; their total stays below this. */
const MOST_EXTERNAL = 32e6;

/**
 * Growth of the heap from the end of the first tenth, and of the filling, to the end, as a share.
 */
function growth(macs: number, folder: string, manner: 'tidy' | 'leak'): number {
  const args = ['--expose-gc', PROGRAM, folder, String(macs), manner];
  const words = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const said = words
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { devices: number; heap: number; external: number });
  expect(Math.max(...said.map(({ external }) => external))).toBeLessThan(MOST_EXTERNAL);
  const first = said.find(({ devices }) => devices >= Math.max(macs / 10, FILLED))?.heap ?? 0;
  return (said.at(-1)?.heap ?? 0) / first - 1;
}

proof(
  'Macs in sessions',
  (times) => `the heap grows by at most 5 % over ${times} Macs once it is filled`,
  ({ times }) => {
    const folder = temporaryFolder();
    expect(growth(times, folder, 'tidy')).toBeLessThanOrEqual(0.05);
    expect(verifyLog(folder).rows).toBeGreaterThan(times * 2);
  },
);

control('Macs in sessions', 'a bench that keeps every row it heard of is caught', ({ times }) =>
  expect(growth(times, temporaryFolder(), 'leak')).toBeGreaterThan(0.05),
);
