import { appendFileSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { findOldCopies, logFiles, removeCopiesOf } from '../../../db/index.ts';
import { sightings } from '../support/entries.ts';
import { opened } from '../support/log-world.ts';
import { copyOf } from '../support/raw.ts';
import { AT_MS, done, filesWithName, inside, placedLog } from './kinds-of-copies.ts';
import { FORGET, redact } from './old-log.ts';

/**
 * A redacted log, and a copy of it in quarantine whose last rows are in a WAL: free of the name.
 */
function freeCopy(): { readonly folder: string; readonly copy: string; readonly old: Buffer } {
  const folder = placedLog();
  const old = readFileSync(logFiles(folder).log);
  done(redact(folder, FORGET));
  const log = opened(folder);
  log.append(sightings(9001, 9003, 'session-2'));
  const aside = copyOf(folder);
  log.close();
  const copy = inside(join(logFiles(folder).quarantine, 'x', 'muster.db'));
  for (const ending of ['', '-wal'])
    copyFileSync(`${logFiles(aside).log}${ending}`, `${copy}${ending}`);
  return { folder, copy, old };
}

describe('what lies beside a copy', () => {
  test('stays with a copy that is free of it', () => {
    const { folder, copy } = freeCopy();
    expect(findOldCopies(folder)).toEqual({ holding: [], unclear: [] });
    expect(removeCopiesOf(folder, AT_MS)).toEqual({ copies: [], left: [] });
    expect(existsSync(`${copy}-wal`)).toBe(true);
  });

  test.each([
    ['a WAL with a spoilt head', (old: Buffer) => Buffer.concat([Buffer.alloc(100, 'Z'), old])],
    [
      'a WAL that SQLite reads only in part',
      (old: Buffer, wal: Buffer) => Buffer.concat([wal, old]),
    ],
  ])('is judged by what is in it: %s', (_, make) => {
    const { folder, copy, old } = freeCopy();
    const wal = `${copy}-wal`;
    writeFileSync(wal, make(old, readFileSync(wal)));
    expect(findOldCopies(folder)).toEqual({ holding: [wal], unclear: [] });
    expect(removeCopiesOf(folder, AT_MS)).toEqual({ copies: [wal], left: [] });
    expect(existsSync(copy)).toBe(true);
    expect(filesWithName(folder)).toEqual([]);
  });

  test('goes with a copy only when SQLite wrote it', () => {
    const folder = placedLog();
    const notes = join(folder, 'notes');
    copyFileSync(logFiles(folder).log, notes);
    writeFileSync(`${notes}-journal`, 'Monday: came late.\n');
    writeFileSync(`${notes}-wal`, '');
    expect(done(redact(folder, FORGET, { removeCopies: true })).left).toEqual([]);
    expect([notes, `${notes}-wal`].filter((file) => existsSync(file))).toEqual([]);
    expect(readFileSync(`${notes}-journal`, 'utf8')).toContain('came late');
  });

  test('is no reason to doubt when a system put it there to show the folder', () => {
    const folder = placedLog();
    const { backups } = logFiles(folder);
    const store = Buffer.from('\0\0\0\u0001Bud1\0\0\u0010\0');
    writeFileSync(inside(join(backups, '.DS_Store')), store);
    writeFileSync(join(folder, '.DS_Store'), store);
    expect(done(redact(folder, FORGET, { removeCopies: true })).left).toEqual([]);
    expect(existsSync(join(backups, '.DS_Store'))).toBe(true);
    // Its name alone proves nothing.
    const hidden = join(dirname(copyInto(folder, 'copies')), '.DS_Store');
    appendFileSync(hidden, Buffer.from([0x1f, 0x8b, 0, 0]));
    expect(findOldCopies(folder).unclear).toMatchObject([{ path: hidden, why: 'not-recognised' }]);
  });
});

/** A free copy, in a folder beside the log. */
function copyInto(folder: string, name: string): string {
  const file = inside(join(folder, name, 'muster.db'));
  copyFileSync(logFiles(folder).log, file);
  return file;
}
