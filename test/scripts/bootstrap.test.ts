import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { NPM, tinyCheckout } from './support/tiny-checkout.ts';

let checkout: ReturnType<typeof tinyCheckout>;
beforeEach(() => {
  checkout = tinyCheckout();
});
afterEach(() => checkout.remove());

const INSTALLING = 'Installing packages …\n';
const lock = (): string => join(checkout.root, '.cache/installing');
const oneSentence = /^Installing packages …\n[^\n]+\.\nDetails: [^\n]+\n$/;

/** After a failure the next attempt must work. */
async function worksNow(): Promise<void> {
  checkout.npm(NPM.installs);
  expect(await checkout.echo('again')).toMatchObject({ code: 0, stdout: 'again' });
}

describe('the door', () => {
  it('installs what is missing, and lets through input, answer and exit code alone', async () => {
    checkout.npm(`echo noise; echo noise >&2; ${NPM.installs}`);
    expect(await checkout.echo('in\n', 3)).toEqual({ code: 3, stdout: 'in\n', stderr: INSTALLING });

    checkout.npm('exit 1');
    expect(await checkout.echo('in\n', 4)).toEqual({ code: 4, stdout: 'in\n', stderr: '' });
  });

  it('installs anew when the lock file is another', async () => {
    checkout.npm(NPM.installs);
    await checkout.echo();
    checkout.write('package-lock.json', '{ "packages": { "node_modules/a": { "version": "1" } } }');
    expect(await checkout.echo()).toMatchObject({ code: 0, stderr: INSTALLING });
  });

  it('leaves a link to its own Node, also when that ran the install that removes it', async () => {
    checkout.npm(`rm -rf node_modules; ${NPM.installs}`);
    checkout.useOwnNode();
    expect(await checkout.echo('in')).toMatchObject({ code: 0, stdout: 'in' });
    expect(existsSync(join(checkout.root, 'node_modules/.bin/node'))).toBe(true);
  });

  it('tells a fault of the code by its stack, and a designed error by its sentence', async () => {
    checkout.npm(NPM.installs);
    checkout.write('fault.ts', 'null.x');
    checkout.write('designed.ts', `throw new Error('Do this.')`);
    const { stderr } = await checkout.start('fault.ts').ended;
    expect(stderr).toContain('    at ');
    const designed = await checkout.start('designed.ts').ended;
    expect(designed).toMatchObject({
      code: 1,
      stderr: expect.not.stringContaining('    at ') as string,
    });
    expect(designed.stderr).toMatch(/^Do this\.\nDetails: /);
  });

  it('has the packages installed anew when one is missing', async () => {
    checkout.npm(NPM.installs);
    await checkout.echo();
    checkout.write('needs.ts', `import 'a-package';`);
    expect(await checkout.start('needs.ts').ended).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^A package is missing in node_modules/) as string,
    });
    expect(await checkout.echo()).toMatchObject({ code: 0, stderr: INSTALLING });
  });

  it('says which Node is needed to an old one', async () => {
    const old = `data:text/javascript,Object.defineProperty(process,'version',{value:'v18.20.0'})`;
    expect(await checkout.echo('', 0, ['--import', old])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Muster needs Node 20 [^\n]+ v18\.20\.0: [^\n]+\n$/) as string,
    });
  });
});

describe('when npm cannot install', () => {
  it('one sentence says what to do, details are kept, and the next try works', async () => {
    checkout.npm(NPM.failsWith('ENOSPC'));
    const { stderr, ...ended } = await checkout.echo();
    expect(ended).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toContain('make room');
    const details = join(checkout.root, '.cache/last-failure.txt');
    expect(readFileSync(details, 'utf8')).toContain('npm error code ENOSPC');
    await worksNow();
  });

  it('because it is not there, the sentence says where to get it', async () => {
    const { stderr } = await checkout.start('echo.ts', [], ['--import', NO_PATH]).ended;
    expect(stderr).toContain('npm was not found: install Node 24');
    expect(stderr).not.toContain('    at ');
  });

  it('although it says that it did, nothing runs', async () => {
    checkout.npm(NPM.doesNothing);
    expect(await checkout.echo('in')).toMatchObject({ code: 1, stdout: '' });
    await worksNow();
  });

  it('because its registry is out of reach, it is not waited for', async () => {
    const failed = 'npm http fetch GET https://registry.example/a attempt 2 failed with EAI_AGAIN';
    checkout.npm(`echo "${failed}" >&2; ${NPM.hangs}`);
    const { code, stderr } = await checkout.echo();
    expect({ code, isAlive: isAlive(npmPid()) }).toEqual({ code: 1, isAlive: false });
    expect(stderr).toContain('connect to a network');
    await worksNow();
  });
});

describe('a signal while packages are being installed', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends npm and says so', async (signal) => {
    checkout.npm(NPM.hangs);
    const { child, ended } = checkout.start('echo.ts');
    await appears(join(checkout.root, 'npm-runs'));
    child.kill(signal);
    const { code, stderr } = await ended;
    expect(code).toBe(128 + constants.signals[signal]);
    expect(stderr).toBe(
      `${INSTALLING}Stopped while packages were being installed: run the same command again to go on.\n`,
    );
    expect({ isLocked: existsSync(lock()), isAlive: isAlive(npmPid()) }).toEqual({
      isLocked: false,
      isAlive: false,
    });
    await worksNow();
  });
});

describe('another run that installs', () => {
  it('is waited for while it is alive', async () => {
    checkout.npm(NPM.installs);
    mkdirSync(join(lock(), '..'));
    writeFileSync(lock(), String(process.pid));
    const { child, ended } = checkout.start('echo.ts', ['0']);
    child.stdin.end('in');
    const [first] = (await once(child.stderr, 'data')) as [Buffer];
    expect(first.toString()).toMatch(/^Another run installs here: waiting for it/);
    expect(child.exitCode).toBeNull();
    rmSync(lock());
    expect(await ended).toMatchObject({ code: 0, stdout: 'in' });
  });

  it('does not block when it was killed', async () => {
    checkout.npm(NPM.hangs);
    const { child, ended } = checkout.start('echo.ts');
    await appears(join(checkout.root, 'npm-runs'));
    child.kill('SIGKILL');
    process.kill(npmPid(), 'SIGKILL');
    await ended;
    expect(existsSync(lock())).toBe(true);
    await worksNow();
  });
});

const NO_PATH = `data:text/javascript,process.env.PATH=''`;

const npmPid = (): number => Number(readFileSync(join(checkout.root, 'npm-runs'), 'utf8'));

function isAlive(pid: number): boolean {
  try {
    // A process that has ended but was not yet reaped by its parent is alive to a signal, not here.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function appears(file: string): Promise<void> {
  const watcher = watch(join(file, '..'));
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') await once(watcher, 'change');
  watcher.close();
}
