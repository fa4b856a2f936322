import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { describe, expect, it, onTestFinished } from 'vitest';

import { sentenceOf } from '../../scripts/runtime/debian.ts';

const MODULE = pathToFileURL(join(import.meta.dirname, '../../scripts/runtime/ensure-programs.ts'));

/**
 * What a host reports that has nothing on its PATH but this apt-get; null for a host without one.
 */
function obstacleOn(
  apt: string | null,
  user: number,
): { said: string; obstacle: string | undefined } {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bare-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'apt-get');
  if (apt !== null) writeFileSync(file, `#!/bin/sh\n${apt}\n`, { mode: 0o755 });
  const code = `process.getuid = () => ${user};
    const { ensurePrograms } = await import('${MODULE.href}');
    const [two] = await Promise.all([ensurePrograms(['reliability']), ensurePrograms(['renderer'])]);
    process.stdout.write('@' + JSON.stringify(two.get('reliability') ?? null));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    env: { PATH: folder },
  });
  const [said = '', answer = ''] = stdout.split('@');
  return { said, obstacle: (JSON.parse(answer) as string | null) ?? undefined };
}

describe.runIf(process.platform === 'linux')('what is missing is said in one sentence', () => {
  it('with the command, to who is not root', () => {
    const { said, obstacle } = obstacleOn('exit 0', 1000);
    expect(said).toBe('');
    expect(obstacle).toMatch(
      /^reliability needs .*strace.*\. Install what is missing with: sudo apt-get/,
    );
    expect(obstacle).toMatch(/--no-install-recommends .*\bstrace\b.*\bg\+\+/);
  });

  it('with the names of the packages where there is no apt-get', () => {
    const { obstacle } = obstacleOn(null, 0);
    expect(obstacle).toMatch(/^reliability needs .*strace.* package manager of this system/);
  });

  it('when a package that went in well does not bring the program', () => {
    const { said, obstacle } = obstacleOn('exit 0', 0);
    expect(said).toMatch(/^Installing Debian packages: .*strace.*\n$/);
    expect(obstacle).toMatch(/strace.* cannot be found although .*strace.* is installed/);
  });

  it('when the disk is full', () => {
    const { obstacle } = obstacleOn(
      `[ "$1" = --version ] && exit 0
echo "E: write: No space left on device" >&2; exit 100`,
      0,
    );
    expect(obstacle).toMatch(/could not be installed, because the disk is full: make room/);
  });
});

it.each([
  [
    'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held',
    'another program is installing',
  ],
  ['E: You don’t have enough free space in /var/cache/apt/archives/.', 'the disk is full'],
  ['E: dpkg was interrupted, you must manually run …', 'run "dpkg --configure -a"'],
  ['W: Failed to fetch http://…\nE: Unable to locate package unzip', 'servers were not reached'],
  ['E: Unable to locate package unzip', 'apt-get says: Unable to locate package unzip'],
])('%s', (said, sentence) => {
  expect(sentenceOf(said, ['unzip'])).toContain(sentence);
});
