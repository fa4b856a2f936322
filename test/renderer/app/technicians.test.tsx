import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { typist, windowOver } from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;
const said = en.corrections;

describe('who is at the bench', () => {
  it('is switched with one click, with t and the keyboard alone, and nobody by Escape', async () => {
    const { user } = await windowOver({ events: worlds.lanes(), ...ana });
    await user.click(screen.getByRole('button', { name: 'Technician Ana' }));
    await user.click(await screen.findByRole('button', { name: 'Bo' }));
    expect(await screen.findByRole('button', { name: 'Technician Bo' })).toBeTruthy();
    const hand = typist();
    await hand.keyboard('t{Escape}');
    expect(screen.queryByRole('region', { name: said.technicians.list })).toBeNull();
    await hand.keyboard('t');
    await hand.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: 'Technician Ana' })).toBeTruthy();
  });

  it('is kept in a list that is edited', async () => {
    const { user } = await windowOver({ events: worlds.profiles() });
    const { technicians } = said;
    await user.click(screen.getByRole('button', { name: 'Technician No name' }));
    await user.click(screen.getByRole('button', { name: technicians.manage }));
    const list = within(await screen.findByRole('article'));
    await user.type(list.getByRole('textbox', { name: technicians.name }), 'Cleo{Enter}');
    const badge = await list.findByRole('textbox', { name: technicians.badgeOf('Cleo') });
    await user.type(badge, 'B-3{Enter}');
    const save = list.getByRole<HTMLButtonElement>('button', {
      name: technicians.saveBadgeOf('Cleo'),
    });
    await expect.poll(() => save.disabled).toBe(true);
    await user.click(list.getByRole('button', { name: technicians.remove('Cleo') }));
    await expect.poll(() => badge.isConnected).toBe(false);
  });
});
