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
import { type Cruise, cruise } from './support/cruise.ts';

const root = join(import.meta.dirname, '..');
const CRUISE_MS = 60_000;

/** Raw messages between processes, past the contract. */
const RAW_MESSAGE = /\bipcMain\b|\bipcRenderer\b|\bwebContents\s*\.\s*(send|postMessage)\b/;
const MAY_SEND = /^(main\/ipc|preload)\//;

describe('the rooms of Muster', () => {
  let found: Cruise;

  it('import only what their rule allows', { timeout: CRUISE_MS }, () => {
    found = cruise();

    expect(found.violations).toEqual([]);
  });

  it('name electron in at most 10 files, all of them at its border', () => {
    const { electronImporters } = found;

    expect(electronImporters.filter((file) => !isAtTheBorder(file))).toEqual([]);
    expect(electronImporters.length).toBeLessThanOrEqual(10);
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
    'headless-without-electron: main/headless.ts',
    'no-cycles: db/one.ts',
    'no-strangers: db/misses.ts',
  ])('control: catch a planted %s', (violation) => {
    expect(violations).toContain(violation);
  });

  it('control: catch a raw message outside the contract', () => {
    const planted = `window.webContents.send('changes', []);`;

    expect(sendsRawMessages('main/app/window.ts', planted)).toBe(true);
    expect(sendsRawMessages('main/ipc/serve.ts', planted)).toBe(false);
  });
});

const isAtTheBorder = (file: string): boolean =>
  /^(main\/(app|ipc)\/|main\/index\.ts$|preload\/)/.test(file);

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
  'main/headless.ts': `import './host/quits.ts';`,
  'main/host/quits.ts': `import 'electron';`,
  'db/one.ts': `import './two.ts';`,
  'db/two.ts': `import './one.ts';`,
  'db/misses.ts': `import './missing.ts';`,
} as const;

/** A small tree with an `electron` of its own, in which the project's rules apply. */
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
