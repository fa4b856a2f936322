import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import { logFiles, setLogAside, verifyLog } from '../../db/index.ts';
import { problemOf } from '../../db/open-problem.ts';
import { CURRENT_VERSION } from '../../db/migrations/index.ts';
import { TAIL_ROWS } from '../../db/start-writing.ts';
import { WITHOUT_POWER } from '../support/without-power.ts';
import { startChild } from './support/child.ts';
import { sightings } from './support/entries.ts';
import { opened, refused, temporaryFolder } from './support/log-world.ts';
import { attack, behindTheBack, bytesOf, closedLog, copyOf } from './support/raw.ts';

const NEWER = CURRENT_VERSION + 10;

describe('a log of a newer app', () => {
  test('is refused and every byte of its folder stays', () => {
    const folder = closedLog(3);
    behindTheBack(folder, `PRAGMA user_version = ${NEWER}`);
    const before = bytesOf(folder);
    expect(refused(folder)).toEqual({
      kind: 'newer-version',
      found: NEWER,
      known: CURRENT_VERSION,
    });
    expect(bytesOf(folder)).toEqual(before);
  });

  test('is refused even when the newer version still stands in the WAL alone', () => {
    const origin = closedLog(3);
    const db = new Database(logFiles(origin).log);
    db.pragma(`user_version = ${NEWER}`);
    const folder = copyOf(origin);
    db.close();
    const before = bytesOf(folder);
    expect(before.get('muster.db-wal')).not.toBe('');

    expect(refused(folder)).toMatchObject({ kind: 'newer-version', found: NEWER });
    expect(refused(folder, { mode: 'read' })).toMatchObject({ kind: 'newer-version' });
    expect(verifyLog(folder).ok).toBe(false);
    expect(bytesOf(folder)).toEqual(before);
  });

  test('control: reading it with SQLite alone leaves files beside it', () => {
    const folder = copyOf(closedLog(3));
    const before = [...bytesOf(folder).keys()];
    const db = new Database(logFiles(folder).log, { readonly: true });
    db.prepare('SELECT count(*) FROM log').get();
    db.close();
    expect([...bytesOf(folder).keys()].length).toBeGreaterThan(before.length);
  });

  test('is refused to read as well, and verify says so', () => {
    const folder = closedLog(3);
    behindTheBack(folder, `PRAGMA user_version = ${NEWER}`);
    expect(refused(folder, { mode: 'read' })).toMatchObject({ kind: 'newer-version' });
    const before = bytesOf(folder);
    expect(verifyLog(folder).problems).toMatchObject([
      { kind: 'not-opened', problem: { kind: 'newer-version' } },
    ]);
    expect(bytesOf(folder)).toEqual(before);
  });
});

test('a folder that nobody can make is refused, and does not keep Muster busy for ever', () => {
  expect(refused('/proc/nope/x')).toMatchObject({ kind: 'folder-not-writable' });
});

describe('a file that is no log of ours', () => {
  test.each([
    ['text', (file: string) => writeFileSync(file, 'a list of Macs\n'.repeat(20))],
    ['a database of another program', makeForeign],
  ])('%s is refused and every byte stays', (_, make) => {
    const folder = closedLog(0);
    rmSync(logFiles(folder).log);
    make(logFiles(folder).log);
    const before = bytesOf(folder);
    expect(refused(folder)).toMatchObject({ kind: 'not-a-muster-log' });
    expect(bytesOf(folder)).toEqual(before);
    expect(refused(folder, { mode: 'read' })).toMatchObject({ kind: 'not-a-muster-log' });
  });

  test('an empty file, left by a cut while the log was made, becomes a log', () => {
    const folder = temporaryFolder();
    writeFileSync(logFiles(folder).log, '');
    expect(refused(folder, { mode: 'read' })).toMatchObject({ kind: 'no-log' });
    opened(folder).append(sightings(1, 1));
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 1 });
  });

  test('a file that got no further than WAL mode becomes a log', () => {
    const folder = temporaryFolder();
    const db = new Database(logFiles(folder).log);
    db.pragma('journal_mode = WAL');
    db.close();
    opened(folder).append(sightings(1, 1));
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 1 });
  });
});

describe('what is no file under the name of a part of the log', () => {
  const ENDINGS = ['db', 'db-journal', 'db-wal', 'db-shm', 'lock', 'holder'];
  test.each(ENDINGS.map((ending) => `muster.${ending}`))(
    'a pipe as %s is refused, and keeps nobody waiting',
    (name) => {
      const folder = closedLog(3);
      const file = join(folder, name);
      rmSync(file, { force: true });
      execFileSync('mkfifo', [file]);
      expect(refused(folder)).toEqual({ kind: 'not-a-file', file });
      expect(refused(folder, { mode: 'read' })).toEqual({ kind: 'not-a-file', file });
      expect(verifyLog(folder)).toMatchObject({
        ok: false,
        problems: [{ kind: 'not-opened', problem: { kind: 'not-a-file' } }],
      });
      expect(lstatSync(file).isFIFO()).toBe(true);
    },
  );

  test.each(['muster.tip', 'muster.db.redacting', 'muster.db-journal'])(
    'a folder as %s is named to whoever writes, and nothing is moved',
    (name) => {
      const folder = closedLog(3);
      const file = join(folder, name);
      rmSync(file, { force: true });
      mkdirSync(file);
      const problem = { kind: 'not-a-file', file };
      expect(refused(folder)).toEqual(problem);
      expect(() => setLogAside(folder, Date.UTC(2026, 10, 23))).toThrow(
        expect.objectContaining({ problem }),
      );
      expect(existsSync(logFiles(folder).quarantine)).toBe(false);
    },
  );

  test('a pipe as the second file counts as one that cannot be read, and is made anew', () => {
    const folder = closedLog(3);
    const { tip } = logFiles(folder);
    rmSync(tip);
    execFileSync('mkfifo', [tip]);
    execFileSync('mkfifo', [`${tip}.new`]);
    expect(verifyLog(folder).problems).toMatchObject([{ kind: 'tip-unreadable' }]);
    opened(folder).close();
    expect(lstatSync(tip).isFile()).toBe(true);
    expect(verifyLog(folder).problems).toMatchObject([{ kind: 'tip-kept-since' }]);
  });
});

