import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterAll, expect } from 'vitest';

import { checkCopy } from '../../db/backup/check-copy.ts';
import { countFollowing, withRows } from '../../db/backup/present-log.ts';
import { readBench } from '../../db/bench-row.ts';
import { genesisHash } from '../../db/chain.ts';
import { backUpLog, logFiles, openLog } from '../../db/index.ts';
import { sightings, ticking } from '../db/support/entries.ts';
import { seeded } from '../db/support/seeded.ts';
import { ACCIDENTS, letHappen, makeRoom } from './support/accidents.ts';
import { memory } from './support/memory.ts';
import { control, proof } from '../support/proof.ts';

const LANES = 2;

const PROGRAM = join(import.meta.dirname, 'programs', 'keep-through-accidents.ts');

interface Said {
  readonly kind: string;
  readonly fault?: string;
  readonly ids?: readonly string[];
  readonly rows?: number;
  readonly file?: string;
}

interface Life {
  readonly seed: number;
  readonly accident: string;
  readonly wasKilled: boolean;
  /** Acknowledged rows, and those of them that nothing can read any more. */
  readonly acknowledged: number;
  readonly lost: number;
  /** Batches acknowledged after the accident, besides the one in progress. */
  readonly after: number;
  readonly said: readonly Said[];
}

/** Lets a bench write, causes an accident, and checks what is left. */
async function live(seed: number, accident: string, manner = 'guarded'): Promise<Life> {
  const random = seeded(seed);
  const home = mkdtempSync(join(memory(), 'muster-accident-'));
  const disk = join(home, 'disk');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'none', disk]);
  const data = join(disk, 'data');
  const older = join(home, 'older');
  try {
    cpSync(join(template(), 'data'), data, { recursive: true });
    cpSync(join(template(), 'older'), older, { recursive: true });
    const bench = startBench(data, home, manner);
    const { said, pid } = bench;
    await bench.heard(3 + Math.floor(random() * 40));
    await bench.standStill();
    letHappen(accident, { disk, data, older, random, pid });
    const before = said.length;
    process.kill(pid, 'SIGCONT');
    // The control is left alone, so that it has time to go wrong.
    const wasKilled = random() < 0.2 && manner === 'guarded';
    await bench.heard(before + (wasKilled ? Math.floor(random() * 3) : 20));
    if (accident === 'the disk is filled' && !wasKilled) {
      makeRoom({ disk });
      await bench.goesOn();
    }
    await bench.kill();
    const acknowledged = idsOf(said);
    const readable = new Set(readableIn(home, data));
    return {
      seed,
      accident,
      wasKilled,
      said,
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((id) => !readable.has(id)).length,
      after: Math.max(0, said.slice(before).filter(({ kind }) => kind === 'logged').length - 1),
    };
  } finally {
    unmount(disk);
    rmSync(home, { recursive: true, force: true });
  }
}

const idsOf = (said: readonly Said[]): readonly string[] => said.flatMap(({ ids = [] }) => ids);

/**
 * An older state of a folder, and the same with newer rows and a backup; made once for all lives.
 */
const template = (() => {
  let made: string | null = null;
  return (): string => {
    if (made !== null) return made;
    made = mkdtempSync(join(memory(), 'muster-accident-'));
    prepare(join(made, 'data'), join(made, 'older'));
    return made;
  };
})();
afterAll(() => rmSync(template(), { recursive: true }));

function prepare(data: string, older: string): void {
  for (const [from, to] of [
    [1, 60],
    [61, 120],
  ] as const) {
    const opened = openLog(data, { mode: 'write', clock: ticking() });
    if (!opened.ok) throw new Error(opened.problem.kind);
    opened.log.append(sightings(from, to));
    opened.log.close();
    if (from === 1) cpSync(data, older, { recursive: true });
  }
  backUpLog(data, { reason: 'by-hand', nowMs: Date.UTC(2026, 10, 23) });
}

function startBench(data: string, home: string, manner: string) {
  const elsewhere = join(home, 'elsewhere');
  mkdirSync(elsewhere);
  const env = { ...process.env, HOME: elsewhere, TMPDIR: elsewhere };
  const child = spawn(process.execPath, [PROGRAM, data, manner], { env, stdio: 'pipe' });
  const ended = once(child, 'close');
  const { said, isOver, until } = listenTo(child.stdout, ended);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return {
    said,
    pid: child.pid ?? 0,
    /** Resolves when it has printed this many lines, has stopped because it failed, or is over. */
    heard: (lines: number) => until(() => said.length >= lines || said.at(-1)?.kind === 'failed'),
    /** Resolves with its next row, or when it is over. */
    goesOn: () => {
      const from = said.length;
      return until(() => said.slice(from).some(({ kind }) => kind === 'logged'));
    },
    /** Stops it wherever it is; everything printed until then is read. */
    standStill: async () => {
      child.kill('SIGSTOP');
      const isStopped = (): boolean =>
        isOver() || /\) [Tt] /.test(readFileSync(`/proc/${String(child.pid)}/stat`, 'latin1'));
      while (!isStopped()) await turn();
      for (let before = -1; before !== said.length;) {
        before = said.length;
        for (let turns = 0; turns < 20; turns += 1) await turn();
      }
    },
    kill: async () => {
      // A bench that lost its file reports what became of the rows, and ends by itself.
      if (said.at(-1)?.fault !== 'replaced') child.kill('SIGKILL');
      await ended;
      if (errors !== '') throw new Error(errors);
    },
  };
}

