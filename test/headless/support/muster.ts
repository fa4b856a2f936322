import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inject } from 'vitest';

/** The checkout that the tests run from. */
export const CHECKOUT = join(import.meta.dirname, '..', '..', '..');

/** The Node that Muster ships with; the host's may be too old. */
export const NODE = join(CHECKOUT, 'node_modules', '.bin', 'node');

/** As built for the tests of the project (once.ts), else from the sources. */
const PROGRAM = inject('muster') ?? join(CHECKOUT, 'main', 'headless.ts');

/** How a program ended and everything that it printed. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions extends Pick<SpawnOptions, 'cwd' | 'env'> {
  readonly input?: string;
  /** The command prefix, e.g. to run it on a bench or as an ordinary user. */
  readonly enter?: readonly string[];
}

/** The words that start a muster command. */
export const musterWords = (args: readonly string[]): string[] => [NODE, PROGRAM, ...args];

/** Runs one muster command to its end. */
export const runMuster = (args: readonly string[], options: RunOptions = {}): Promise<Ended> =>
  runProgram(musterWords(args), options);

/** Runs any program to its end. */
export async function runProgram(
  words: readonly string[],
  { input = '', enter = [], ...options }: RunOptions = {},
): Promise<Ended> {
  const [program = '', ...args] = [...enter, ...words];
  // starts: what its callers name
  const child = spawn(program, args, { ...options, stdio: 'pipe' });
  // A program that refuses its arguments does not read its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return endOf(child);
}

/** Resolves when the program has ended and its output is read. */
export async function endOf(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, stdout, stderr };
}

/** The answer of a command that must succeed, parsed as JSON. */
export async function answerOf<Answer>(args: readonly string[]): Promise<Answer> {
  const { code, stdout, stderr } = await runMuster(args);
  if (code !== 0) throw new Error(`muster ${args.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as Answer;
}
