import { expect, it } from 'vitest';

import { WINDOW_COMMANDS, type WindowCommand } from '../../../enrollment/window-command.ts';
import { menuTemplate } from '../../../main/app/menu-template.ts';
import { en } from '../../../words/en.ts';

type Item = Electron.MenuItemConstructorOptions;

function menuOf(isMac: boolean) {
  const done: string[] = [];
  const template = menuTemplate(
    {
      run: (command) => done.push(command),
      undoTyping: () => done.push('typing'),
      toggleRecording: () => done.push('recording'),
      toggleWall: () => done.push('wall'),
    },
    { commands: en.commands, record: 'Record' },
    isMac,
  );
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const choose = (id: WindowCommand, byKey = false): void => {
    const item = items.find((one) => one.id === id);
    const click = item?.click as ((...input: readonly unknown[]) => void) | undefined;
    click?.({}, undefined, byKey ? { triggeredByAccelerator: true } : undefined);
  };
  return { template, items, choose, done };
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
  choose('undo', true);
  choose('wall');
  expect(done).toEqual(['handOver', 'undo', 'typing', 'wall']);
});

it('takes no single letter, which a person also types', () => {
  const keys = menuOf(false).items.flatMap(({ accelerator }: Item) => accelerator ?? []);
  expect(keys).toContain('CommandOrControl+1');
  expect(keys).toContain('CommandOrControl+Plus');
  expect(keys.filter((key) => !key.startsWith('CommandOrControl+'))).toEqual([]);
});
