import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { memory } from './support/memory.ts';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

/** One log in which the `at`-th call failed (`programs/run-faults.ts`). */
interface Run {
  readonly call: 'write' | 'sync';
  readonly error: 'EIO' | 'ENOSPC';
  readonly isPersistent: boolean;
  readonly at: number;
  readonly fired: number;
  readonly states: readonly string[];
  readonly missing: readonly number[];
  readonly rows: number;
  readonly wanted: number;
  readonly acked: number;
  readonly unsaid: number | null;
  readonly isWhole: boolean;
}

const PROGRAMS = join(import.meta.dirname, 'programs');

function runFaults(manner: 'look-up' | 'give-up', step = 1): readonly Run[] {
  const home = mkdtempSync(join(memory(), 'muster-faults-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const library = join(home, 'faults.so');
  const steering = join(home, 'steering');
  execFileSync('gcc', ['-shared', '-fPIC', '-o', library, join(PROGRAMS, 'faults.c'), '-ldl']);
  writeFileSync(steering, Buffer.alloc(24));
  const words = execFileSync(
    process.execPath,
    [join(PROGRAMS, 'run-faults.ts'), home, steering, manner, String(step)],
    {
      env: { ...process.env, LD_PRELOAD: library, FAULTS_STEERING: steering },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return words
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Run);
}

const isExact = ({ missing, rows, wanted, isWhole }: Run): boolean =>
  missing.length === 0 && rows === wanted && isWhole;

test('a write or sync that fails at any place, once or for good, loses nothing that was said and writes nothing twice', () => {
  const runs = runFaults('look-up');
  expect(runs.filter((run) => !isExact(run))).toEqual([]);
  for (const call of ['write', 'sync'] as const) {
    for (const error of ['EIO', 'ENOSPC'] as const) {
      for (const isPersistent of [false, true]) {
        const ofKind = runs.filter(
          (run) => run.call === call && run.error === error && run.isPersistent === isPersistent,
        );
        // Every position from the first on was hit, and only the last run found no call left to
        // fail.
        expect(ofKind.map(({ at }) => at)).toEqual(ofKind.map((_, index) => index + 1));
        expect(ofKind.filter(({ fired }) => fired === 0)).toHaveLength(1);
        expect(ofKind.length).toBeGreaterThan(call === 'write' ? 50 : 8);
      }
    }
  }
  // A full disk waits for a person; a disk error is investigated.
  const states = new Set(runs.flatMap((run) => run.states));
  expect(states).toContain('disk-full confirm');
  expect(states).toContain('io-error checking');
  // “Not logged” would have been false: rows of a failed write were on the disk.
  expect(runs.filter(({ unsaid }) => unsaid !== null && unsaid > 0).length).toBeGreaterThan(0);
});

test('control: a bench that gives up at the first error has rows missing', () => {
  const runs = runFaults('give-up', 8);
  expect(runs.filter((run) => !isExact(run)).length).toBeGreaterThan(12);
});
