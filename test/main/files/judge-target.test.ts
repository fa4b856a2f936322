import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';

import { backUpLog, logFiles, verifyLog } from '../../../db/index.ts';
import type { FileJobName, FileJobs } from '../../../main/export/file-jobs.ts';
import { judgeTarget, type TargetRules } from '../../../main/files/judge-target.ts';
import { beginLineFile } from '../../../main/files/line-file.ts';
import { temporaryFolder } from '../../db/support/log-world.ts';
import { closedLog } from '../../db/support/raw.ts';
import { filesHere } from '../export/support/files-here.ts';
import { copyPlaces, createPlaces, FORBIDDEN, type Places } from './forbidden-targets.ts';

/** The content of these folders: names, kinds and bytes, without SQLite's own traces of reading. */
function lieOfTheLand(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !/^muster\.db-(wal|shm)$/.test(name))
      .sort()
      .map((name) => {
        const path = join(folder, name);
        const found = lstatSync(path);
        const bytes = found.isFile() ? readFileSync(path).toString('base64') : '';
        return `${path} ${String(found.mode)} ${bytes}`;
      }),
  );
}

const order = { format: 'asset', options: {}, sessionIds: null, since: null } as const;
const HEAD = { from: 1, to: 5, signedBy: 'Ana', atMs: 0 };

/** Every way to write a file outside of the data folder. */
const WRITERS: readonly (readonly [string, (path: string, data: string) => Promise<unknown>])[] = [
  writer('order', (path) => ({ request: { kind: 'order', order, path, trigger: 'person' } })),
  writer('content', (path) => ({ path, content: 'text', rows: 1 })),
  writer('day', (path) => ({ path, head: HEAD })),
  writer('copy', (path) => ({ path, nowMs: 0 })),
  [
    'a recording',
    (path, data) => Promise.resolve(beginLineFile(path, { dataFolder: data, sources: [] })),
  ],
];

function writer<Name extends FileJobName>(
  name: Name,
  given: (path: string) => FileJobs[Name]['given'],
): (typeof WRITERS)[number] {
  return [name, (path, data) => filesHere(data)(name, given(path))];
}

let below: string;
let made: Places;
beforeAll(() => {
  below = mkdtempSync(join(tmpdir(), 'muster-places-'));
  made = createPlaces(below);
});
afterAll(() => rmSync(below, { recursive: true, force: true }));

describe.each(WRITERS)('%s', (_, write) => {
  it.each(FORBIDDEN)('leaves %s alone: %s', async (__, why, make) => {
    const places = copyPlaces(made);
    const path = make(places);
    const all = Object.values(places) as readonly string[];
    const before = lieOfTheLand(all);
    expect(await write(path, places.data)).toMatchObject({ ok: false, kind: why });
    expect(lieOfTheLand(all)).toEqual(before);
  });

  it('control: writes where nothing speaks against it', async () => {
    const { data, beside } = copyPlaces(made);
    const path = join(beside, 'new.csv');
    expect(await write(path, data)).toMatchObject({ ok: true });
    expect(lstatSync(path).isFile()).toBe(true);
    expect(verifyLog(data).ok).toBe(true);
  });
});

const rules = (more: Partial<TargetRules> = {}): TargetRules => ({
  dataFolder: null,
  sources: [],
  ...more,
});

test('a device is no file', () => {
  expect(judgeTarget('/dev/null', rules())).toBe('not-a-file');
});

test('a folder that is not there is told by the system', () => {
  expect(() => judgeTarget(join(temporaryFolder(), 'none', 'a.csv'), rules())).toThrow('ENOENT');
});

test('a file that is being read is not written over, under another name either', () => {
  const path = join(temporaryFolder(), 'list.csv');
  writeFileSync(path, 'Serial\n');
  expect(judgeTarget(path, rules())).toBeNull();
  expect(judgeTarget(path, rules({ sources: [path] }))).toBe('is-source');
});

test('any other name in a data folder is free, and so are its names elsewhere', () => {
  const data = closedLog(1);
  expect(judgeTarget(join(data, 'devices.csv'), rules({ dataFolder: data }))).toBeNull();
  const elsewhere = temporaryFolder();
  expect(judgeTarget(join(elsewhere, 'muster.db'), rules({ dataFolder: data }))).toBeNull();
  mkdirSync(join(elsewhere, 'backups'));
  expect(judgeTarget(join(elsewhere, 'backups', 'a.csv'), rules())).toBeNull();
});

test('a backup takes the place of an earlier one, a file of another kind does not', async () => {
  const data = closedLog(5);
  const path = join(temporaryFolder(), 'muster.db');
  const run = filesHere(data);
  expect(await run('copy', { path, nowMs: 0 })).toMatchObject({ ok: true });
  expect(await run('copy', { path, nowMs: 1 })).toMatchObject({ ok: true });
  const refused = { ok: false, kind: 'belongs-to-log' };
  expect(await run('content', { path, content: 'x', rows: 1 })).toMatchObject(refused);
});

test('a backup leaves a file alone whose name ends as a draft does', async () => {
  const data = closedLog(5);
  const path = join(temporaryFolder(), 'copy.db');
  writeFileSync(`${path}.part`, 'of somebody else');
  expect(await filesHere(data)('copy', { path, nowMs: 0 })).toMatchObject({ ok: true });
  expect(readFileSync(`${path}.part`, 'utf8')).toBe('of somebody else');
});

test('a file of the log is known by its number when its name has changed', () => {
  const data = closedLog(2);
  const { file } = backUpLog(data, { reason: 'by-hand', nowMs: 0 });
  expect(judgeTarget(file, rules({ dataFolder: data }))).toBe('belongs-to-log');
  expect(judgeTarget(logFiles(data).log, rules())).toBe('belongs-to-log');
});
