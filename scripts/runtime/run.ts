import { spawnSync } from 'node:child_process';

/** Runs a program quietly and answers with its stdout; throws with its own words when it fails. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): string {
  // starts: what its callers name
  const done = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  if (done.error) throw done.error;
  if (done.status !== 0)
    throw new Error(
      `${command} ${args.join(' ')} failed:\n${lastLines(done.stdout + done.stderr)}`,
    );
  return done.stdout;
}

const lastLines = (text: string): string => text.trimEnd().split('\n').slice(-30).join('\n');
