import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import {
  copyFolders,
  draftNameFor,
  listBackups,
  logFiles,
  removeCopiesOf,
  verifyLog,
} from '../../../db/index.ts';
import { sightings } from '../support/entries.ts';
import { opened } from '../support/log-world.ts';
import { closedLog } from '../support/raw.ts';
import { FORGET, oldLog, redact } from './old-log.ts';
import { AT_MS, backUp, done, inside, killedBackup, placedLog } from './kinds-of-copies.ts';

type Leave = (folder: string) => string;

function benchIdOf(folder: string): string {
  const db = new Database(logFiles(folder).log, { readonly: true });
  const id: unknown = db.prepare('SELECT id FROM bench').pluck().get();
  db.close();
  return String(id);
}

/** What is not removed, with the reason and how to cause it. */
const LEFT: readonly (readonly [string, Leave])[] = [
  [
    'being-written',
    (folder) => {
      const draft = draftNameFor(join(folder, 'list.csv'));
      writeFileSync(draft, 'Ines Probe');
      return draft;
    },
  ],
  [
    'other-bench',
    (folder) => {
      const file = inside(join(logFiles(folder).backups, 'other.db'));
      copyFileSync(logFiles(oldLog(2)).log, file);
      return file;
    },
  ],
  [
    'not-recognised',
    (folder) => {
      const file = inside(join(logFiles(folder).backups, 'muster.db.gz'));
      writeFileSync(file, Buffer.from([0x1f, 0x8b, 0, 0, 0, 0, 7]));
      return file;
    },
  ],
  [
    'not-recognised',
    (folder) => {
      const file = join(folder, 'muster-old.db.gz');
      writeFileSync(file, Buffer.from([0x1f, 0x8b, 0, 0, 0, 0, 7]));
      return file;
    },
  ],
  [
    'not-recognised',
    (folder) => {
      const file = join(folder, 'evidence.tar');
      writeFileSync(file, `day.csv\0\0\0${benchIdOf(folder)};Ines Probe\n`);
      return file;
    },
  ],
  [
    'not-recognised',
    (folder) => {
      const file = join(folder, 'inventory.sqlite');
      const inventory = new Database(file);
      inventory.exec('CREATE TABLE benches (id TEXT)');
      inventory.prepare('INSERT INTO benches VALUES (?)').run(benchIdOf(folder));
      inventory.close();
      return file;
    },
  ],
  [
    'other-host',
    (folder) => {
      const name = basename(draftNameFor(join(folder, 'list.csv')));
      const draft = join(folder, name.replace(/-[0-9a-f]{8}-/, '-00000000-'));
      writeFileSync(draft, 'Ines Probe');
      return draft;
    },
  ],
  [
    'link',
    (folder) => {
      const elsewhere = join(folder, '..', 'elsewhere.db');
      copyFileSync(logFiles(folder).log, elsewhere);
      const link = inside(join(logFiles(folder).backups, 'link.db'));
      symlinkSync(elsewhere, link);
      return link;
    },
  ],
  [
    'other-name',
    (folder) => {
      const file = backUp(folder);
      linkSync(file, join(folder, '..', 'linked.db'));
      return file;
    },
  ],
  [
    'other-name',
    (folder) => {
      linkSync(logFiles(folder).log, join(folder, '..', 'hard.db'));
      return logFiles(folder).log;
    },
  ],
  [
    'other-name',
    (folder) => {
      const { log } = logFiles(folder);
      renameSync(log, join(folder, '..', 'real.db'));
      symlinkSync(join('..', 'real.db'), log);
      return log;
    },
  ],
  [
    'data-folder',
    (folder) => {
      const inner = join(folder, 'second');
      cpSync(oldLog(1), inner, { recursive: true });
      copyFileSync(logFiles(folder).log, logFiles(inner).log);
      return logFiles(inner).log;
    },
  ],
  [
    'data-folder',
    (folder) => {
      const file = inside(join(folder, 'old', 'backups', 'b.db'));
      copyFileSync(logFiles(folder).log, file);
      writeFileSync(logFiles(join(folder, 'old')).tip, '');
      return file;
    },
  ],
  [
    'data-folder',
    (folder) => {
      const file = inside(logFiles(join(folder, 'second')).log);
      const log = opened(folder);
      log.append(sightings(9001, 9003, 'session-2'));
      copyFileSync(`${logFiles(folder).log}-wal`, `${file}-wal`);
      log.close();
      writeFileSync(file, '');
      writeFileSync(logFiles(dirname(file)).lock, '');
      return `${file}-wal`;
    },
  ],
  [
    'data-folder',
    (folder) => {
      const [, rescued = ''] = copyFolders(folder);
      cpSync(folder, rescued, { recursive: true });
      // Work continued there: a writer is active.
      opened(rescued).append(sightings(9001, 9003, 'session-2'));
      return logFiles(rescued).log;
    },
  ],
  [
    'system',
    (folder) => {
      writeFileSync(logFiles(folder).quarantine, 'no folder');
      return logFiles(folder).quarantine;
    },
  ],
];

