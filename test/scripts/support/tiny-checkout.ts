import { spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const CHECKOUT = join(import.meta.dirname, '../../..');

/** Prints what it reads, and ends with the code that it is given. */
const ECHO = `
import { text } from 'node:stream/consumers';
process.stdout.write(await text(process.stdin));
process.exitCode = Number(process.argv[2]);`;

/** What a fake npm does in the folder in which it runs. */
export const NPM = {
  installs:
    'mkdir -p node_modules/.bin && echo \'{"packages":{}}\' > node_modules/.package-lock.json',
  doesNothing: 'true',
  hangs: 'echo $$ > npm-runs; exec sleep 600',
  failsWith: (code: string) => `echo "npm error code ${code}" >&2; exit 1`,
} as const;

/** The result of running the entry point. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A checkout with this one's entry point, no packages, and a program `echo.ts`; its path has the
 * characters of real paths. npm is a program of the test.
 */
export function tinyCheckout() {
  const home = mkdtempSync(join(tmpdir(), "muster boot ü'x-"));
  const root = join(home, 'checkout');
  const tools = join(home, 'tools');
  for (const part of ['scripts/run.mjs', 'scripts/bootstrap', 'scripts/node'])
    cpSync(join(CHECKOUT, part), join(root, part), { recursive: true });
  mkdirSync(tools);
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(root, 'package-lock.json'), '{ "packages": {} }');
  writeFileSync(join(root, 'echo.ts'), ECHO);

  let node = process.execPath;
  const start = (program: string, args: readonly string[] = [], flags: readonly string[] = []) => {
    const door = join(root, 'scripts/run.mjs');
    const env = { ...process.env, PATH: `${tools}:/usr/bin:/bin`, NODE_OPTIONS: '' };
    const child = spawn(node, [...flags, door, program, ...args], { env });
    const ended = Promise.all([
      new Promise<number | null>((resolve) => child.once('close', resolve)),
      text(child.stdout),
      text(child.stderr),
    ]).then(([code, stdout, stderr]): Ended => ({ code, stdout, stderr }));
    return { child, ended };
  };
  return {
    root,
    /** Makes npm do this from now on. */
    npm: (does: string) =>
      writeFileSync(join(tools, 'npm'), `#!/bin/sh\n${does}\n`, { mode: 0o755 }),
    write: (name: string, content: string) => writeFileSync(join(root, name), content),
    start,
    /** From now on its own Node opens the door, as npm does where it finds a link to that. */
    useOwnNode: () => {
      const folder = join(root, '.cache/node/node_modules/node-own/bin');
      mkdirSync(folder, { recursive: true });
      copyFileSync(process.execPath, join(folder, 'node'));
      node = join(realpathSync(folder), 'node');
    },
    /** Runs `echo.ts` to its end. */
    echo: (input = '', code = 0, flags: readonly string[] = []): Promise<Ended> => {
      const { child, ended } = start('echo.ts', [String(code)], flags);
      child.stdin.end(input);
      return ended;
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
