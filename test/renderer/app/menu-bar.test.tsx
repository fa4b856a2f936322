import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { WINDOW_COMMANDS } from '../../../enrollment/window-command.ts';
import { menuTemplate } from '../../../main/app/menu-template.ts';
import { keyOf } from '../../../renderer/actions/key-of.ts';
import { keyOfBooted } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { windowOver, type OpenedWindow } from '../support/window-over.tsx';

const start = { events: worlds.one(), technician: 'Ana' } as const;
const NOTHING = { run: () => 0, undoTyping: () => 0, toggleWall: () => 0 };

/** The entries of the menu bar that apply, with the keys that it shows. */
function entriesOf({ bench }: OpenedWindow) {
  const template = menuTemplate(NOTHING, en.commands, bench.menu(), false);
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  return items.flatMap(({ id, label, enabled, accelerator }) =>
    id !== undefined && enabled === true ? [{ id, label, accelerator }] : [],
  );
}

it('has the entries and keys of the palette', async () => {
  const opened = await windowOver(start);
  const { bench, user } = opened;
  await bench.noteDevices({ deviceKeys: [keyOfBooted(1)], note: 'For Mia' });
  await user.click(screen.getByRole('button', { name: /^Port 1-1\.1:/ }));
  await screen.findByRole('article');
  await waitFor(() => expect(bench.menu()?.undo).toBe('Undo note, port 1-1.1'));
  const inMenu = entriesOf(opened);
  await user.keyboard('{Control>}k{/Control}');
  await user.paste('>');
  const list = within(await screen.findByRole('listbox', { name: en.find.list }));
  const shown = (await list.findAllByRole('option')).map(({ textContent }) => textContent);
  const missing = inMenu
    // The palette itself.
    .filter(({ id }) => id !== 'find')
    .filter(({ id, label }) => {
      const command = WINDOW_COMMANDS.find((one) => one === id);
      const key = command === undefined ? null : keyOf(command, en.commands.modifiers);
      return !shown.some((text) => text.startsWith(label ?? id) && text.endsWith(key ?? ''));
    });
  expect(missing).toEqual([]);
  expect(inMenu.length).toBeGreaterThan(20);
  for (const { id, accelerator } of inMenu) {
    const key = keyOf(WINDOW_COMMANDS.find((one) => one === id) ?? 'about', en.commands.modifiers);
    if (accelerator !== undefined) {
      expect(String(accelerator).replace('CommandOrControl', 'Ctrl').replace('Plus', '+')).toBe(
        key,
      );
    }
  }
});

it('greys out what does not apply, and undoes typing in a field', async () => {
  const { bench, user } = await windowOver(start);
  const offered = () => bench.menu()?.offered ?? [];
  await waitFor(() => expect(offered()).toContain('newSession'));
  expect(offered()).not.toContain('undo');
  expect(offered()).not.toContain('confirm');
  expect(offered()).not.toContain('endPractice');
  await user.click(screen.getByRole('combobox', { name: en.find.label }));
  await waitFor(() => expect(bench.menu()).toMatchObject({ isTyping: true }));
  expect(bench.menu()?.undo).toBe(en.commands.undoTyping);
  await user.tab();
  await user.click(screen.getByRole('button', { name: /^Port 1-1\.1:/ }));
  await waitFor(() => expect(offered()).toContain('confirm'));
  // A sheet covers the devices.
  await user.keyboard('{Control>},{/Control}');
  await waitFor(() => expect(offered()).not.toContain('confirm'));
  expect(offered()).toContain('goSetup');
});