/** The output of a bench, line by line; `until` resolves at the latest when it is over. */
function listenTo(stdout: Readable, ended: Promise<unknown>) {
  const said: Said[] = [];
  const waiting = new Set<() => void>();
  let isOver = false;
  const wakeAll = (): void => waiting.forEach((wake) => wake());
  createInterface(stdout).on('line', (line) => {
    said.push(JSON.parse(line) as Said);
    wakeAll();
  });
  void ended.then(() => {
    isOver = true;
    wakeAll();
  });
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!isOver && !isSo()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { said: said as readonly Said[], isOver: () => isOver, until };
}

/** One turn of the event loop in which everything waiting to be read is read. */
const turn = (): Promise<void> =>
  new Promise((resolve) => setTimeout(() => setImmediate(resolve), 1));

/** Ids of the rows in the log of this folder, or in an intact copy of it anywhere. */
function readableIn(home: string, data: string): readonly string[] {
  const copy = join(home, 'as-found');
  if (existsSync(data))
    cpSync(data, copy, { recursive: true, filter: (path) => !path.endsWith('-shm') });
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' });
  const copies = files
    .filter((name) => /muster-\d.*\.db$/.test(name) && !name.startsWith('older'))
    .filter((name) => !name.includes('.moved') && checkCopy(join(home, name)).ok)
    .map((name) => rowsFrom({ ...logFiles(copy), log: join(home, name) }));
  return [...copies, rowsFrom(logFiles(copy))].flat();
}

function rowsFrom(files: ReturnType<typeof logFiles>): readonly string[] {
  try {
    const db = new Database(files.log, { readonly: true, fileMustExist: true });
    const benchId = readBench(db)?.id ?? '';
    db.close();
    const count = countFollowing(files, { seq: 0, hash: genesisHash(benchId) });
    const ids: string[] = [];
    withRows(files, { after: 0, count }, (rows) => {
      for (const { id } of rows) ids.push(id);
    });
    return ids;
  } catch {
    return [];
  }
}

function unmount(disk: string): void {
  try {
    execFileSync('umount', ['--lazy', disk], { stdio: 'ignore' });
  } catch {
    // The disk was pulled.
  }
}

/**
 * What a life violates: a row is lost though rows were acknowledged later, or a sentence is not
 * true.
 */
function broken({ lost, after, said, wasKilled }: Life): string | null {
  if (lost > 0 && after > 0) return 'rows were acknowledged after others were lost';
  const copied = said.find(({ kind }) => kind === 'copied');
  if (copied && lost > 0) return 'rows are lost that were said to be copied';
  const told = said.find(({ kind }) => kind === 'not-copied')?.rows ?? 0;
  const hasEnded = copied !== undefined || said.some(({ kind }) => kind === 'not-copied');
  if (hasEnded && lost > told) return 'more rows are lost than was said';
  if (lost > 0 && !wasKilled && !said.some(({ kind }) => kind === 'failed'))
    return 'nothing was said';
  return null;
}

function countsOf(found: readonly Life[]): string {
  const sum = (lives: readonly Life[], key: 'acknowledged' | 'lost'): string =>
    lives.reduce((total, life) => total + life[key], 0).toLocaleString('en');
  const isBroken = (life: Life): boolean => life.lost > 0 && broken(life) !== null;
  const ended = found.filter(({ lost }) => lost > 0);
  return [
    `acknowledged ${sum(found, 'acknowledged')} rows`,
    `unreadable though the bench went on or said it untruly ${sum(found.filter(isBroken), 'lost')}`,
    `unreadable with nothing acknowledged any more ${sum(ended, 'lost')} (in ${String(ended.length)} lives)`,
    `killed besides ${String(found.filter(({ wasKilled }) => wasKilled).length)}`,
  ].join('; ');
}

proof(
  'accidents',
  (times) =>
    `whatever happens to the file in ${times} lives: what was acknowledged is readable, or the bench has stopped and said so`,
  async ({ times, seed: first }) => {
    const names = Object.keys(ACCIDENTS);
    const found: Life[] = [];
    let begun = 0;
    const lane = async (): Promise<void> => {
      while (begun < times) {
        const number = begun++;
        found.push(await live(first + number, names[number % names.length] ?? ''));
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    for (const one of found)
      expect({ ...one, broken: broken(one) }).toMatchObject({ broken: null });
    // Lives in which nothing was acknowledged would prove nothing.
    expect(found.filter(({ acknowledged }) => acknowledged > 0).length).toBe(found.length);
    return countsOf(found);
  },
);

control(
  'accidents',
  'without the file guard rows are acknowledged after others were lost',
  async () => {
    for (const accident of ['the WAL is emptied', 'the folder is deleted']) {
      const life = await live(1, accident, 'unguarded');
      expect(broken(life)).toBe('rows were acknowledged after others were lost');
    }
  },
);
