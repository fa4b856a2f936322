import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import type { BenchSpawnOptions, VirtualBench } from '../../support/virtual-bench.ts';
import { endOf, musterWords, type Ended } from './muster.ts';

/** One line of a `watch`. */
export interface Line {
  readonly kind: string;
  readonly [field: string]: unknown;
}

export type Match = (line: Line) => boolean;

/** A running `watch` on a virtual bench. */
export interface Watch {
  /** Everything printed so far. */
  readonly lines: readonly Line[];
  /** The next matching line; earlier lines count as consumed. */
  readonly next: (match: Match) => Promise<Line>;
  /** Resolves when `count` lines in all have matched. */
  readonly total: (count: number, match: Match) => Promise<readonly Line[]>;
  /** Sends the signal and resolves with how it ended. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<Ended>;
  readonly ended: Promise<Ended>;
}

export interface WatchOptions extends BenchSpawnOptions {
  readonly data: string;
  readonly profile?: string;
  readonly session?: string;
  readonly more?: readonly string[];
  /** The command line of an installed Muster, instead of the one that is built for tests. */
  readonly installed?: string;
}

/** After this time without the line, the story has failed; no test ever waits it out. */
const DEADLINE_MS = 50_000;

/** What `watch` prints about a machine that is busy with other work; no story is about that. */
const BUSY = '"message":"Reading a USB device was slow"';

/** Removes those lines from the result; everything else stays. */
function whateverTheMachine({ stderr, ...ended }: Ended): Ended {
  const lines = stderr.split('\n').filter((line) => !line.includes(BUSY));
  return { ...ended, stderr: lines.join('\n') };
}

/**
 * The lines of a watch; `until` resolves with what is found among them, and rejects if it never is.
 */
function listenTo(child: ChildProcess, ended: Promise<Ended>) {
  const lines: Line[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => waiting.forEach((check) => check());
  if (child.stdout === null) throw new Error('No pipe.');
  createInterface(child.stdout).on('line', (line) => {
    lines.push(JSON.parse(line) as Line);
    wake();
  });
  void ended.then(wake);

  const until = async <Found>(find: () => Found | null): Promise<Found> => {
    const { promise, resolve, reject } = Promise.withResolvers<Found>();
    const said = (): string => lines.map((line) => JSON.stringify(line)).join('\n');
    const check = (): void => {
      const found = find();
      if (found !== null) resolve(found);
      else if (child.exitCode !== null || child.signalCode !== null) {
        void ended.then(({ stderr }) => reject(new Error(`The watch ended. ${stderr}\n${said()}`)));
      }
    };
    const timer = setTimeout(() => reject(new Error(`Never said. Heard:\n${said()}`)), DEADLINE_MS);
    waiting.add(check);
    check();
    return promise.finally(() => {
      clearTimeout(timer);
      waiting.delete(check);
    });
  };
  return { lines, until };
}

/** Starts a `watch` and resolves once it is armed and has printed `ready`. */
export async function startWatch(bench: VirtualBench, options: WatchOptions): Promise<Watch> {
  const { data, profile = 'Shared Macs', session = 'Monday', more = [], ...others } = options;
  const { installed, ...spawning } = others;
  const args = ['watch', '--data', data, '--profile', profile, '--session', session, ...more];
  const [program = '', ...words] =
    installed === undefined ? musterWords(args) : [installed, ...args];
  const child = bench.spawn(program, words, { ...spawning, stdio: 'pipe' });
  const ended = endOf(child).then(whateverTheMachine);
  const { lines, until } = listenTo(child, ended);

  let heard = 0;
  const watch: Watch = {
    lines,
    ended,
    next: async (match) => {
      const index = await until(() => {
        const found = lines.findIndex((line, at) => at >= heard && match(line));
        return found < 0 ? null : found;
      });
      heard = index + 1;
      return lines[index] ?? { kind: '' };
    },
    total: (count, match) =>
      until(() => {
        const found = lines.filter(match);
        return found.length >= count ? found : null;
      }),
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) {
        const exit = once(child, 'exit');
        child.kill(signal);
        await exit;
      }
      return ended;
    },
  };
  await watch.next(({ kind }) => kind === 'ready');
  return watch;
}

export const sighted =
  (serial?: string): Match =>
  (line) =>
    line.kind === 'device-sighted' && (serial === undefined || line['serial'] === serial);
export const sightedAt =
  (port: string): Match =>
  (line) =>
    line.kind === 'device-sighted' && line['port'] === port;
export const departedFrom =
  (port: string): Match =>
  (line) =>
    line.kind === 'device-departed' && line['port'] === port;
