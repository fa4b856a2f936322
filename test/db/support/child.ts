import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

/** A bench in its own process. */
export interface Child {
  readonly pid: number;
  /** Every complete line printed so far. */
  readonly lines: readonly string[];
  readonly firstLine: Promise<string>;
  /** Waits until it has printed this many lines; rejects if it ends before. */
  readonly said: (count: number) => Promise<void>;
  /** Ends it as a power switch would, and waits until it is gone and all its output is read. */
  readonly kill: () => Promise<void>;
  /** Waits until it has ended by itself. */
  readonly ended: Promise<void>;
}

/** Starts a script of this folder with these arguments; `enter` is the command prefix. */
export function startChild(
  script: string,
  args: readonly string[],
  enter: readonly string[] = [],
): Child {
  const path = join(import.meta.dirname, script);
  const [program = '', ...words] = [...enter, process.execPath, path, ...args];
  // starts: setpriv, node
  const child: ChildProcess = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const heard = new EventEmitter();
  const first = Promise.withResolvers<string>();
  if (child.stdout === null) throw new Error('no standard output');
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    if (lines[0] !== undefined) first.resolve(lines[0]);
    heard.emit('lines');
  });
  const ended = once(child, 'close').then(() => {
    first.reject(new Error('ended without a word'));
  });
  first.promise.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    lines,
    firstLine: first.promise,
    said: async (count) => {
      while (lines.length < count)
        await Promise.race([
          once(heard, 'lines'),
          ended.then(() => Promise.reject(new Error(`ended after ${lines.length} lines`))),
        ]);
    },
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
