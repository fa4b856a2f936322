import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, onTestFinished, test, vi } from 'vitest';

import { copyFolders, logFiles } from '../../../db/index.ts';
import { foreignFolders } from '../../../db/backup/copy-folders.ts';
import { temporaryFolder } from '../support/log-world.ts';
import { done, inside, placedLog } from './kinds-of-copies.ts';
import { FORGET, redact } from './old-log.ts';

const KEPT = 'my-archive.db';

describe('a place of copies', () => {
  test.each([1, 2, 3])('is not followed when somebody made a link of it: place %d', (place) => {
    const folder = placedLog();
    const docs = join(dirname(folder), 'docs');
    copyFileSync(logFiles(folder).log, inside(join(docs, KEPT)));
    const planted = copyFolders(folder)[place] ?? '';
    symlinkSync(docs, planted);
    expect(copyFolders(folder)).not.toContain(planted);
    const { left } = done(redact(folder, FORGET, { removeCopies: true }));
    expect(left).toEqual([{ path: planted, why: 'link', detail: '' }]);
    expect(readdirSync(docs)).toEqual([KEPT]);
  });

  test('is not taken for one when another account made it', () => {
    const folder = join(temporaryFolder(), 'none yet');
    const [backups, beside = '', ...others] = copyFolders(folder);
    mkdirSync(beside);
    expect(copyFolders(folder)).toContain(beside);
    const account = vi.spyOn(process, 'getuid').mockReturnValue(4_242_424);
    onTestFinished(() => account.mockRestore());
    expect(copyFolders(folder)).toEqual([backups, ...others]);
    expect(foreignFolders(folder)).toEqual([{ path: beside, why: 'other-account', detail: '' }]);
  });

  test('is found whichever path leads to the data folder', () => {
    const folder = placedLog();
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    expect(new Set(copyFolders(link)).size).toBe(copyFolders(link).length);
    const outside = [...copyFolders(folder).slice(1), ...copyFolders(link).slice(1)];
    const copies = [...new Set(outside)].map((place) => join(place, 'x.db'));
    onTestFinished(() => {
      for (const copy of copies) rmSync(dirname(copy), { recursive: true, force: true });
    });
    for (const copy of copies) copyFileSync(logFiles(folder).log, inside(copy));
    expect(copies).toHaveLength(6);
    expect(done(redact(link, FORGET, { removeCopies: true })).left).toEqual([]);
    expect(copies.filter((copy) => existsSync(copy))).toEqual([]);
  });

  test('is found once when a folder above is a link', () => {
    const folder = placedLog();
    const above = join(temporaryFolder(), 'above');
    symlinkSync(dirname(folder), above);
    const copy = inside(join(`${folder}-rescued`, 'x.db'));
    copyFileSync(logFiles(folder).log, copy);
    const { copies } = done(redact(join(above, 'log'), FORGET));
    expect(copies).toEqual([copy]);
  });
});
