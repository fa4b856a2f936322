import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}
const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const [shipped = '', building = ''] = read('docs/dependencies.md').split('## For building');
const lock = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<
    Record<string, { readonly hasInstallScript?: boolean; readonly resolved?: string }>
  >;
};

/** One version, of the package itself or of one that is installed under another name. */
const EXACT = /^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/;

describe('docs/dependencies.md', () => {
  it('has a reason for each direct dependency, and no line too many', () => {
    expect(unlike(namesIn(shipped), Object.keys(manifest.dependencies))).toEqual([]);
    const tools = Object.keys(manifest.devDependencies).filter(
      (name) => !name.startsWith('@types/'),
    );
    expect(unlike(namesIn(building), tools)).toEqual([]);
  });

  it('control: a dependency without a reason, and a reason without a dependency, are named', () => {
    expect(unlike(['zod', 'left'], ['zod', 'added'])).toEqual(['added', 'left']);
  });
});

describe('the packages', () => {
  it('have one exact version each, none from git or an address', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.values(wanted).filter((version) => !EXACT.test(version))).toEqual([]);
  });

  it.each(['^1.2.3', '1.2', 'latest', 'npm:typescript@^7.0.2', 'github:a/b', 'file:../x'])(
    'control: %s is no exact version',
    (version) => expect(EXACT.test(version)).toBe(false),
  );

  it('run no script at their installation, each for a known reason', () => {
    const asking = withScripts(lock.packages);
    expect(asking.filter((name) => !(name in manifest.allowScripts))).toEqual([]);
    expect(allowed(manifest)).toEqual([]);
  });

  it('control: a new package with a script is noticed', () => {
    const more = { ...lock.packages, 'node_modules/fixture': { hasInstallScript: true } };
    expect(withScripts(more).filter((name) => !(name in manifest.allowScripts))).toEqual([
      'fixture',
    ]);
  });
});

/** The packages in the first cells of a table; `@types/*` stands for all of them. */
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^\| ([^|]+) \|/gm)]
    .flatMap(([, cell = '']) => cell.trim().split(', '))
    .filter((name) => !/^(package|-+|@types\/\*)$/.test(name));

const unlike = (left: readonly string[], right: readonly string[]): readonly string[] =>
  [
    ...left.filter((name) => !right.includes(name)),
    ...right.filter((name) => !left.includes(name)),
  ].sort();

const withScripts = (packages: typeof lock.packages): readonly string[] =>
  Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.split('node_modules/').at(-1) ?? path);

const allowed = ({ allowScripts }: Manifest): readonly string[] =>
  Object.entries(allowScripts)
    .filter(([, isAllowed]) => isAllowed)
    .map(([name]) => name);
