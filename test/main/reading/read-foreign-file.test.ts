import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { logFiles } from '../../../db/index.ts';
import { readForeignFile } from '../../../main/reading/read-foreign-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'muster-reading-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

describe('a file of others', () => {
  it('is read whole, also through a link, with its hash, its time and how far it is', async () => {
    const bytes = Buffer.alloc(9_000_000, 'list ');
    writeFileSync(at('list'), bytes);
    utimesSync(at('list'), 1_767_000_000, 1_767_000_000.5);
    symlinkSync(at('list'), at('link'));
    const told: number[] = [];
    const read = await readForeignFile(at('link'), 9_000_000, (done, total) =>
      told.push(done / total),
    );
    expect(read).toMatchObject({
      kind: 'file',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      modifiedAtMs: 1_767_000_000_500,
    });
    expect(read.kind === 'file' && read.bytes.equals(bytes)).toBe(true);
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toBe(1);
  });

  it('is not read above its limit', async () => {
    writeFileSync(at('large'), 'x'.repeat(11));
    const refused = { kind: 'too-large', bytes: 11, limit: 10 };
    expect(await readForeignFile(at('large'), 10)).toEqual(refused);
  });

  it('is refused when it grows while it is read', async () => {
    writeFileSync(at('grows'), Buffer.alloc(9_000_000));
    let isGrown = false;
    const read = await readForeignFile(at('grows'), 20_000_000, () => {
      if (!isGrown) appendFileSync(at('grows'), 'more');
      isGrown = true;
    });
    expect(read).toEqual({ kind: 'file-changed' });
  });

  it('is refused when it claims to be empty and is not', async () => {
    expect(await readForeignFile('/proc/self/maps', 10)).toEqual({ kind: 'file-changed' });
  });

  it('is not opened when it is something else, which could keep its reader waiting', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    symlinkSync(at('pipe'), at('link-to-pipe'));
    const server = createServer().listen(at('socket'));
    for (const [path, why] of [
      [at('pipe'), 'not-a-file'],
      [at('link-to-pipe'), 'not-a-file'],
      [at('socket'), 'not-a-file'],
      ['/dev/zero', 'not-a-file'],
      [folder, 'folder'],
      [at('nowhere'), 'missing'],
      [`${at('list')}/below`, 'missing'],
      ['a\0b', 'read-error'],
    ] as const) {
      expect(await readForeignFile(path, 10), path).toMatchObject({ kind: 'unreadable', why });
    }
    server.close();
  });

  it('is not opened when it is of a log, under its name or by a link; control: another one beside it is', async () => {
    const { log } = logFiles(folder);
    for (const file of [log, `${log}-wal`, `${log}-shm`]) writeFileSync(file, 'x');
    symlinkSync(log, at('link-to-log'));
    for (const path of [log, `${log}-wal`, `${log}-shm`, at('link-to-log')])
      expect(await readForeignFile(path, 10), path).toMatchObject({ why: 'of-log' });
    writeFileSync(at('beside'), 'x');
    expect(await readForeignFile(at('beside'), 10)).toMatchObject({ kind: 'file' });
  });
});
