import { extractFile, listPackage, statFile } from '@electron/asar';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

import { testBuildIn } from '../../scripts/packaging/packed-folder.ts';
import { run } from '../../scripts/runtime/run.ts';
import { en } from '../../words/en.ts';
import { launchShipped } from './support/launch-shipped.ts';
import { CHECKOUT, testBuild } from './support/test-build.ts';

const archiveOf = (executable: string): string => join(executable, '../resources/app.asar');
const archive = (): string => archiveOf(testBuild().shipped);
const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

it('holds what runs and nothing else, and no update feed', () => {
  const names = listPackage(archive(), { isPack: false }).map((name) => name.slice(1));
  const tops = new Set(names.map((name) => name.split('/').slice(0, 2).join('/')));
  expect([...tops].sort()).toEqual(
    [
      'dist',
      'dist/licences.json',
      'dist/main',
      'dist/preload',
      'dist/renderer',
      'node_modules',
      'node_modules/@node-usb',
      'node_modules/better-sqlite3',
      'node_modules/usb',
      'package.json',
    ].sort(),
  );
  expect(names.filter((name) => /\.(map|ts|md5|c|h)$|gallery/.test(name))).toEqual([]);
  expect(readFileSync(archive()).length).toBeLessThan(8_000_000);
  expect(existsSync(join(archive(), '../app-update.yml'))).toBe(false);
});

it('names no folder of the machine that built it', () => {
  const said = readFileSync(archive(), 'latin1');
  expect(said).not.toContain(CHECKOUT);
});

it('is the same file when the same sources are packed again; control: not with one byte changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-again-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(hashOf(packAgain(join(folder, 'again')))).toBe(hashOf(archive()));
  expect(hashOf(flippedCopy(archive()))).not.toBe(hashOf(archive()));
});

it('has the hash of every file in its head, so that a flipped byte is found', () => {
  expect(changedFiles(archive())).toEqual([]);
  expect(changedFiles(flippedCopy(archive()))).toEqual(['node_modules/better-sqlite3/LICENSE']);
});

it('starts on Linux with a flipped byte, as docs/security.md says; Linux does not look', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-flipped-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  chmodSync(folder, 0o755);
  cpSync(join(testBuild().shipped, '..'), folder, { recursive: true });
  cpSync(flippedCopy(archive()), join(folder, 'resources/app.asar'));
  const { window } = await launchShipped(join(folder, 'muster'));
  await window.getByRole('heading', { name: en.shell.idle.title }).waitFor();
  expect(readFileSync(join(CHECKOUT, 'docs/security.md'), 'utf8')).toContain(
    'Linux does not check the archive',
  );
});

/** Packs this checkout again, in its own process, since a build sets NODE_ENV. */
function packAgain(output: string): string {
  const pack = [process.execPath, 'scripts/package.ts', '--again', output];
  // Building may look for Electron on the network; only what Muster itself sends is counted.
  run('unshare', ['--net', ...pack], { cwd: CHECKOUT });
  return archiveOf(testBuildIn(output).shipped);
}

/**
 * A copy of an archive with one byte of one file changed: a letter of a licence, so that it still
 * runs.
 */
function flippedCopy(file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const copy = join(folder, 'app.asar');
  const bytes = readFileSync(file);
  const at = bytes.indexOf('Permission is hereby granted');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(copy, bytes);
  cpSync(`${file}.unpacked`, `${copy}.unpacked`, { recursive: true });
  return copy;
}

/** The files of an archive whose bytes do not match the hash in its header. */
function changedFiles(file: string): readonly string[] {
  const names = listPackage(file, { isPack: false }).map((name) => name.slice(1));
  return names.filter((name) => {
    const entry = statFile(file, name);
    if (!('integrity' in entry)) return false;
    const hash = createHash('sha256').update(extractFile(file, name)).digest('hex');
    return hash !== entry.integrity.hash;
  });
}
