import { spawnSync } from 'node:child_process';

import { thisHost } from '../bootstrap/this-host.mjs';

/**
 * Runs a program quietly and returns its stdout. Throws if it fails: the message is `sentence` or
 * one that names the program, and the cause is the program's own output.
 */
export function run(
  command: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    /** A command of npm: on Windows a .cmd file, which only a shell can start. */
    readonly isShellScript?: boolean;
    /** What the failure means, and what to do. */
    readonly sentence?: string;
  } = {},
): string {
  const { sentence, isShellScript = false, ...where } = options;
  // starts: what its callers name
  const done = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: isShellScript && thisHost.platform === 'win32',
    ...where,
  });
  if (done.error) throw done.error;
  if (done.status === 0) return done.stdout;
  const words = done.stdout + done.stderr;
  if (/\bENOSPC\b|No space left on device/.test(words))
    throw new Error('The disk is full: make room, then run the same command again.', {
      cause: words,
    });
  const [last = ''] = words.trimEnd().split('\n').slice(-1);
  throw new Error(sentence ?? `${[command, ...args].join(' ')} failed: ${last}`, { cause: words });
}
