import { spawn } from 'node:child_process';
import { FAILED, type Outcome, PASSED } from './outcome.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Runs one stage and prints its name, result and time; a stage that throws counts as one failed
 * test.
 */
export async function runStage(
  name: string,
  work: () => Promise<Outcome> | Outcome,
): Promise<Outcome> {
  const startedMs = performance.now();
  const outcome = await Promise.resolve()
    .then(work)
    .catch((error: unknown) => {
      say(error instanceof Error ? error.message : String(error));
      return FAILED;
    });
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  say(`${outcome.failed === 0 ? 'passed' : 'FAILED'}  ${name}  ${seconds} s`);
  return outcome;
}

/** Runs a command with `env` added to the environment; its output is shown only if it fails. */
export async function runCommand(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const [program = '', ...args] = command;
  // starts: what its callers name
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => words.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return PASSED;
  process.stdout.write(Buffer.concat(words));
  return FAILED;
}
