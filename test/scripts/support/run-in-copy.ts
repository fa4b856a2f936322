import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const BIN = 'node_modules/.bin';

interface Ran {
  readonly code: number | null;
  readonly said: string;
}

function run(copy: string, args: readonly string[]): Ran {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    env: { ...env, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  return { code: status, said: `${stdout}${stderr}` };
}

/** Runs a script of the copy. */
export const runScript = (copy: string, script: string): Ran => run(copy, [script]);

/** Runs tests of the copy, those of the project `unit`. */
export const runTests = (copy: string, ...files: readonly string[]): Ran =>
  run(copy, [join(BIN, 'vitest'), 'run', '--project', 'unit', ...files]);
