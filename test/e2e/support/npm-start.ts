import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const CHECKOUT = join(import.meta.dirname, '..', '..', '..');

/** What `npm start` runs, on a host without a screen. */
export interface NpmStart {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Resolves when a line of the output fits; rejects when it ended before. */
  readonly says: (form: RegExp) => Promise<void>;
  /** Resolves when it has a child of this name, with the child's id. */
  readonly child: (name: string) => Promise<number>;
  /** To itself and all that share its terminal, as Ctrl+C does. */
  readonly signalAll: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** Processes that it started, and theirs, that are still there. */
  readonly leftOver: () => readonly string[];
}

/** A folder for a log, gone after the test. */
export function dataFolderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-npm-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts it with these arguments; what is left of it is killed after the test. */
export function npmStart(args: readonly string[]): NpmStart {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const child = spawn(process.execPath, [join(CHECKOUT, 'scripts/launch.ts'), ...args], {
    // Tests reach no network, and need not wait for that to be found out.
    env: { ...env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
    // A group of its own, as a shell gives to whatever is typed.
    ...{ detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  const pid = child.pid ?? 0;
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  // Each child has a session of its own, which its own children stay in.
  const sessions = new Set<number>();
  const look = (): readonly Process[] => {
    const all = processes();
    for (const { id, parent } of all) if (parent === pid) sessions.add(id);
    return all;
  };
  const watching = setInterval(look, 20);
  const leftOver = (): readonly string[] =>
    look().flatMap(({ id, session, name }) =>
      sessions.has(session) || sessions.has(id) ? [`${name} ${String(id)}`] : [],
    );
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
  }));
  onTestFinished(() => {
    clearInterval(watching);
    for (const left of [String(pid), ...leftOver()]) killIfThere(Number(left.split(' ').at(-1)));
  });
  const until = async (what: string, isSo: () => boolean): Promise<void> => {
    while (!isSo()) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`It ended before ${what}. It wrote:\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    process: child,
    output: () => output,
    says: (form) => until(`it said ${String(form)}`, () => form.test(output)),
    child: async (name) => {
      const find = () => look().find((each) => each.parent === pid && each.name === name);
      await until(`it had a child ${name}`, () => find() !== undefined);
      return find()?.id ?? 0;
    },
    signalAll: (signal) => void process.kill(-pid, signal),
    ended,
    leftOver,
  };
}

interface Process {
  readonly id: number;
  readonly name: string;
  readonly parent: number;
  readonly session: number;
}

/** All processes that run; one that has ended and is not yet collected runs no more. */
function processes(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      const stat = readIfThere(`/proc/${id}/stat`);
      const [, name = '', state, parent, , session] =
        /^\d+ \((.*)\) (\S) (\d+) (\d+) (\d+)/s.exec(stat) ?? [];
      if (state === undefined || state === 'Z' || state === 'X') return [];
      return [{ id: Number(id), name, parent: Number(parent), session: Number(session) }];
    });
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function killIfThere(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended, as it should.
  }
}
