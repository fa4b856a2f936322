import { globSync, readFileSync } from 'node:fs';

import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { keyRows } from '../../../renderer/actions/key-rows.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { typist, windowOver } from '../support/window-over.tsx';

/** The keys that a source passes to `useShortcuts`. */
function keysIn(source: string): string[] {
  const calls = source.match(/useShortcuts\([\s\S]*?\}\)|useShortcuts\(.*\);/g) ?? [];
  return calls.flatMap((call) =>
    [...call.matchAll(/(?:[{,]\s*)(?:'([^']+)'|(\w+)):/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    ),
  );
}

/** Single keys as they are named, and what may follow `g`. */
function listed(): ReadonlySet<string> {
  return new Set(
    [...keyRows(en), ...en.shell.shortcuts.rows].flatMap(({ keys }) => {
      const [, after] = keys.split('g then ');
      return after === undefined ? [keys] : after.split(', ').map((key) => `g ${key}`);
    }),
  );
}

const used = globSync('renderer/**/*.{ts,tsx}', { exclude: ['**/use-shortcuts.ts'] }).flatMap(
  (path) => keysIn(readFileSync(path, 'utf8')),
);

describe('the keys of the window', () => {
  it('are all shown with ?', () => {
    expect(used).toEqual(expect.arrayContaining(['?', 'i', 'g b', '/', 'Escape']));
    expect(used.filter((key) => !listed().has(key))).toEqual([]);
  });

  it('would be missed by that check if one was not', () => {
    expect(keysIn("useShortcuts({ 'g x': () => go(), q: run });")).toEqual(['g x', 'q']);
    expect(listed().has('g x')).toBe(false);
  });

  it('of two letters do not also do what the second one does alone', async () => {
    await windowOver({ events: worlds.full(), technician: 'Ana' });
    const user = typist();
    await user.keyboard('gi');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('i');
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });

  it('lets Escape go back when single letters are off', async () => {
    const { user } = await windowOver({ events: worlds.full(), technician: 'Ana' });
    await user.keyboard('?');
    await user.click(await screen.findByRole('checkbox', { name: 'Single-letter keys' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('button', { name: /^Port 1-1.5:/ }));
    await screen.findByRole('article');
    await user.keyboard('{Escape}');
    await expect.poll(() => screen.queryByRole('article')).toBeNull();
  });
});
