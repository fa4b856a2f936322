import { existsSync } from 'node:fs';

import { expect, test } from 'vitest';

import { logFiles, openLog, verifyLog } from '../../db/index.ts';
import { startChild } from '../db/support/child.ts';
import { nthId, ticking } from '../db/support/entries.ts';
import { temporaryFolder } from '../db/support/log-world.ts';
import { seeded } from '../db/support/seeded.ts';
import { proof } from '../support/proof.ts';

/** Cycles on one log before the next one; a longer log only makes each cycle slower. */
const CYCLES_A_LOG = 25;
/** Number of simultaneous benches, each on its own log. */
const LANES = 2;

interface Outcome {
  readonly promised: number;
  readonly lost: number;
  readonly torn: number;
  readonly isWhole: boolean;
}

interface Said {
  readonly kind: string;
  readonly seq: number;
}

/** What a killed bench had printed, compared with what a reader finds in its log now. */
function judge(folder: string, lines: readonly string[], from: number): Outcome {
  const said = lines
    .map((line) => JSON.parse(line) as Said)
    .filter(({ kind }) => kind === 'logged');
  const promised = Math.max(from, ...said.map(({ seq }) => seq));
  if (!existsSync(logFiles(folder).log))
    return { promised, lost: promised, torn: 0, isWhole: true };
  const opened = openLog(folder, { mode: 'read', clock: ticking() });
  if (!opened.ok) return { promised, lost: promised, torn: 0, isWhole: promised === 0 };
  const { log } = opened;
  const numbers = Array.from({ length: promised - from }, (_, index) => from + index + 1);
  const lost = numbers.filter((n) => log.findEvent(nthId(n)) === null).length;
  const torn = log.count() % 3;
  log.close();
  return { promised, lost, torn, isWhole: verifyLog(folder).ok };
}

/** One log whose bench is killed again and again; returns how much it had promised. */
async function killAgainAndAgain(cycles: number, random: () => number): Promise<number> {
  const folder = temporaryFolder();
  let promised = 0;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const bench = startChild('../../reliability/programs/log-until-killed.ts', [folder]);
    // Three of four die while they write, one of these perhaps at its first rows; the others while
    // they start or open. A line shows how far it is, because a busy machine takes its time.
    if (cycle % 4 !== 3) await bench.said(1 + (cycle % 4));
    await new Promise((resolve) => setTimeout(resolve, random() * (cycle % 4 === 3 ? 250 : 40)));
    await bench.kill();
    const outcome = judge(folder, bench.lines, promised);
    expect(outcome).toMatchObject({ lost: 0, torn: 0, isWhole: true });
    promised = outcome.promised;
  }
  return promised;
}

proof(
  'kills',
  (times) => `a bench killed at ${times} random moments loses nothing it said, and half of nothing`,
  async ({ times, seed }) => {
    const random = seeded(seed);
    let logsLeft = times / CYCLES_A_LOG;
    const lane = async (): Promise<number[]> => {
      const promises: number[] = [];
      while (logsLeft > 0) {
        logsLeft -= 1;
        promises.push(await killAgainAndAgain(CYCLES_A_LOG, random));
      }
      return promises;
    };
    const promised = (await Promise.all(Array.from({ length: LANES }, lane))).flat();
    expect(promised).toHaveLength(times / CYCLES_A_LOG);
    // A log whose bench never printed anything would prove nothing.
    for (const rows of promised) expect(rows).toBeGreaterThan(CYCLES_A_LOG);
  },
);

test('control: a bench that speaks before it writes is caught', async () => {
  const folder = temporaryFolder();
  const bench = startChild('append-until-killed.ts', [folder, 'promise-first']);
  await bench.ended;
  const lines = bench.lines.map((line) => JSON.stringify({ kind: 'logged', seq: Number(line) }));
  expect(judge(folder, lines, 0)).toEqual({ promised: 60, lost: 3, torn: 0, isWhole: true });
});