describe('a damaged log', () => {
  test('whose newest rows were changed is refused with the row, and can still be read', () => {
    const folder = closedLog(30);
    attack(folder, `UPDATE log SET technician = 'x' WHERE seq = 28`);
    expect(refused(folder)).toEqual({
      kind: 'damaged',
      findings: [{ kind: 'bad-row', what: 'content-differs', from: 28, to: 28 }],
    });
    expect(opened(folder, { mode: 'read' }).count()).toBe(30);
  });

  test('whose early row was changed passes the check at start and is caught by the full one', () => {
    const folder = closedLog(TAIL_ROWS + 5);
    attack(folder, `UPDATE log SET technician = 'x' WHERE seq = 5`);
    opened(folder).close();
    expect(verifyLog(folder)).toMatchObject({ ok: false, firstBad: { seq: 5 } });
  }, 20_000);

  test('whose first checked row was changed is refused', () => {
    const folder = closedLog(TAIL_ROWS + 5);
    attack(folder, `UPDATE log SET technician = 'x' WHERE seq = 6`);
    expect(refused(folder)).toMatchObject({ kind: 'damaged' });
  }, 20_000);

  test('without its guards is refused', () => {
    const folder = closedLog(3);
    behindTheBack(folder, 'DROP TRIGGER log_grows_in_order');
    expect(refused(folder)).toMatchObject({ findings: [{ kind: 'schema-differs' }] });
  });
});

describe('a folder that cannot be written', () => {
  test('below a plain file is refused', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(refused(join(folder, 'file', 'log'))).toMatchObject({ kind: 'not-a-folder' });
    expect(refused(join(folder, 'file'))).toMatchObject({ kind: 'not-a-folder' });
  });

  test('that forbids writing is refused and nothing in it changes', async () => {
    const folder = closedLog(3);
    const before = bytesOf(folder);
    chmodSync(folder, 0o555);
    before.forEach((_, name) => chmodSync(join(folder, name), 0o444));
    const bench = startChild('hold-log.ts', [folder], WITHOUT_POWER);
    expect(JSON.parse(await bench.firstLine)).toMatchObject({
      kind: 'folder-not-writable',
      folder,
    });
    await bench.ended;
    expect(bytesOf(folder)).toEqual(before);
    chmodSync(folder, 0o755);
  });

  test('control: the same folder opens once it may be written', async () => {
    const folder = closedLog(3);
    const bench = startChild('hold-log.ts', [folder]);
    expect(await bench.firstLine).toBe('held');
  });
});

test('a folder whose path SQLite does not take is refused for that, and nothing is made of the log', () => {
  const name = 'f'.repeat(120);
  const folder = join(temporaryFolder(), name, name, name, name);
  expect(refused(folder)).toMatchObject({ kind: 'path-too-long', folder, limit: 492 });
  expect(bytesOf(folder).has('muster.db')).toBe(false);
  const tooLong = join(temporaryFolder(), 'f'.repeat(300));
  expect(refused(tooLong)).toMatchObject({ kind: 'path-too-long' });
  const longest = join(temporaryFolder(), name, name, name);
  opened(join(longest, 'l'.repeat(492 - Buffer.byteLength(longest) - 1)));
});

test('what Node cannot hold in memory is not taken for a broken disk', () => {
  const file = join(temporaryFolder(), 'muster.db');
  writeFileSync(file, '');
  truncateSync(file, 2 ** 31);
  const read = () => readFileSync(file);
  let problem: unknown = null;
  try {
    read();
  } catch (error) {
    problem = problemOf(error, file, 'folder');
  }
  expect(problem).toEqual({ kind: 'too-large-to-read', limit: 2 ** 31 - 1 });
});

test('a new data folder is made with all above it, for this user alone', () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  opened(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(logFiles(folder).log).mode & 0o777).toBe(0o600);
});

test('there is nothing to read in an empty folder, and reading makes nothing', () => {
  const folder = temporaryFolder();
  expect(refused(folder, { mode: 'read' })).toEqual({ kind: 'no-log', folder });
  expect(refused(join(folder, 'none'), { mode: 'read' })).toMatchObject({ kind: 'no-log' });
  expect(bytesOf(folder).size).toBe(0);
});

test('a refused log keeps no lock', () => {
  const folder = temporaryFolder();
  const draft = `${logFiles(folder).tip}.new`;
  mkdirSync(draft);
  expect(refused(folder)).toMatchObject({ kind: 'io-error' });
  rmSync(draft, { recursive: true });
  opened(folder);
});

function makeForeign(file: string): void {
  const db = new Database(file);
  db.exec('CREATE TABLE macs (serial TEXT)');
  db.close();
}
