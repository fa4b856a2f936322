import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { expect, onTestFinished } from 'vitest';

import { openLog, verifyLog } from '../../db/index.ts';
import { ticking } from '../db/support/entries.ts';
import { seeded } from '../db/support/seeded.ts';
import { control, proof } from '../support/proof.ts';
import { memory } from './support/memory.ts';
import { createDisk } from './support/power-cut.ts';
import { recordCalls, type Call } from './support/recorded-calls.ts';

const ROWS = 240;
/** Every n-th cut is opened by Muster itself as well. */
const OPENED_EVERY = 20;
/** No cut before the log is made: until then nothing was promised. */
const FIRST_CALL = 60;

const PROGRAMS = join(import.meta.dirname, 'programs');

interface Verdict {
  readonly whole: boolean;
  readonly newest: number;
  readonly error?: string;
}

interface Tally {
  cuts: number;
  lost: number;
  broken: number;
  refused: number;
  promised: number;
}

function record(home: string, manner: 'full' | 'normal'): readonly Call[] {
  const folder = join(home, manner);
  mkdirSync(folder);
  const program = join(PROGRAMS, 'log-for-strace.ts');
  return recordCalls(program, [folder, manner, String(ROWS)], folder);
}

/** Cuts the power repeatedly, at random positions of the recorded calls, in order. */
async function cutAgainAndAgain(
  home: string,
  calls: readonly Call[],
  { times, seed }: { readonly times: number; readonly seed: number },
): Promise<Tally> {
  const random = seeded(seed);
  const places = Array.from(
    { length: times },
    () => FIRST_CALL + Math.floor(random() * (calls.length - FIRST_CALL)),
  ).sort((left, right) => left - right);
  const judge = startJudge();
  const disk = createDisk();
  const tally: Tally = { cuts: 0, lost: 0, broken: 0, refused: 0, promised: 0 };
  let done = 0;
  for (const place of places) {
    for (; done < place; done += 1) disk.apply(calls[done] as Call);
    const folder = join(home, `cut-${tally.cuts}`);
    disk.cut(folder, random);
    if (tally.cuts % OPENED_EVERY === 0 && !isOpened(folder, disk.promised())) tally.refused += 1;
    const verdict = await judge.of(folder);
    tally.cuts += 1;
    tally.promised = disk.promised();
    if (verdict.newest < disk.promised()) tally.lost += 1;
    if (!verdict.whole) tally.broken += 1;
    rmSync(folder, { recursive: true });
  }
  judge.stop();
  return tally;
}

/** Muster's own start on the result: never reported as damaged, and intact. */
function isOpened(folder: string, promised: number): boolean {
  const opened = openLog(folder, { mode: 'write', clock: ticking() });
  if (!opened.ok) return false;
  const rows = opened.log.count();
  opened.log.close();
  return rows >= promised && verifyLog(folder).ok;
}

function startJudge() {
  const python = spawn('python3', [join(PROGRAMS, 'judge-cuts.py')]);
  onTestFinished(() => void python.kill());
  const lines = createInterface(python.stdout)[Symbol.asyncIterator]();
  return {
    of: async (folder: string): Promise<Verdict> => {
      python.stdin.write(`${folder}\n`);
      const line = await lines.next();
      if (line.done === true) throw new Error('the judge ended');
      return JSON.parse(line.value) as Verdict;
    },
    stop: () => python.stdin.end(),
  };
}

function home(): string {
  const folder = mkdtempSync(join(memory(), 'muster-cuts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

proof(
  'power cuts',
  (times) => `${times} power cuts with reordered and torn writes lose no row that was said`,
  async (effort) => {
    const folder = home();
    const calls = record(folder, 'full');
    expect(calls.filter(({ kind }) => kind === 'said')).toHaveLength(ROWS);
    expect(calls.filter(({ kind }) => kind === 'sync').length).toBeGreaterThan(ROWS);
    const tally = await cutAgainAndAgain(folder, calls, effort);
    expect(tally).toMatchObject({ cuts: effort.times, lost: 0, broken: 0, refused: 0 });
    expect(tally.promised).toBeGreaterThan(ROWS / 2);
  },
);

control('power cuts', 'with synchronous=NORMAL the same cuts lose rows', async (effort) => {
  const folder = home();
  const tally = await cutAgainAndAgain(folder, record(folder, 'normal'), effort);
  expect(tally.lost).toBeGreaterThan(effort.times / 10);
});
