import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { isNewEnough } from '../../scripts/bootstrap/node-choice.mjs';
import { NPM, tinyCheckout } from './support/tiny-checkout.ts';

let checkout: ReturnType<typeof tinyCheckout>;
beforeEach(() => {
  checkout = tinyCheckout();
});
afterEach(() => checkout.remove());

/** Replaces the starting Node with an older one; the one that npm installs stays as it is. */
const OLDER = [
  '--import',
  `data:text/javascript,if(!process.env.NEWER)Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.9.0'}})`,
];

/** An npm that brings a Node, which does this. */
const bringing = (does: string): string => `
${NPM.installs}
case "$PWD" in */.cache/node)
  mkdir -p node_modules/node-fake/bin
  printf '%s\\n' '#!/bin/sh' '${does}' > node_modules/node-fake/bin/node
  chmod +x node_modules/node-fake/bin/node
esac`;

const NEWER = `export NEWER=1; exec ${process.execPath} "$@"`;
const INSTALLING =
  'Installing a newer Node than 20.9.0, for this project alone …\nInstalling packages …\n';

it.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['23.11.0', false],
  ['24.0.0', true],
  ['25.1.0', true],
])('Node %s runs the sources: %s', (version, is) => expect(isNewEnough(version)).toBe(is));

describe('an older Node', () => {
  it('hands input, answer and exit code to a newer one, which the next npm run starts with', async () => {
    checkout.npm(bringing(NEWER));
    const once = await checkout.echo('in', 4, OLDER);
    expect(once).toEqual({ code: 4, stdout: 'in', stderr: INSTALLING });
    const brought = join(checkout.root, '.cache/node/node_modules/node-fake/bin/node');
    expect(realpathSync(join(checkout.root, 'node_modules/.bin/node'))).toBe(realpathSync(brought));

    checkout.npm('exit 1');
    expect(await checkout.echo('in', 0, OLDER)).toEqual({ code: 0, stdout: 'in', stderr: '' });
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('passes on %s', async (signal) => {
    checkout.npm(bringing(NEWER));
    checkout.write(
      'waits.ts',
      `process.on('${signal}', () => process.exit(7)); setInterval(() => {}, 9000); console.log('ready');`,
    );
    const { child, ended } = checkout.start('waits.ts', [], OLDER);
    child.stdout.once('data', () => child.kill(signal));
    expect(await ended).toMatchObject({ code: 7 });
  });

  it('ends with 128 and the number of the signal that ended the program', async () => {
    checkout.npm(bringing(NEWER));
    checkout.write('dies.ts', `process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 9000);`);
    expect(await checkout.start('dies.ts', [], OLDER).ended).toMatchObject({ code: 143 });
  });

  it.each([
    ['does not start', bringing('exit 1')],
    ['is too old as well', bringing('echo v22.1.0')],
    ['does not exist for this system', NPM.installs],
  ])('says what to do when the newer one %s, and tries again', async (_, npm) => {
    checkout.npm(npm);
    const { code, stderr } = await checkout.echo('', 0, OLDER);
    expect(code).toBe(1);
    expect(stderr).toContain('install Node 24 from https://nodejs.org');
    expect(stderr).not.toContain('    at ');
    expect(existsSync(join(checkout.root, 'node_modules'))).toBe(false);
    checkout.npm(bringing(NEWER));
    expect(await checkout.echo('in', 0, OLDER)).toMatchObject({ code: 0, stdout: 'in' });
  });
});
