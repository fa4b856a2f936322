import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { verifyLog } from '../../db/index.ts';
import { temporaryFolder } from '../db/support/log-world.ts';
import { limit, times } from './support/how-long.ts';

const DEVICES = times(4000, 50_000);
const PROGRAM = join(import.meta.dirname, 'programs', 'soak-bench.ts');

/** Growth of memory from the end of the first tenth to the end, as a share. */
function growth(folder: string, manner: 'tidy' | 'leak'): number {
  const args = ['--expose-gc', PROGRAM, folder, String(DEVICES), manner];
  const words = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const said = words
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { devices: number; bytes: number });
  const first = said.find(({ devices }) => devices >= DEVICES / 10)?.bytes ?? 0;
  return (said.at(-1)?.bytes ?? 0) / first - 1;
}

test(
  `memory grows by at most 5 % over ${DEVICES} devices after the first tenth`,
  () => {
    const folder = temporaryFolder();
    expect(growth(folder, 'tidy')).toBeLessThanOrEqual(0.05);
    expect(verifyLog(folder).rows).toBeGreaterThan(DEVICES * 2);
  },
  limit(4),
);

test(
  'control: a bench that keeps every row it heard of is caught',
  () => expect(growth(temporaryFolder(), 'leak')).toBeGreaterThan(0.05),
  limit(4),
);
