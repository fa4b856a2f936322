import { expect, it } from 'vitest';

import { WINDOW_COMMANDS, type WindowCommand } from '../../../enrollment/window-command.ts';
import { menuTemplate, type MenuState } from '../../../main/app/menu-template.ts';
import { languageNamed, loadLanguage } from '../../../words/languages.ts';
import type { Words } from '../../../words/catalogue.ts';
import { en } from '../../../words/en.ts';

type Item = Electron.MenuItemConstructorOptions;

function menuOf(
  isMac: boolean,
  state: MenuState = null,
  commands: Words['commands'] = en.commands,
) {
  const done: string[] = [];
  const actions = {
    run: (command: WindowCommand) => done.push(command),
    undoTyping: () => done.push('typing'),
    toggleWall: () => done.push('wall'),
  };
  const template = menuTemplate(actions, commands, state, isMac);
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const itemOf = (id: WindowCommand): Item | undefined => items.find((one) => one.id === id);
  const choose = (id: WindowCommand, byKey = false): void => {
    const click = itemOf(id)?.click as ((...input: readonly unknown[]) => void) | undefined;
    click?.({}, undefined, byKey ? { triggeredByAccelerator: true } : undefined);
  };
  return { template, items, itemOf, choose, done };
}

it.each([true, false])('has every command once, on a Mac: %s', (isMac) => {
  const { items } = menuOf(isMac);
  const ids = items.flatMap(({ id }) => id ?? []);
  expect(ids.toSorted()).toEqual([...WINDOW_COMMANDS].toSorted());
});

it('tells the window what was chosen, and leaves its keys to it', () => {
  const { choose, done } = menuOf(false);
  choose('handOver');
  choose('goSetup', true);
  choose('undo');
  choose('wall');
  expect(done).toEqual(['handOver', 'undo', 'wall']);
});

it('undoes typing while a person types, by key and by pointer', () => {
  const state = { offered: ['undo'], undo: en.commands.undoTyping, isTyping: true } as const;
  const { choose, done, itemOf } = menuOf(true, state);
  choose('undo');
  choose('undo', true);
  expect(done).toEqual(['typing', 'typing']);
  expect(itemOf('undo')?.label).toBe(en.commands.undoTyping);
});

it('names what Undo undoes, and greys out what does not apply', () => {
  const state = { offered: ['undo', 'handOver'], undo: 'Undo note, port 1-2', isTyping: false };
  const { items, itemOf } = menuOf(false, state as MenuState);
  expect(itemOf('undo')?.label).toBe('Undo note, port 1-2');
  const on = items.filter(({ id, enabled }) => id !== undefined && enabled === true);
  expect(on.map(({ id }) => id)).toEqual(['handOver', 'undo']);
  // Before the window has said so, nothing is greyed out.
  expect(menuOf(false).items.filter(({ enabled }) => enabled === false)).toEqual([]);
});

it('has its own words for every standard entry, in both languages', async () => {
  await loadLanguage('de');
  for (const name of ['en', 'de'] as const) {
    const { commands } = languageNamed(name).words;
    for (const isMac of [true, false]) {
      const { template, items } = menuOf(isMac, null, commands);
      const standard = items.filter(({ role }) => role !== undefined);
      expect(standard.length).toBeGreaterThan(6);
      expect(standard.filter(({ label }) => label === undefined)).toEqual([]);
      // macOS shows the name of the program there, whatever it is called.
      const menus = template.filter(({ role }) => role !== 'appMenu');
      expect(menus.filter(({ label }) => label === undefined)).toEqual([]);
    }
  }
  expect(menuOf(true, null, languageNamed('de').words.commands).itemOf('undo')?.label).toBe(
    'Widerrufen',
  );
});

it('takes no single letter, which a person also types', () => {
  const keys = menuOf(false).items.flatMap(({ accelerator }: Item) => accelerator ?? []);
  expect(keys).toContain('CommandOrControl+1');
  expect(keys).toContain('CommandOrControl+Plus');
  expect(keys.filter((key) => !key.startsWith('CommandOrControl+'))).toEqual([]);
});
