import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  chmodSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { writeFile } from '../../../main/files/write-file.ts';

const NOBODY = { dataFolder: null, sources: [] };
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const draftOf = (hostId: string, pid: number): string =>
  `.muster-${hostId}-${String(pid)}-${'ab'.repeat(12)}.part`;
/** No Linux process has this number. */
const NO_PROCESS = 2 ** 22 + 1;
const OLD = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);

function folderWith(names: readonly string[], old: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-leavings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of names) writeFileSync(join(folder, name), 'rest');
  for (const name of old) utimesSync(join(folder, name), OLD, OLD);
  return folder;
}

const write = (folder: string) =>
  writeFile(join(folder, 'new.csv'), [{ part: 1, content: 'a', rows: 1 }], NOBODY);

it('removes what a writer left that is gone, here or long ago elsewhere', () => {
  const here = draftOf(host, NO_PROCESS);
  const there = draftOf('0123abcd', process.pid);
  const folder = folderWith([here, there], [there]);
  expect(write(folder)).toMatchObject({ ok: true });
  expect(readdirSync(folder)).toEqual(['new.csv']);
});

it('leaves alone what may be in use, and everything that is not its own', () => {
  const kept = [
    draftOf(host, process.pid),
    draftOf('0123abcd', NO_PROCESS),
    '.devices.csv.0123456789ab.part',
    'big-download.part',
    `${draftOf(host, NO_PROCESS)}x`,
    `.muster-check-1`,
  ];
  const folder = folderWith(kept, kept.slice(2));
  write(folder);
  expect(readdirSync(folder).sort()).toEqual([...kept, 'new.csv'].sort());
});

it('gives a new file the rights of any new file, and of the one that it replaces', () => {
  const folder = folderWith(['new.csv']);
  chmodSync(join(folder, 'new.csv'), 0o600);
  write(folder);
  expect(statSync(join(folder, 'new.csv')).mode & 0o777).toBe(0o600);
  rmSync(join(folder, 'new.csv'));
  write(folder);
  expect(statSync(join(folder, 'new.csv')).mode & 0o777).toBe(0o666 & ~process.umask());
});

it('lets nobody else read a file that is on its way, whatever it replaces and wherever it lies', () => {
  const folder = folderWith(['old.csv']);
  chmodSync(folder, 0o777);
  chmodSync(join(folder, 'old.csv'), 0o666);
  for (const name of ['old.csv', 'new.csv']) {
    const modes: number[] = [];
    const onStep = (): void => {
      const drafts = readdirSync(folder).filter((one) => one.endsWith('.part'));
      for (const draft of drafts) modes.push(statSync(join(folder, draft)).mode & 0o777);
    };
    writeFile(join(folder, name), [{ part: 1, content: 'a', rows: 1 }], { ...NOBODY, onStep });
    // Once complete, it has the permissions of any file of that name.
    expect(modes.slice(0, -1)).not.toEqual([]);
    expect(new Set(modes.slice(0, -1))).toEqual(new Set([0o600]));
  }
  expect(statSync(join(folder, 'old.csv')).mode & 0o777).toBe(0o666);
});
