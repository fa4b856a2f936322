import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOMS } from '../.dependency-cruiser.mjs';
import { type Arrow, arrowsOf, mutual, upward } from '../scripts/measures/imports.ts';
import { type Cruise, cruise, ROOMS as PRODUCT } from './support/cruise.ts';

const root = join(import.meta.dirname, '..');
/** Only guards against hanging: a cruise takes seconds on an idle machine. */
const CRUISE_MS = 300_000;

/** Raw messages between processes that bypass the contract. */
const RAW_MESSAGE = /\bipcMain\b|\bipcRenderer\b|\bwebContents\s*\.\s*(send|postMessage)\b/;

/**
 * Node functions that create, change or remove files; importing all of `node:fs` counts, because it
 * hides which are used.
 */
const WRITES =
  'appendFile|chmod|chown|copyFile|cp|createWriteStream|fchmod|ftruncate|link|mkdtemp|rename|rm|rmdir|symlink|truncate|unlink|utimes|write|writeFile|writev';
const RAW_WRITE = new RegExp(
  [
    String.raw`\b(${WRITES})(Sync)?\b[^;]*\}\s*(from\s*|=\s*await\s+import\()'(node:)?fs(/promises)?'`,
    String.raw`import\s+(\*\s+as\s+)?\w+\s+from\s+'(node:)?fs(/promises)?'`,
    String.raw`\bopen(Sync)?\(([^()]|\([^()]*\))*,\s*'(w|a|r\+)`,
    String.raw`VACUUM INTO|\.backup\(`,
  ].join('|'),
);

/** The log's own files, and outputs that are not files of a person: each with what it writes. */
const MAY_WRITE = new Map([
  ['db/backup/backup.ts', 'removes old backups'],
  ['db/backup/clear-unfinished.ts', 'removes what killed runs left'],
  ['db/backup/copy-log.ts', 'drafts of the log'],
  ['db/backup/look-at-copy.ts', 'removes what SQLite leaves beside a copy that it read'],
  ['db/backup/move-aside.ts', 'the log into quarantine, and back'],
  ['db/backup/rescue.ts', 'copies of a log that its file no longer is'],
  ['db/backup/restore.ts', 'the log in its place'],
  ['db/backup/set-aside.ts', 'removes the tip of a log that was set aside'],
  ['db/backup/write-backup.ts', 'backups and their manifests'],
  ['db/connect.ts', 'the log'],
  ['db/draft-name.ts', 'removes what killed writers left'],
  ['db/flush-file.ts', 'opens what was written to sync it'],
  ['db/private-file.ts', 'drafts of the log'],
  ['db/projection/projection-file.ts', 'removes the projection'],
  ['db/redaction/old-copies.ts', 'removes copies of the log'],
  ['db/redaction/redact.ts', 'the log'],
  ['db/redaction/rewrite.ts', 'removes drafts of the log'],
  ['db/tip-file.ts', 'the tip'],
  ['db/writer-lock.ts', 'the name of the writer'],
  ['main/app/picture.ts', 'a picture of the window, into the folder that its starter made for it'],
  ['main/app/practice-folder.ts', 'the folder of a practice, and removes it'],
  ['main/services/sealed-secrets.ts', 'secrets of services, sealed by the system'],
  ['main/app/window-folder.ts', 'a folder for the window when there is no other'],
  ['main/app/window-bounds-file.ts', 'where the window was, beside what Chromium keeps of it'],
  ['main/host/probes/folder-probe.ts', 'an empty file into the data folder, to see whether it can'],
  ['main/sources/cfgutil/cfgutil-exec.ts', 'a temporary folder for the words of cfgutil'],
]);

const MAY_SEND = /^(main\/ipc|preload)\//;

describe('the rooms of Muster', () => {
  let found: Cruise;

  it('import only what their rule allows', { timeout: CRUISE_MS }, () => {
    found = cruise();

    expect(found.violations).toEqual([]);
  });

  it('are allowed no more than they need', () => {
    expect(needless(ROOMS, found.imports)).toEqual([]);
  });

  it('control: an allowance that no file needs is found', () => {
    const rooms = { a: { path: '^a/', rooms: ['b', 'c'], packages: ['zod', 'hucre'] } };
    const imports = ['a/x.ts > b/y.ts', 'a/x.ts > node_modules/zod/index.js', 'b/y.ts > c/z.ts'];

    expect(needless({ ...rooms, b: { path: '^b/' }, c: { path: '^c/' } }, imports)).toEqual([
      'a: c',
      'a: hucre',
    ]);
  });

  it('never import each other', () => {
    expect(mutual(readArrows()).map((pair) => pair.join(' <-> '))).toEqual([]);
  });

  it('of enrollment and of the bench screen import only downwards', () => {
    expect(upward(readArrows()).map((arrow) => arrow.join(' -> '))).toEqual([]);
  });

  it('name electron in at most 10 files, all of them at its border', () => {
    const { electronImporters } = found;

    expect(electronImporters.filter((file) => !isAtTheBorder(file))).toEqual([]);
    expect(electronImporters.length).toBeLessThanOrEqual(10);
  });

  it('write files in one room only, besides the log itself', () => {
    const files = globSync('{main,db}/**/*.ts', { cwd: root });

    expect(files.filter((file) => writesByItself(file, readSource(file)))).toEqual([]);
    expect([...MAY_WRITE.keys()].filter((file) => !RAW_WRITE.test(readSource(file)))).toEqual([]);
  });

  it('send messages between processes only through the contract', () => {
    const files = globSync('{main,preload,renderer}/**/*.{ts,tsx}', { cwd: root });

    expect(files.filter((file) => sendsRawMessages(file, readSource(file)))).toEqual([]);
  });
});

