import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

import { buildIfStale } from '../../scripts/build-checkout.ts';

const CHECKOUT = join(import.meta.dirname, '..', '..');

it('builds again when a source came, changed or went, and not otherwise', async () => {
  const root = mkdtempSync(join(tmpdir(), 'muster-stale-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  // The parts of a checkout that licences are read from; there is nothing else to build.
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(CHECKOUT, name), join(root, name));
  symlinkSync(join(CHECKOUT, 'node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'words'));
  const source = join(root, 'words', 'en.ts');
  const built = join(root, 'dist', 'licences.json');
  const isBuilt = async (): Promise<boolean> => {
    // A time that no build has: any write to the file changes it.
    if (readdirSync(root).includes('dist')) utimesSync(built, 1, 1);
    await buildIfStale(root);
    return statSync(built).mtimeMs !== 1000;
  };
  expect(await isBuilt()).toBe(true);
  expect(await isBuilt()).toBe(false);
  writeFileSync(source, 'one');
  expect(await isBuilt()).toBe(true);
  expect(await isBuilt()).toBe(false);
  // The same size, and older than the build: a checkout of another version may bring such a file.
  writeFileSync(source, 'two');
  utimesSync(source, 5, 5);
  expect(await isBuilt()).toBe(true);
  rmSync(source);
  expect(await isBuilt()).toBe(true);
  rmSync(join(root, 'dist'), { recursive: true });
  expect(await isBuilt()).toBe(true);
  expect(await isBuilt()).toBe(false);
});
