import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Lock = Readonly<Record<string, LockedPackage>>;

const ROOT = join(import.meta.dirname, '../..');
const lockIn = (folder: string): Lock =>
  (JSON.parse(readFileSync(join(ROOT, folder, 'package-lock.json'), 'utf8')) as { packages: Lock })
    .packages;
const lock = lockIn('.');

describe('package-lock.json', () => {
  it('holds the binaries of every system, so that a fresh clone installs anywhere', () => {
    expect(missingBinaries(lock)).toEqual([]);
  });

  it('control: notices a binary of another system that is not locked', () => {
    const { 'node_modules/@node-usb/usb-darwin-arm64': _, ...others } = lock;

    expect(missingBinaries(others)).toEqual(['@node-usb/usb-darwin-arm64']);
  });

  it.each(['.', 'scripts/node'])(
    'pins all packages in %s by a strong hash, names no host',
    (at) => {
      const packages = Object.entries(lockIn(at)).filter(([path]) => path !== '');
      const loose = packages.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'));
      const hosted = packages.filter(([, { resolved }]) => resolved !== undefined);

      expect({ loose, hosted }).toEqual({ loose: [], hosted: [] });
    },
  );
});

/**
 * Optional packages that some package names, but that the lock file lacks; `npm ci` refuses those.
 */
function missingBinaries(packages: Lock): string[] {
  const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  return Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !locked.has(name));
}
