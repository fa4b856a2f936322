import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { isHopeless, whyNpmFailed } from '../../scripts/bootstrap/npm.mjs';
import { isAllThere } from '../../scripts/bootstrap/packages.mjs';
import { sentenceFor } from '../../scripts/bootstrap/tell.mjs';
import { executableName } from '../../scripts/runtime/electron-runtime.ts';
import { installedElectron } from '../../scripts/runtime/official-electron.ts';

describe('an installation', () => {
  const binary = { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] };
  const lock = {
    packages: {
      '': {},
      plain: { version: '2.0.0' },
      binary,
      extra: { version: '3.0.0', optional: true },
    },
  };
  const system = { os: 'linux', cpu: 'x64', libc: 'glibc' };
  const { plain } = lock.packages;

  it.each([
    ['is whole with every package and the binary for this system', { plain, binary }, system, true],
    ['is not whole without a package', { binary }, system, false],
    ['is not whole with another version', { plain: { version: '2.0.1' }, binary }, system, false],
    ['is not whole without the binary', { plain }, system, false],
    [
      'is whole without the binary of another processor',
      { plain },
      { ...system, cpu: 'arm64' },
      true,
    ],
    [
      'is whole without the binary of another library',
      { plain },
      { ...system, libc: 'musl' },
      true,
    ],
  ])('%s', (_, packages, on, is) => expect(isAllThere(lock, { packages }, on)).toBe(is));
});

describe('the npm registry', () => {
  const failed = 'npm http fetch GET https://registry.example/a attempt 2 failed with EAI_AGAIN\n';
  const kept = 'npm http fetch GET 200 https://registry.example/b 4ms (cache stale)\n';
  const fetched = 'npm http fetch GET 200 https://registry.example/c 30ms (cache miss)\n';

  it.each([
    ['is out of reach when a second attempt failed', failed, true],
    ['is out of reach whatever the cache had', kept + failed, true],
    ['is in reach when anything came', fetched + failed, false],
    [
      'need not be asked when the disk is full',
      'npm warn tar TAR_ENTRY_ERROR ENOSPC: no space',
      true,
    ],
    ['is in reach after one failure', failed.replace('2 failed', '1 failed'), false],
  ])('%s', (_, words, is) => expect(isHopeless(words)).toBe(is));
});

describe('one sentence', () => {
  it.each([
    ['npm error code ENOSPC\n', 'the disk is full'],
    ['npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left', 'the disk is full'],
    ['npm ERR! code EROFS\n', 'read only'],
    ['npm error code EACCES\n', 'may not write there'],
    ['npm error code ENOTFOUND\n', 'connect to a network'],
    ['npm error code ENOTCACHED\n', 'connect to a network'],
    ['npm error code EINTEGRITY\n', 'npm cache clean'],
    ['npm error code EOTHER\n', 'npm failed (EOTHER)'],
    ['Killed', 'npm failed: look'],
  ])('for what npm said: %j', (words, helps) => {
    const { message, cause } = whyNpmFailed(words);
    expect(message).toContain(helps);
    expect(cause).toBe(words);
  });

  it.each([
    ['ENOSPC', 'The disk is full (/a/b): make room'],
    ['EROFS', 'This disk is read only (/a/b): clone Muster'],
    ['EACCES', 'This user may not do that (/a/b)'],
  ])('for %s of the system', (code, start) => {
    const error = Object.assign(new Error(code), { code, syscall: 'write', path: '/a/b' });
    expect(sentenceFor(error, tmpdir())).toContain(start);
  });

  it.each([
    ['Could not write: No space left on device (os error 28)', 'The disk is full: make room'],
    ['Could not write: Read-only file system (os error 30)', 'This disk is read only: clone'],
  ])('for the bundler that says %j', (words, start) =>
    expect(sentenceFor(new Error(`${words}\nStack`), tmpdir())).toContain(start),
  );

  it('for a program that is not there, none for a fault of the code', () => {
    const error = Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'spawn a', path: 'a' });
    expect(sentenceFor(error, tmpdir())).toContain('The program a was not found');
    expect(sentenceFor(new TypeError('x is not a function'), tmpdir())).toBeNull();
  });
});

describe('the Electron in node_modules', () => {
  const WHOLE = {
    'package.json': '{ "version": "45.4.1" }',
    'path.txt': executableName(),
    'dist/version': '45.4.1',
    [`dist/${executableName()}`]: '',
  };

  it.each([
    ['is taken when it is whole', {}, 'installed'],
    [
      'is not taken without the file that its installer writes last',
      { 'path.txt': null },
      undefined,
    ],
    ['is not taken in another version', { 'dist/version': '44.0.0' }, undefined],
    ['is not taken without its program', { [`dist/${executableName()}`]: null }, undefined],
  ])('%s', (_, change, source) => {
    const root = mkdtempSync(join(tmpdir(), 'muster-electron-'));
    for (const [name, content] of Object.entries({ ...WHOLE, ...change })) {
      const file = join(root, 'node_modules/electron', name);
      mkdirSync(dirname(file), { recursive: true });
      if (content !== null) writeFileSync(file, content);
    }
    expect(installedElectron(root)?.source).toBe(source);
    rmSync(root, { recursive: true });
  });
});
