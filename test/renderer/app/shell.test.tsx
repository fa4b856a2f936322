import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { stories } from '../../../renderer/gallery/stories.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { typist, windowOver } from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;
const screenButton = (name: string) =>
  within(screen.getByRole('navigation')).getByRole('button', { name });

describe('the window around every screen', () => {
  it('says PRACTICE on every screen of a practice bench, and on none of a real one', async () => {
    const { user } = await windowOver({ events: worlds.one(), isPractice: true });
    for (const name of ['Profiles', 'Sessions', 'Bench']) {
      await user.click(screen.getByRole('button', { name }));
      expect(screen.getByText('PRACTICE')).toBeTruthy();
    }
  });

  it('has no practice banner on a real bench', async () => {
    await windowOver({ events: worlds.one() });
    expect(screen.queryByText('PRACTICE')).toBeNull();
  });

  it('keeps saying that nothing is logged until the log is written again', async () => {
    const { bench, user } = await windowOver({ events: worlds.one(), ...ana });
    const fault = { fault: 'disk-full', phase: 'failing' } as const;
    const log = { kind: 'failed', ...fault, detail: 'disk is full', sinceMs: 0 } as const;
    act(() => bench.show({ log }));
    await user.click(screen.getByRole('button', { name: 'Profiles' }));
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

  it('goes to each screen by keys, but not while a person types', async () => {
    await windowOver({ events: worlds.one(), ...ana });
    const user = typist();
    await user.keyboard('gp');
    expect(screen.getByRole('heading', { name: 'Profiles' })).toBeTruthy();
    await user.keyboard('gb');
    await user.type(screen.getByRole('searchbox'), 'gs');
    expect(screen.queryByRole('heading', { name: 'Sessions' })).toBeNull();
  });

  it.each([
    ['keys', async () => typist().keyboard('gbgp')],
    [
      'the navigation',
      async () => {
        for (const name of ['Bench', 'Profiles']) await typist().click(screenButton(name));
      },
    ],
  ])(
    'begins the profile of the guide once, and no second time when left and come back by %s',
    async (_, leaveAndComeBack) => {
      const { user } = await windowOver({ events: worlds.one(), ...ana }, 'guide');
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
    const { user } = await windowOver({ events: worlds.one(), ...ana }, 'guide');
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

  it('shows the keys on ? and can turn single letters off', async () => {
    await windowOver({ events: worlds.one(), ...ana });
    const user = typist();
    await user.keyboard('?');
    const keys = screen.getByRole('dialog', { name: 'Keys' });
    await user.click(within(keys).getByRole('checkbox', { name: 'Single-letter keys' }));
    await user.click(within(keys).getByRole('button', { name: 'Close' }));
    await user.keyboard('gp');
    expect(screen.queryByRole('heading', { name: 'Profiles' })).toBeNull();
  });

  it('shows device text as text only', async () => {
    await windowOver({ events: worlds.hostile(), ...ana });
    expect(document.querySelector('script, b[onclick], i')).toBeNull();
  });
});
