import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { FALLBACK } from '../../../scripts/runtime/fallback-electron.ts';
import { wantedVersion } from '../../../scripts/runtime/official-electron.ts';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * Names that the type definitions of the shipped Electron have and those of the one that tests run
 * on lack: `npm pack electron@VERSION` of both, comments removed, identifiers and names of events
 * compared. The compiler finds what only the older one has.
 */
const known = JSON.parse(readFileSync(join(ROOT, 'test/support/electron-names.json'), 'utf8')) as {
  readonly runtime: string;
  readonly shipped: string;
  readonly onlyInShipped: string[];
};
const newer = new Set(known.onlyInShipped);

/** Names of Muster's own and of JavaScript that Electron has, too, in another place. */
const OWN: readonly string[] = ['log', 'entries'];

/** Members, events, options and types in a source, which may be Electron's. */
const usedIn = (source: string): readonly string[] =>
  [
    ...source.matchAll(
      /\.(?:on|once|off)\(\s*'([\w-]+)'|\.(\w+)\b|\bElectron\.(\w+)|\b(\w+):|\bimport \{([^}]*)\} from 'electron'/g,
    ),
  ].flatMap(([, event, member, type, option, imported]) =>
    imported === undefined
      ? (member ?? event ?? type ?? option ?? [])
      : imported.split(',').map((name) => name.trim().replace(/^type /, '')),
  );

const newIn = (source: string): readonly string[] =>
  usedIn(source).filter((name) => newer.has(name) && !OWN.includes(name));

describe('the Electron that tests run on', () => {
  it('is the one whose names are known, and so is the shipped one', () => {
    expect(known).toMatchObject({ runtime: FALLBACK.electron, shipped: wantedVersion(ROOT) });
    expect(newer.size).toBeGreaterThan(100);
  });

  it('has every name that Muster uses of the shipped one', () => {
    const sources = globSync('{main/app/**/*.ts,main/ipc/**/*.ts,main/index.ts,preload/**/*.ts}', {
      cwd: ROOT,
    })
      .map((file) => ({ file, source: readFileSync(join(ROOT, file), 'utf8') }))
      .filter(({ source }) => source.includes("from 'electron'"));
    expect(sources.length).toBeGreaterThan(5);
    expect(
      sources.flatMap(({ file, source }) => newIn(source).map((name) => `${file}: ${name}`)),
    ).toEqual([]);
  });

  it.each([
    ['a member', 'window.setAccentColor(colour);'],
    ['an event', "window.on('query-session-end', save);"],
    ['an option', 'new Notification({ groupId: bench });'],
    ['a type', 'const match: Electron.ProtocolRoute = route;'],
    ['a module', "import { app, sharedTexture, ServiceWorkerMain } from 'electron';"],
  ])('would be noticed to lack %s', (_, source) => {
    expect(newIn(source)).not.toEqual([]);
  });
});
