import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { buildMain } from '../../scripts/build-targets.ts';

const ROOT = join(import.meta.dirname, '../..');
const NETWORK =
  /\/main\/services\/|\/main\/outbox\/(?!lazy-outbox|outbox-url)|\/node_modules\/@azure\/|\/main\/app\/net-send\.ts$/;
let out: string;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'muster-built-'));
  await buildMain(ROOT, 'main/app/with-window.ts', out);
}, 120_000);
afterAll(() => rmSync(out, { recursive: true }));

const text = (file: string): string => readFileSync(join(out, 'main', file), 'utf8');

/** A file of the built main process and all that it loads with it; no import() is followed. */
function loadedWith(file: string, known = new Set<string>()): ReadonlySet<string> {
  known.add(file);
  for (const [, next = ''] of text(file).matchAll(/^(?:import|export)\b.*?"\.\/([\w.-]+\.js)"/gm)) {
    if (!known.has(next)) loadedWith(next, known);
  }
  return known;
}

const filesBuilt = (): readonly string[] =>
  readdirSync(join(out, 'main')).filter((file) => file.endsWith('.js'));

/** The modules in these files, by their source maps; files that only pass names on have none. */
const modulesOf = (files: Iterable<string>): readonly string[] =>
  [...files]
    .filter((file) => existsSync(join(out, 'main', `${file}.map`)))
    .flatMap((file) => (JSON.parse(text(`${file}.map`)) as { sources: string[] }).sources)
    .map((path) => `/${path}`);

/** What is loaded behind the window, with an import(). */
const benchFile = (): string =>
  filesBuilt().find((file) =>
    modulesOf([file]).some((path) => path.endsWith('/main/app/begin-bench.ts')),
  ) ?? '';

describe('the built main process', () => {
  it('loads nothing that could ask a service before one is set up', () => {
    const atStart = modulesOf([...loadedWith('index.js'), ...loadedWith(benchFile())]);
    expect(atStart.filter((path) => NETWORK.test(path))).toEqual([]);
    expect(atStart.some((path) => path.endsWith('/main/app/services-desk.ts'))).toBe(true);
  });

  it('control: has it in files of its own', () => {
    const all = modulesOf(filesBuilt()).filter((path) => NETWORK.test(path));
    expect(all.map((path) => basename(path))).toEqual(
      expect.arrayContaining(['deliver.ts', 'net-send.ts', 'open-services.ts', 'sign-in.ts']),
    );
    expect(all.some((path) => path.includes('@azure/msal-node'))).toBe(true);
  });
});
