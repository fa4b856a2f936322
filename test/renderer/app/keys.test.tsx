import { globSync, readFileSync } from 'node:fs';

import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { keyRows } from '../../../renderer/actions/key-rows.ts';
import { commandPlace, WINDOW_COMMANDS } from '../../../enrollment/window-command.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { turnOffSingleKeys } from '../support/turn-off-keys.ts';
import { windowOver } from '../support/window-over.tsx';

/** The keys that a source passes to `useShortcuts`. */
function keysIn(source: string): string[] {
  const calls = source.match(/useShortcuts\([\s\S]*?\}\)|useShortcuts\(.*\);/g) ?? [];
  return calls.flatMap((call) =>
    [...call.matchAll(/(?:[{,]\s*)(?:'([^']+)'|(\w+)):/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    ),
  );
}

/** Keys as they are shown: those of the commands, of the actions, and the others. */
const listed = (): ReadonlySet<string> =>
  new Set([
    ...WINDOW_COMMANDS.flatMap((command) => commandPlace(command).key ?? []),
    ...[...keyRows(en), ...en.shell.shortcuts.rows].map(({ keys }) => keys),
  ]);

const used = globSync('renderer/**/*.{ts,tsx}', { exclude: ['**/use-shortcuts.ts'] }).flatMap(
  (path) => keysIn(readFileSync(path, 'utf8')),
);

describe('the keys of the window', () => {
  it('are all shown with ?', () => {
    expect(used).toEqual(expect.arrayContaining(['?', '/', 't', 'Escape']));
    expect(used.filter((key) => !listed().has(key))).toEqual([]);
  });

  it('would be missed by that check if one was not', () => {
    expect(keysIn("useShortcuts({ '%': () => go(), q: run });")).toEqual(['%', 'q']);
    expect(listed().has('%')).toBe(false);
  });

  it('lets Escape go back when single letters are off', async () => {
    const { user } = await windowOver({ events: worlds.full(), technician: 'Ana' });
    await turnOffSingleKeys({ user });
    await user.click(screen.getByRole('button', { name: /^Port 1-1.5:/ }));
    await screen.findByRole('article');
    await user.keyboard('{Escape}');
    await expect.poll(() => screen.queryByRole('article')).toBeNull();
  });
});
