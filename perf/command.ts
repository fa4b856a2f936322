import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const BUILT = join(root, '.cache', 'perf', 'headless');
const TELLS = pathToFileURL(join(import.meta.dirname, 'tell-usage.ts')).href;

/** What one run of a command took. */
export interface CommandCost {
  /** From the start of the program to its end. */
  readonly ms: number;
  /** Of all its threads. */
  readonly processorMs: number;
  /** The most memory that it held at once. */
  readonly peakMib: number;
}

let isBuilt = false;

/** Runs a command of the headless face as it is built into the app; what it answers is not kept. */
export async function runCommand(...args: readonly string[]): Promise<CommandCost> {
  if (!isBuilt) {
    // In its own process: a build sets NODE_ENV.
    execFileSync(process.execPath, [join(root, 'scripts', 'build-headless.ts'), BUILT]);
    isBuilt = true;
  }
  const program = join(BUILT, 'main', 'index.js');
  const startedMs = performance.now();
  const child = spawn(process.execPath, ['--import', TELLS, program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , errors, usage] = child.stdio;
  const [said, told, [code]] = await Promise.all([
    text(errors as NodeJS.ReadableStream),
    text(usage as NodeJS.ReadableStream),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  const ms = performance.now() - startedMs;
  if (code !== 0) throw new Error(`muster ${args.join(' ')} ended with ${String(code)}: ${said}`);
  return { ms, ...(JSON.parse(told) as Omit<CommandCost, 'ms'>) };
}