describe('what cannot be removed', () => {
  test.each(LEFT)('%s: is said with its path, and stays', (why, leave) => {
    const folder = placedLog();
    const path = leave(folder);
    const { left } = done(redact(folder, FORGET, { removeCopies: true }));
    const other = `${path}-wal`;
    expect(left.filter((one) => one.path !== other)).toMatchObject([{ path, why }]);
    expect(existsSync(path)).toBe(!path.includes('backups') || why !== 'other-name');
    expect(verifyLog(folder)).toMatchObject({ ok: true });
  });

  test('another name of the log is no matter where Muster finds it as well', () => {
    const folder = placedLog();
    const { log } = logFiles(folder);
    linkSync(log, join(folder, 'hard.db'));
    const { left, copies } = done(redact(folder, FORGET, { removeCopies: true }));
    expect({ left, copies }).toEqual({ left: [], copies: [join(folder, 'hard.db')] });
    linkSync(log, join(folder, 'hard.db'));
    expect(removeCopiesOf(folder, AT_MS)).toEqual({ copies: [], left: [] });
    expect(existsSync(log)).toBe(true);
  });

  test('no-backup: the last copies stay until there is a new backup', () => {
    const folder = placedLog();
    const copy = join(folder, 'by hand.db');
    copyFileSync(logFiles(folder).log, copy);
    writeFileSync(logFiles(folder).backups, 'in the way of the new backup');
    const { left, backup } = done(redact(folder, FORGET, { removeCopies: true }));
    expect(backup).toBeNull();
    expect(left).toContainEqual({ path: copy, why: 'no-backup', detail: '' });
    expect(existsSync(copy)).toBe(true);
    rmSync(logFiles(folder).backups);
    expect(removeCopiesOf(folder, AT_MS)).toEqual({ copies: [copy], left: [] });
    expect(listBackups(logFiles(folder))).toHaveLength(1);
  });

  test('waits while another Muster writes the log', () => {
    const folder = placedLog();
    opened(folder);
    expect(() => removeCopiesOf(folder, AT_MS)).toThrow('locked');
  });
});

describe('at the next start', () => {
  test('what killed runs left is gone', async () => {
    const folder = closedLog(50);
    await killedBackup(folder);
    const { backups, log } = logFiles(folder);
    expect(readdirSync(backups)).toHaveLength(1);
    const text = readFileSync(log);
    writeFileSync(join(backups, 'muster-20260101T000000Z-9.db.part'), text.subarray(0, 9000));
    writeFileSync(join(backups, 'muster-20260101T000000Z-9.db.part-journal'), '');
    for (const ending of ['', '-journal']) writeFileSync(`${log}.restoring${ending}`, text);
    opened(folder).close();
    expect(readdirSync(backups)).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  test('a draft stays that is being written, or that has rows which the log has not', async () => {
    const folder = closedLog(50);
    const earlier = readFileSync(logFiles(folder).log);
    const log = opened(folder);
    log.append(sightings(51, 60));
    log.close();
    await killedBackup(folder);
    const [longer = ''] = readdirSync(logFiles(folder).backups);
    const alive = basename(draftNameFor(join(folder, 'x')));
    writeFileSync(join(logFiles(folder).backups, alive), earlier);
    // A sync client, or a person, restores yesterday's log.
    writeFileSync(logFiles(folder).log, earlier);
    rmSync(logFiles(folder).tip);
    opened(folder).close();
    expect(readdirSync(logFiles(folder).backups).toSorted()).toEqual([alive, longer].toSorted());
  });
});
