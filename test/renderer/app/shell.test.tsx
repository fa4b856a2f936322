import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { stories } from '../../../renderer/gallery/stories.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { turnOffSingleKeys } from '../support/turn-off-keys.ts';
import { AT, typist, windowOver } from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;
const placeButton = (name: string) =>
  within(screen.getByRole('navigation', { name: en.shell.navigation })).getByRole('button', {
    name,
  });

describe('the window around every place', () => {
  it('says PRACTICE in every place of a practice bench, and in none of a real one', async () => {
    const { user } = await windowOver({ events: worlds.one(), isPractice: true });
    for (const name of ['Setup', 'Sessions', 'Bench']) {
      await user.click(placeButton(name));
      expect(screen.getByText('PRACTICE')).toBeTruthy();
    }
  });

  it('has no mark of practice on a real bench', async () => {
    await windowOver({ events: worlds.one() });
    expect(screen.queryByText('PRACTICE')).toBeNull();
  });

  it('keeps saying that nothing is logged until the log is written again', async () => {
    const { bench, user } = await windowOver({ events: worlds.one(), ...ana });
    const fault = { fault: 'disk-full', phase: 'failing' } as const;
    const log = { kind: 'failed', ...fault, detail: 'disk is full', sinceMs: 0 } as const;
    act(() => bench.show({ log }));
    await user.click(placeButton('Setup'));
    expect(screen.getByRole('heading', { name: 'Nothing is being logged' })).toBeTruthy();
    act(() => bench.show({ log: { kind: 'writable' } }));
    expect(screen.queryByRole('heading', { name: 'Nothing is being logged' })).toBeNull();
  });

  it('says what to do when USB is not available', async () => {
    await windowOver({ events: [], ...stories['bench-usb-missing']?.start });
    const trouble = screen.getByRole('region', { name: 'USB is not available on this host' });
    expect(trouble.textContent).toContain('restart Muster');
    expect(trouble.textContent).toContain('cannot read /sys/bus/usb/devices');
  });

  it('goes to each place by one key, from a sheet and from a field as well', async () => {
    const { user } = await windowOver({ events: worlds.one(), ...ana });
    const place = () => document.querySelector('main')?.dataset['place'];
    for (const [key, name] of [
      ['2', 'sessions'],
      ['3', 'setup'],
      ['1', 'bench'],
    ] as const) {
      await user.keyboard(`{Control>}${key}{/Control}`);
      expect(place()).toBe(name);
    }
    await user.click(screen.getByRole('combobox', { name: en.find.label }));
    await user.keyboard('{Control>}i{/Control}');
    expect(await screen.findByRole('dialog', { name: en.commands.names.import })).toBeTruthy();
    await user.keyboard('{Control>}2{/Control}');
    expect([place(), screen.queryByRole('dialog')]).toEqual(['sessions', null]);
  });

  it('goes nowhere by a key while a question is open', async () => {
    const { user } = await windowOver({ events: worlds.one(), ...ana });
    await user.click(screen.getByRole('button', { name: /^Room 4/ }));
    await user.click(
      screen.getByRole('menuitem', { name: new RegExp(`^${en.corrections.reassign.menu}`) }),
    );
    await screen.findByRole('dialog');
    await user.keyboard('{Control>}2{/Control}');
    expect(document.querySelector('main')?.dataset['place']).toBe('bench');
  });

  it.each([
    ['keys', async () => typist().keyboard('{Control>}13{/Control}')],
    [
      'the top bar',
      async () => {
        for (const name of ['Bench', 'Setup']) await typist().click(placeButton(name));
      },
    ],
  ])(
    'begins the profile of the guide once, and no second time when left and come back by %s',
    async (_, leaveAndComeBack) => {
      const { user } = await windowOver({ events: worlds.one(), ...ana }, AT.guide);
      await user.click(screen.getByRole('button', { name: en.guide.start }));
      await user.type(screen.getByRole('textbox', { name: en.profiles.name }), 'New Macs');
      await user.click(screen.getByRole('button', { name: en.profiles.save }));
      await screen.findByRole('button', { name: en.profiles.edit });
      await leaveAndComeBack();
      expect(await screen.findByRole('heading', { name: en.profiles.title })).toBeTruthy();
      expect(screen.queryByRole('textbox', { name: en.profiles.name })).toBeNull();
    },
  );

  it('begins an empty profile after that of the guide was saved', async () => {
    const { user } = await windowOver({ events: worlds.one(), ...ana }, AT.guide);
    await user.click(screen.getByRole('button', { name: en.guide.start }));
    const affinity = () =>
      screen.getByRole<HTMLInputElement>('radio', { name: en.affinities.with }).checked;
    const ofGuide = affinity();
    await user.type(screen.getByRole('textbox', { name: en.profiles.name }), 'Kiosks');
    await user.click(screen.getByRole('button', { name: en.profiles.save }));
    await screen.findByRole('button', { name: en.profiles.edit });
    await user.click(screen.getByRole('button', { name: en.profiles.add }));
    expect([ofGuide, affinity()]).toEqual([true, false]);
  });

  it('tells how many need a person, and goes to the first of them from anywhere', async () => {
    const { user } = await windowOver({ events: worlds.full(), ...ana }, AT.sessions);
    await user.click(await screen.findByRole('button', { name: /need you$/ }));
    expect(await screen.findByRole('article')).toBeTruthy();
  });

  it('shows the keys on ?, and obeys no single letter once they are turned off', async () => {
    await windowOver({ events: worlds.one(), ...ana });
    const user = typist();
    await user.keyboard('?');
    const keys = screen.getByRole('dialog', { name: 'Keys' });
    await user.click(within(keys).getByRole('button', { name: 'Close' }));
    await turnOffSingleKeys({ user });
    await user.keyboard('t');
    expect(screen.queryByRole('region', { name: en.corrections.technicians.list })).toBeNull();
  });

  it('shows device text as text only', async () => {
    await windowOver({ events: worlds.hostile(), ...ana });
    expect(document.querySelector('script, b[onclick], i')).toBeNull();
  });
});

it('moves the window by the top bar where that is its title bar', async () => {
  const platform = vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
  onTestFinished(() => platform.mockRestore());
  await windowOver({ events: [] });
  expect(screen.getByRole('banner').dataset['titleBar']).toBe('true');
});
