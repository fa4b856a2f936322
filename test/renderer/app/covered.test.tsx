import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { WindowCommand } from '../../../enrollment/window-command.ts';
import { keyOfBooted } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { AT, typist, windowOver } from '../support/window-over.tsx';

const start = { events: worlds.one(), technician: 'Ana' } as const;
const deviceKeys = [keyOfBooted(1)];

async function withNote(first = {}) {
  const opened = await windowOver(start, first);
  await opened.bench.noteDevices({ deviceKeys, note: 'For Mia' });
  const note = () => opened.bench.bench.view.devices.get(keyOfBooted(1))?.note;
  const choose = (command: WindowCommand) => act(async () => opened.bench.choose(command));
  return { ...opened, note, choose };
}

describe('behind a sheet', () => {
  it('nothing is undone, by key or in the menu bar', async () => {
    const { user, note, choose } = await withNote(AT.settings);
    await user.keyboard('{Control>}z{/Control}');
    await choose('undo');
    expect(note()).toBe('For Mia');
    // The control: without the sheet, both undo.
    await user.keyboard('{Control>}1{/Control}');
    await choose('undo');
    await expect.poll(note).toBeUndefined();
  });

  it('nothing is done with the open Mac', async () => {
    const { user, choose } = await withNote();
    await user.click(screen.getByRole('button', { name: /^Port 1-1\.1:/ }));
    await screen.findByRole('article');
    await user.keyboard('{Control>},{/Control}');
    await choose('note');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await user.keyboard('{Control>}1{/Control}');
    await choose('note');
    expect(await screen.findByRole('dialog', { name: en.actions.note.title('1') })).toBeTruthy();
  });
});

describe('an open menu', () => {
  it('has letters and digits for itself', async () => {
    const { bench, user } = await withNote();
    await user.click(screen.getByRole('button', { name: /^Port 1-1\.1:/ }));
    await screen.findByRole('article');
    const keys = typist();
    for (const name of [/^Room 4/, en.commands.more]) {
      await user.click(screen.getByRole('button', { name }));
      await screen.findByRole('menu');
      await keys.keyboard('1dn');
      expect(screen.queryByRole('dialog')).toBeNull();
      await user.keyboard('{Escape}');
    }
    const steps = () => bench.bench.view.devices.get(keyOfBooted(1))?.steps;
    expect(steps()).toEqual({});
    // The control: without a menu the digit ticks the step.
    await keys.keyboard('1');
    await expect.poll(() => Object.keys(steps() ?? {})).toHaveLength(1);
  });

  it('goes to the entry that begins with a letter', async () => {
    const { user } = await withNote();
    await user.click(screen.getByRole('button', { name: en.commands.more }));
    await typist().keyboard('w');
    expect(document.activeElement?.textContent).toContain(en.commands.names.wall);
  });
});

describe('the menu of a row', () => {
  it('gives the focus back after a choice by key', async () => {
    const { user } = await withNote();
    const row = document.querySelector<HTMLElement>(`[data-device-key="${keyOfBooted(1)}"]`);
    row?.focus();
    await user.keyboard('{Shift>}{F10}{/Shift}');
    const menu = await screen.findByRole('menu', { name: en.actions.menuOf('1') });
    await user.keyboard('{ArrowDown}');
    expect(menu.contains(document.activeElement)).toBe(true);
    await typist().keyboard('1');
    await screen.findByText(en.actions.stepDone('1', '1'));
    expect(document.activeElement).toBe(row);
  });
});

it('shows the key of an answer exactly where it gives that answer', async () => {
  const { user } = await windowOver({ ...start, events: worlds.full() });
  await user.click(screen.getByRole('button', { name: /^Port 1-2\.8:/ }));
  const panel = within(await screen.findByRole('article'));
  const name = en.exceptions['serial-missing'].name;
  const button = (action: string) =>
    panel.getByRole('button', { name: en.lanes.act(action, name) });
  expect(button(en.lanes.accept).querySelector('kbd')).toBeNull();
  expect(button(en.lanes.setAside).querySelector('kbd')?.textContent).toBe('S');
});
