import { execFileSync } from 'node:child_process';
import {
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { backUpLog, logFiles, openLog } from '../../../db/index.ts';
import { sightings, ticking } from '../../db/support/entries.ts';
import { temporaryFolder } from '../../db/support/log-world.ts';

/** A bench with everything in it, a second one, and a folder beside them. */
export interface Places {
  readonly data: string;
  readonly other: string;
  readonly beside: string;
}

/** Makes them all below one folder, for the tests of a file. */
export function createPlaces(below: string): Places {
  const data = logIn(join(below, 'data'), 5);
  const other = logIn(join(below, 'other'), 3);
  const beside = join(below, 'beside');
  mkdirSync(beside);
  backUpLog(data, { reason: 'by-hand', nowMs: 0 });
  for (const name of ['quarantine/2026', 'window'])
    mkdirSync(join(data, name), { recursive: true });
  writeFileSync(join(data, 'quarantine', '2026', 'muster.db'), 'set aside');
  writeFileSync(join(data, 'muster.db.restoring'), 'draft');
  return { data, other, beside };
}

/** Copies of the same places for one test, since creating logs is slow. */
export function copyPlaces({ data, other, beside }: Places): Places {
  const copy = (folder: string): string => {
    const to = temporaryFolder();
    cpSync(folder, to, { recursive: true });
    return to;
  };
  return { data: copy(data), other: copy(other), beside: copy(beside) };
}

function logIn(folder: string, rows: number): string {
  const made = openLog(folder, { mode: 'write', clock: ticking() });
  if (!made.ok) throw new Error(made.problem.kind);
  made.log.append(sightings(1, rows));
  made.log.close();
  return folder;
}

const OWN_NAMES = [
  'muster.db',
  'muster.db-wal',
  'muster.db-shm',
  'muster.db-journal',
  'muster.tip',
  'muster.lock',
  'muster.holder',
  'muster.db.restoring',
  'muster.db.redacting',
  'MUSTER.DB',
  'Muster.Tip',
  'muster.db.',
  'backups',
  'quarantine',
  'window',
  'backups/new.csv',
  'quarantine/2026/muster.db',
  'window/Preferences',
];

/** Places that may never be written to, and how each is created. */
export const FORBIDDEN: readonly (readonly [string, string, (places: Places) => string])[] = [
  ...OWN_NAMES.map(
    (name) =>
      [
        name,
        'belongs-to-log',
        ({ data }: Places): string => join(data, ...name.split('/')),
      ] as const,
  ),
  ['the log of another bench', 'belongs-to-log', ({ other }) => logFiles(other).log],
  ['the tip of another bench', 'belongs-to-log', ({ other }) => logFiles(other).tip],
  [
    'the WAL that another bench has not',
    'belongs-to-log',
    ({ other }) => join(other, 'muster.db-wal'),
  ],
  [
    'a log that lies alone',
    'belongs-to-log',
    ({ data, beside }) => {
      writeFileSync(join(beside, 'old.db'), readFileSync(logFiles(data).log));
      return join(beside, 'old.db');
    },
  ],
  ['a symbolic link to the log', 'belongs-to-log', linked(symlinkSync, 'muster.db')],
  ['a symbolic link to the tip', 'belongs-to-log', linked(symlinkSync, 'muster.tip')],
  ['a hard link to the log', 'belongs-to-log', linked(linkSync, 'muster.db')],
  ['a hard link to the tip', 'belongs-to-log', linked(linkSync, 'muster.tip')],
  [
    'a hard link to a backup',
    'belongs-to-log',
    ({ data, beside }) => {
      const { backups } = logFiles(data);
      const name = readdirSync(backups).find((one) => one.endsWith('.json')) ?? '';
      linkSync(join(backups, name), join(beside, 'link.csv'));
      return join(beside, 'link.csv');
    },
  ],
  [
    'a name in a folder that is a link',
    'belongs-to-log',
    ({ data, beside }) => {
      symlinkSync(data, join(beside, 'folder'));
      return join(beside, 'folder', 'muster.db');
    },
  ],
  [
    'a folder',
    'is-a-folder',
    ({ beside }) => {
      mkdirSync(join(beside, 'folder'));
      return join(beside, 'folder');
    },
  ],
  [
    'a pipe',
    'not-a-file',
    ({ beside }) => {
      execFileSync('mkfifo', [join(beside, 'pipe')]);
      return join(beside, 'pipe');
    },
  ],
  [
    'a link that leads nowhere',
    'not-a-file',
    ({ beside }) => {
      symlinkSync(join(beside, 'none'), join(beside, 'link.csv'));
      return join(beside, 'link.csv');
    },
  ],
];

function linked(link: (from: string, to: string) => void, name: string) {
  return ({ data, beside }: Places): string => {
    link(join(data, name), join(beside, 'link.csv'));
    return join(beside, 'link.csv');
  };
}