describe('the rules', () => {
  let violations: readonly string[];

  beforeAll(() => {
    const folder = plant(PLANTED);
    violations = cruise(folder).violations;
    rmSync(folder, { recursive: true });
  }, CRUISE_MS);

  it.each([
    'enrollment-imports-only-its-own: enrollment/reads-files.ts',
    'contract-imports-only-its-own: contract/opens-the-log.ts',
    'renderer-imports-only-its-own: renderer/quits.tsx',
    'renderer-imports-only-types-there: renderer/calls-names.ts',
    'preload-imports-only-names: preload/parses.ts',
    'bench-imports-only-its-own: main/bench/knows-a-window.ts',
    'requests-imports-only-its-own: main/requests/reads-files.ts',
    'gallery-imports-only-its-own: renderer/gallery/opens-a-window.ts',
    'headless-without-electron: main/headless.ts',
    'no-cycles: db/one.ts',
    'no-strangers: db/misses.ts',
  ])('control: catch a planted %s', (violation) => {
    expect(violations).toContain(violation);
  });

  it.each([
    `import { writeFileSync } from 'node:fs';\nwriteFileSync('a', '');`,
    `import { createWriteStream } from 'node:fs';`,
    `import { open } from 'node:fs/promises';\nawait open(path, 'w');`,
    `import * as fs from 'node:fs';`,
    `import fs from 'fs';`,
    `const { rename } = await import('node:fs/promises');`,
    `db.exec("VACUUM INTO 'a'");`,
    `await db.backup(path);`,
  ])('control: catch a raw write outside its room: %s', (planted) => {
    expect(writesByItself('main/app/window.ts', planted)).toBe(true);
    expect(writesByItself('main/files/draft-file.ts', planted)).toBe(false);
  });

  it('let everybody read files', () => {
    const planted = `import { openSync, readFileSync, statSync } from 'node:fs';\nopenSync(path, 'r');`;

    expect(writesByItself('main/app/window.ts', planted)).toBe(false);
  });

  it('control: catch a raw message outside the contract', () => {
    const planted = `window.webContents.send('changes', []);`;

    expect(sendsRawMessages('main/app/window.ts', planted)).toBe(true);
    expect(sendsRawMessages('main/ipc/serve.ts', planted)).toBe(false);
  });
});

type Rooms = Readonly<
  Record<
    string,
    Readonly<{ path: string }> & Partial<Record<'rooms' | 'types' | 'packages', readonly string[]>>
  >
>;

/** Rooms and packages that a room may import but does not, as `room: what`. */
function needless(all: Rooms, imports: readonly string[]): readonly string[] {
  const pairs = imports.map((one) => one.split(' > '));
  return Object.entries(all).flatMap(([name, { path, rooms = [], types = [], packages = [] }]) => {
    const targets = pairs.filter(([from = '']) => RegExp(path).test(from)).map(([, to = '']) => to);
    const isNeeded = (target: RegExp) => targets.some((to) => target.test(to));
    return [
      ...[...rooms, ...types].filter((room) => !isNeeded(RegExp(all[room]?.path ?? room))),
      ...packages.filter((one) => !isNeeded(RegExp(`^node_modules/(@types/)?${one}/`))),
    ].map((what) => `${name}: ${what}`);
  });
}

/** The imports between rooms, including types. */
function readArrows(): readonly Arrow[] {
  const files = globSync(`{${PRODUCT.join()}}/**/*.{ts,tsx}`, { cwd: root }).sort();
  return arrowsOf(new Map(files.map((file) => [file, readSource(file)])));
}

const writesByItself = (file: string, source: string): boolean =>
  !file.startsWith('main/files/') && !MAY_WRITE.has(file) && RAW_WRITE.test(source);

const isAtTheBorder = (file: string): boolean =>
  /^(main\/(app|ipc)\/|main\/without-window\.ts$|preload\/)/.test(file);

const readSource = (file: string): string => readFileSync(join(root, file), 'utf8');

const sendsRawMessages = (file: string, source: string): boolean =>
  !MAY_SEND.test(file) && RAW_MESSAGE.test(source);

/** One violation of each kind. */
const PLANTED = {
  'enrollment/reads-files.ts': `import 'node:fs';`,
  'contract/opens-the-log.ts': `import '../db/two.ts';`,
  'contract/channels.ts': 'export const names = () => [];',
  'contract/requests.ts': 'export const parse = () => null;',
  'renderer/quits.tsx': `import { app } from 'electron';\napp.quit();`,
  'renderer/calls-names.ts': `import { names } from '../contract/channels.ts';\nnames();`,
  'preload/parses.ts': `import { parse } from '../contract/requests.ts';\nparse();`,
  'main/bench/knows-a-window.ts': `import type { App } from 'electron';\nexport type A = App;`,
  'main/requests/reads-files.ts': `import 'node:fs';`,
  'renderer/gallery/opens-a-window.ts': `import '../../main/app/window.ts';`,
  'main/app/window.ts': '',
  'main/headless.ts': `import './host/quits.ts';`,
  'main/host/quits.ts': `import 'electron';`,
  'db/one.ts': `import './two.ts';`,
  'db/two.ts': `import './one.ts';`,
  'db/misses.ts': `import './missing.ts';`,
} as const;

/** A small tree with its own `electron`, to which the project's rules apply. */
function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-rooms-'));
  const packages = {
    'package.json': JSON.stringify({ dependencies: { electron: '1.0.0' } }),
    'node_modules/electron/package.json': JSON.stringify({ name: 'electron', main: 'index.js' }),
    'node_modules/electron/index.js': '',
  };
  for (const [path, text] of Object.entries({ ...packages, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cpSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  return folder;
}
