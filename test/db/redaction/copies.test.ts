import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import {
  findOldCopies,
  listBackups,
  logFiles,
  planRedaction,
  removeCopiesOf,
  verifyLog,
} from '../../../db/index.ts';
import { sightings } from '../support/entries.ts';
import { opened, temporaryFolder } from '../support/log-world.ts';
import { closedLog } from '../support/raw.ts';
import { FORGET, OLDER, redact } from './old-log.ts';
import { AT_MS, backUp, done, filesWithName, inside, KINDS, placedLog } from './kinds-of-copies.ts';

/** A person of that name closes a session. */
function signed(folder: string): void {
  const log = opened(folder);
  const event = { kind: 'session-closed', sessionId: 'session-1' } as const;
  log.append([{ id: 'f'.repeat(36), atMs: AT_MS, monoMs: 0, by: 'Ines Probe', event }]);
  log.close();
}

describe('copies of the log', () => {
  test.each(KINDS)('%s is named, and goes when it is told to', async (_, make) => {
    const folder = placedLog();
    await make(folder);
    const own = (path: string): boolean => path.startsWith(logFiles(folder).log);
    const copies = filesWithName(folder).filter((path) => !own(path) || path.endsWith('ing'));
    expect(copies.length).toBeGreaterThan(0);

    const planned = planRedaction(folder, FORGET)?.copies;
    const named = new Set(planned?.holding);
    const main = (path: string): string => path.replace(/-wal$/, '');
    expect(copies.filter((path) => !named.has(path) && !named.has(main(path)))).toEqual([]);
    expect(planned?.unclear).toEqual([]);

    const { left, backup } = done(redact(folder, FORGET, { removeCopies: true }));
    expect(left).toEqual([]);
    expect(filesWithName(folder)).toEqual([]);
    expect(listBackups(logFiles(folder)).map(({ name }) => name)).toEqual([backup]);
    expect(verifyLog(folder)).toMatchObject({ ok: true });
  });

  // A removal first clears what an earlier one left.
  const lasting = KINDS.filter(([name]) => name !== 'a removal that was killed');
  test.each(lasting)('control: %s stays when nobody asks for it, and is told', async (_, make) => {
    const folder = placedLog();
    await make(folder);
    const { copies, left } = done(redact(folder, FORGET));
    const still = filesWithName(folder).filter((path) => !path.endsWith('-wal'));
    expect(still.every((path) => copies.includes(path))).toBe(true);
    expect(left).toEqual(copies.map((path) => ({ path, why: 'not-asked', detail: '' })));
    expect(left.length).toBeGreaterThan(0);
    expect(filesWithName(folder)).not.toEqual([]);
  });

  test('are removed by no name that a manifest says', () => {
    const folder = placedLog();
    const precious = join(folder, '..', 'precious.txt');
    writeFileSync(precious, 'x');
    const file = backUp(folder);
    const manifest = readFileSync(`${file}.json`, 'utf8');
    const name = basename(file);
    for (const [index, evil] of ['../../precious.txt', precious, '../muster.db'].entries()) {
      const copy = join(dirname(file), `evil-${String(index)}.db`);
      copyFileSync(file, copy);
      const text = JSON.stringify({ ...(JSON.parse(manifest) as object), name: evil, file: evil });
      writeFileSync(`${copy}.json`, text);
      expect(text).toContain(evil);
    }
    expect(
      listBackups(logFiles(folder))
        .map((backup) => backup.name)
        .toSorted(),
    ).toEqual(['evil-0.db', 'evil-1.db', 'evil-2.db', name].toSorted());
    expect(done(redact(folder, FORGET, { removeCopies: true })).left).toEqual([]);
    expect(readFileSync(precious, 'utf8')).toBe('x');
    expect(filesWithName(folder)).toEqual([]);
    expect(verifyLog(folder)).toMatchObject({ ok: true });
  });

  test('stay that hold nothing of it: of before, of after, of nobody', () => {
    const folder = placedLog();
    redact(folder, OLDER, { removeCopies: true });
    const [after = ''] = listBackups(logFiles(folder)).map(({ file }) => file);
    const aside = join(logFiles(folder).quarantine, 'x', 'muster.db');
    copyFileSync(logFiles(folder).log, inside(aside));
    const inner = logFiles(join(folder, 'practice'));
    writeFileSync(inside(inner.tip), 'the tip of a folder without a log');
    const foreign = new Database(join(folder, 'browser.sqlite'));
    foreign.exec('CREATE TABLE bench (visits TEXT)');
    foreign.close();
    for (const file of ['list.csv', 'readme.txt'].map((name) => join(folder, name)))
      writeFileSync(file, 'Serial;Technician\nX;Ines Probe\n');
    expect(findOldCopies(folder)).toEqual({ holding: [], unclear: [] });
    expect(removeCopiesOf(folder, AT_MS)).toEqual({ copies: [], left: [] });
    for (const file of [after, aside, join(folder, 'list.csv')])
      expect(existsSync(file)).toBe(true);
    expect(readdirSync(dirname(aside))).toEqual(['muster.db']);
  });

  test('that end before the first row that lost content stay as well', () => {
    const folder = closedLog(5);
    const early = backUp(folder);
    signed(folder);
    const late = backUp(folder);
    expect(done(redact(folder, FORGET, { removeCopies: true })).copies).toEqual([late]);
    expect([existsSync(early), existsSync(late)]).toEqual([true, false]);
  });

  test('that end before it hold it nevertheless when the bench was called by that name', () => {
    const folder = temporaryFolder();
    const log = opened(folder, { benchName: 'Bench of Ines Probe' });
    log.append(sightings(1, 5));
    log.close();
    const early = backUp(folder);
    signed(folder);
    expect(planRedaction(folder, FORGET)?.copies.holding).toEqual([early]);
    expect(done(redact(folder, FORGET, { removeCopies: true })).left).toEqual([]);
    expect(existsSync(early)).toBe(false);
  });

  test('that end before it, but went another way, count as holding it', () => {
    const folder = closedLog(5);
    const other = temporaryFolder();
    cpSync(folder, other, { recursive: true });
    signed(other);
    const log = opened(folder);
    log.append(sightings(6, 20));
    log.close();
    signed(folder);
    const file = inside(join(logFiles(folder).backups, 'other-way.db'));
    copyFileSync(logFiles(other).log, file);
    expect(done(redact(folder, FORGET)).copies).toEqual([file]);
  });

  test('of the same bench that went another way count as holding it', () => {
    const folder = placedLog();
    const other = temporaryFolder();
    cpSync(folder, other, { recursive: true });
    redact(folder, FORGET);
    const log = opened(other);
    log.append(sightings(8001, 8050, 'session-2'));
    log.close();
    const file = inside(join(logFiles(folder).backups, 'other-way.db'));
    copyFileSync(logFiles(other).log, file);
    expect(findOldCopies(folder).holding).toEqual([file]);
  });
});
