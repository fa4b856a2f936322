import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { onTestFinished } from 'vitest';

import {
  backUpLog,
  copyFolders,
  draftNameFor,
  logFiles,
  restoreLog,
  setLogAside,
  type Redacted,
} from '../../../db/index.ts';
import { sightings } from '../support/entries.ts';
import { startChild } from '../support/child.ts';
import { opened, temporaryFolder } from '../support/log-world.ts';
import { copyOf } from '../support/raw.ts';
import { oldLog } from './old-log.ts';

/** When these copies were made, by some clock. */
export const AT_MS = Date.UTC(2026, 1, 1);
const NAME = 'ines';

/** A data folder in its own folder, so that its surroundings belong to the test as well. */
export function placedLog(macs = 20): string {
  const folder = join(temporaryFolder(), 'log');
  cpSync(oldLog(macs), folder, { recursive: true });
  const places = copyFolders(folder);
  onTestFinished(() => {
    for (const place of places) rmSync(place, { recursive: true, force: true });
  });
  return folder;
}

/** The file of a new backup. */
export const backUp = (folder: string): string =>
  backUpLog(folder, { reason: 'by-hand', nowMs: AT_MS }).file;

/** Full paths of all files around the log that contain the name, in any page. */
export function filesWithName(folder: string): readonly string[] {
  return [dirname(folder), ...copyFolders(folder).slice(2)].flatMap((place) => {
    if (!existsSync(place)) return [];
    return readdirSync(place, { recursive: true, encoding: 'utf8' })
      .map((name) => join(place, name))
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true)
      .filter((file) => readFileSync(file).toString('latin1').toLowerCase().includes(NAME));
  });
}

/** A path whose folder exists. */
export const inside = (path: string): string => {
  mkdirSync(dirname(path), { recursive: true });
  return path;
};

/** The log as a folder that was copied while being written: with rows only in the WAL. */
function withWal(folder: string, to: string): string {
  const log = opened(folder);
  log.append(sightings(9001, 9003, 'session-2'));
  const copy = copyOf(folder);
  log.close();
  for (const ending of ['', '-wal'])
    copyFileSync(`${logFiles(copy).log}${ending}`, inside(`${to}${ending}`));
  return to;
}

/** Backs the log up in a program that dies before the copy counts. */
export function killedBackup(folder: string): Promise<void> {
  return startChild('backup-until-killed.ts', [folder]).ended;
}

type Make = (folder: string) => void | Promise<void>;

/** Every kind of copy, and how it gets there. */
export const KINDS: readonly (readonly [string, Make])[] = [
  ['a backup', (folder) => void backUp(folder)],
  [
    'a renamed backup',
    (folder) => {
      const file = backUp(folder);
      for (const ending of ['', '.json'])
        renameSync(`${file}${ending}`, join(dirname(file), `kept.db${ending}`));
    },
  ],
  ['a backup without its manifest', (folder) => rmSync(`${backUp(folder)}.json`)],
  [
    'a backup without ending',
    (folder) => renameSync(backUp(folder), join(logFiles(folder).backups, 'before the move')),
  ],
  [
    'a backup in a folder of its own',
    (folder) => {
      const file = backUp(folder);
      renameSync(file, inside(join(logFiles(folder).backups, 'spring', basename(file))));
    },
  ],
  ['a backup whose program was killed', killedBackup],
  [
    'what an earlier version left of such a backup',
    (folder) => {
      const file = backUp(folder);
      renameSync(file, `${file}.part`);
      truncateSync(`${file}.part`, Math.floor(statSync(`${file}.part`).size / 8192) * 4096);
    },
  ],
  [
    'a restore that was killed',
    (folder) => copyFileSync(backUp(folder), `${logFiles(folder).log}.restoring`),
  ],
  [
    'a removal that was killed',
    (folder) => copyFileSync(logFiles(folder).log, `${logFiles(folder).log}.redacting`),
  ],
  [
    'a log that was set aside',
    (folder) => {
      const file = backUp(folder);
      setLogAside(folder, AT_MS);
      restoreLog(folder, { from: file, nowMs: AT_MS });
      rmSync(logFiles(folder).backups, { recursive: true });
    },
  ],
  [
    'a backup called as SQLite calls the index of a WAL',
    (folder) => renameSync(backUp(folder), join(logFiles(folder).backups, 'kept-shm')),
  ],
  [
    'a log that was set aside since it begins with a million bytes of text',
    (folder) => {
      const file = inside(join(logFiles(folder).quarantine, 'x', 'muster.db'));
      writeFileSync(file, Buffer.alloc(1_100_000, 'x'));
      appendFileSync(file, readFileSync(logFiles(folder).log));
    },
  ],
  [
    'a log that was set aside under a clock of ten years ahead',
    (folder) => {
      const file = inside(join(logFiles(folder).quarantine, '2036-01-01T000000.000Z', 'muster.db'));
      copyFileSync(logFiles(folder).log, file);
      utimesSync(file, new Date('2036-01-01'), new Date('2036-01-01'));
      utimesSync(dirname(file), new Date('2036-01-01'), new Date('2036-01-01'));
    },
  ],
  [
    'a log that was set aside with rows in its WAL',
    (folder) => void withWal(folder, join(logFiles(folder).quarantine, 'x', 'muster.db')),
  ],
  [
    'a WAL without its log',
    (folder) => rmSync(withWal(folder, join(logFiles(folder).quarantine, 'x', 'muster.db'))),
  ],
  [
    'a log that was set aside since its head is spoilt',
    (folder) => {
      const file = inside(join(logFiles(folder).quarantine, 'x', 'muster.db'));
      const bytes = readFileSync(logFiles(folder).log);
      writeFileSync(file, bytes.fill(0x5a, 0, 3000));
    },
  ],
  [
    'a log that was set aside since its middle is spoilt',
    (folder) => {
      const file = inside(join(logFiles(folder).quarantine, 'x', 'muster.db'));
      const bytes = readFileSync(logFiles(folder).log);
      writeFileSync(file, bytes.fill(0x5a, 4096, 12_000));
    },
  ],
  ...[1, 2, 3].map((place) => {
    const make: Make = (folder) => {
      const file = inside(join(copyFolders(folder)[place] ?? '', 'muster-20260101T000000Z-9.db'));
      copyFileSync(logFiles(folder).log, file);
    };
    return [`a rescued log in place ${String(place)}`, make] as const;
  }),
  [
    'a copy by hand beside the log',
    (folder) => copyFileSync(logFiles(folder).log, join(folder, 'muster copy.db')),
  ],
  ...['Backups/old.db', 'Window', 'window/x.db'].map((name) => {
    const make: Make = (folder) => copyFileSync(logFiles(folder).log, inside(join(folder, name)));
    return [`a copy by hand called ${name}`, make] as const;
  }),
  [
    'a copy by hand in a folder beside the log, with its WAL',
    (folder) => void withWal(folder, join(folder, 'old', 'muster.db')),
  ],
  [
    'an export whose program was killed',
    (folder) => {
      const draft = draftNameFor(join(folder, 'list.csv'));
      writeFileSync(draft.replace(/-\d+-/, '-4194305-'), 'Serial;Technician\nX;Ines Probe\n');
    },
  ],
];

/** The result of a redaction that must succeed. */
export const done = (redacted: Redacted) => {
  if (!redacted.ok) throw new Error(redacted.why);
  return redacted;
};
