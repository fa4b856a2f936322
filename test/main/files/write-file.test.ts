import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { partPath, type FilePiece } from '../../../main/files/file-set.ts';
import { writeFailure } from '../../../main/files/write-failure.ts';
import * as files from '../../../main/files/write-file.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'muster-write-'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const writeFile = (path: string, pieces: Iterable<FilePiece>) =>
  files.writeFile(path, pieces, { dataFolder: null, sources: [] });
const piece = (part: number, content: string, rows = 1) => ({ part, content, rows });

it('puts -1 and -2 before the extension when there is more than one file', () => {
  const where = folder();
  const path = join(where, 'serials.list.csv');
  const at = (fileName: string) => ({ path: join(where, fileName), fileName });
  const result = writeFile(path, [piece(1, 'a'), piece(1, 'b'), piece(2, 'c')]);
  expect(result).toEqual({
    ok: true,
    value: [
      { ...at('serials.list-1.csv'), rows: 2, bytes: 2, sha256: sha256('ab') },
      { ...at('serials.list-2.csv'), rows: 1, bytes: 1, sha256: sha256('c') },
    ],
  });
  expect(readdirSync(where).sort()).toEqual(['serials.list-1.csv', 'serials.list-2.csv']);
  expect(partPath('/data/serials', 2, 3)).toBe('/data/serials-2');
});

it('writes no part when one of them cannot have its name', () => {
  const where = folder();
  mkdirSync(join(where, 'serials-2.csv'));
  const result = writeFile(join(where, 'serials.csv'), [piece(1, 'a'), piece(2, 'b')]);
  expect(result).toMatchObject({ ok: false, kind: 'is-a-folder' });
  expect(readdirSync(where)).toEqual(['serials-2.csv']);
});

it('leaves nothing behind when the rows themselves fail', () => {
  const where = folder();
  function* broken() {
    yield piece(1, 'a');
    throw new Error('the rows could not be read');
  }
  expect(() => writeFile(join(where, 'a.csv'), broken())).toThrow('the rows could not be read');
  expect(readdirSync(where)).toEqual([]);
});

it.each([
  ['ENOENT', 'folder-missing'],
  ['ENOTDIR', 'folder-missing'],
  ['EACCES', 'not-writable'],
  ['EROFS', 'not-writable'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['ENAMETOOLONG', 'name-too-long'],
  ['EIO', 'failed'],
])('sorts %s of the file system as %s', (code, kind) => {
  const error = Object.assign(new Error('no'), { code, syscall: 'open' });
  expect(writeFailure(error)).toEqual({ kind, detail: 'no' });
});

it('says that a name is too long', () => {
  const result = writeFile(join(folder(), `${'a'.repeat(300)}.csv`), [piece(1, 'a')]);
  expect(result).toMatchObject({ ok: false, kind: 'name-too-long' });
});

it('leaves nothing behind when the disk refuses a write in the middle', () => {
  const where = folder();
  const program = join(import.meta.dirname, 'endless-export.ts');
  // Files of this shell and its children end at 512 KB, so a later write fails as on a full disk.
  const command = `ulimit -f 1024; exec "$0" "$1" safe "$2"`;
  const args = ['-c', command, process.execPath, program, join(where, 'assets.csv')];
  const answer: unknown = JSON.parse(execFileSync('sh', args, { encoding: 'utf8' }));
  expect(answer).toMatchObject({
    ok: false,
    kind: 'failed',
    detail: expect.stringContaining('EFBIG'),
  });
  expect(readdirSync(where)).toEqual([]);
});

it('leaves nothing under the final name when it is killed in the middle', async () => {
  expect(await namesAfterKill('safe')).toEqual([
    expect.stringMatching(/^\.muster-[0-9a-f]{8}-\d+-[0-9a-f]{24}\.part$/),
  ]);
});

it('clears what a killed export left with the next file in that folder', async () => {
  const where = folder();
  await killed('safe', where);
  expect(writeFile(join(where, 'next.csv'), [piece(1, 'a')])).toMatchObject({ ok: true });
  expect(readdirSync(where)).toEqual(['next.csv']);
});

it('would be caught if it wrote straight to the final name', async () => {
  expect(await namesAfterKill('careless')).toEqual(['assets.csv']);
});

async function namesAfterKill(kind: 'safe' | 'careless'): Promise<readonly string[]> {
  const where = folder();
  await killed(kind, where);
  const names = readdirSync(where);
  const bytes = names.map((name) => readFileSync(join(where, name)).length);
  expect(bytes.every((size) => size > 0)).toBe(true);
  return names;
}

/** An export into this folder is killed between its last write and the rename. */
async function killed(kind: 'safe' | 'careless', where: string): Promise<void> {
  const program = join(import.meta.dirname, 'endless-export.ts');
  const child = spawn(process.execPath, [program, kind, join(where, 'assets.csv')]);
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}
