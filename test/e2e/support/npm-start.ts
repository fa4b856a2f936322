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
  /** Resolves when a line of the output matches; rejects if it ended before. */
  readonly says: (form: RegExp) => Promise<void>;
  /** Resolves with the id of its child of this name once there is one. */
  readonly child: (name: string) => Promise<number>;
  /** To itself and every process sharing its terminal, as Ctrl+C does. */
  readonly signalAll: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** Its child processes, and theirs, that are still running. */
  readonly leftOver: () => readonly string[];
}

/** A folder for a log, removed after the test. */
export function dataFolderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-npm-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts it with these arguments; anything left running is killed after the test. */
export function npmStart(args: readonly string[]): NpmStart {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const child = spawn(process.execPath, [join(CHECKOUT, 'scripts/launch.ts'), ...args], {
    // Tests reach no network, and need not wait to find that out.
    env: { ...env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
    // Its own process group, as a shell gives to every command.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = child.pid ?? 0;
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  // Each child has its own session, in which its children stay.
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

/** All running processes; one that has ended but is not yet reaped does not count. */
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
