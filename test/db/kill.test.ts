import { expect, test } from 'vitest';

import { verifyLog } from '../../db/index.ts';
import { startChild } from './support/child.ts';
import { nthId } from './support/entries.ts';
import { opened, temporaryFolder } from './support/log-world.ts';
import { seeded } from './support/seeded.ts';

const CYCLES = 20;

interface Outcome {
  readonly promised: number;
  readonly lost: number;
  readonly torn: number;
  readonly isWhole: boolean;
}

/** Compares what a killed bench had said with what is in its log now. */
function judge(folder: string, lines: readonly string[]): Outcome {
  const promised = Math.max(0, ...lines.map(Number));
  const log = opened(folder);
  const count = log.count();
  const ids = Array.from({ length: promised }, (_, index) => nthId(index + 1));
  const lost = ids.filter((id) => log.findEvent(id) === null).length;
  log.close();
  return { promised, lost, torn: count % 3, isWhole: verifyLog(folder).ok };
}

test(
  `a bench killed at a random moment ${CYCLES} times loses nothing it said, and half of nothing`,
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const random = seeded(6);
    let promised = 0;
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      const bench = startChild('append-until-killed.ts', [folder]);
      await bench.firstLine;
      // The kill lands anywhere within the next appends.
      await new Promise((resolve) => setTimeout(resolve, random() * 40));
      await bench.kill();
      const outcome = judge(folder, bench.lines);
      expect(outcome).toMatchObject({ lost: 0, torn: 0, isWhole: true });
      expect(outcome.promised).toBeGreaterThan(promised);
      promised = outcome.promised;
    }
  },
);

test('control: a bench that speaks before it writes is caught', { timeout: 30_000 }, async () => {
  const folder = temporaryFolder();
  const bench = startChild('append-until-killed.ts', [folder, 'promise-first']);
  await bench.ended;
  expect(judge(folder, bench.lines)).toEqual({ promised: 60, lost: 3, torn: 0, isWhole: true });
});
