import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { worlds } from '../../../renderer/gallery/worlds.ts';
import { SETTINGS_PARTS, type SettingsPart } from '../../../renderer/state/navigation.ts';
import { en } from '../../../words/en.ts';
import { windowOver } from '../support/window-over.tsx';

const words = en.settings;
const ana = { technician: 'Ana' } as const;
const root = document.documentElement;
const sheet = () => within(screen.getByRole('dialog', { name: words.title }));
const start = { events: worlds.one(), ...ana };
const open = (part?: SettingsPart) =>
  windowOver(start, part === undefined ? {} : { sheet: { kind: 'settings', part } });

describe('settings', () => {
  it('open with Ctrl+, and show each section under its name', async () => {
    const { user } = await open();
    await user.keyboard('{Control>},{/Control}');
    for (const part of SETTINGS_PARTS) {
      await user.click(sheet().getByRole('button', { name: words.parts[part] }));
      expect(sheet().getByRole('heading', { name: words.parts[part], level: 3 })).toBeTruthy();
    }
    await user.click(sheet().getByRole('button', { name: en.shell.close }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('open at the section that the status bar points to', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^Log writing/ }));
    expect(sheet().getByRole('heading', { name: words.parts.data })).toBeTruthy();
  });

  it('change colors, rows and text size at once', async () => {
    const { user } = await open('appearance');
    const { themes, densities, larger, percent } = words.appearance;
    await user.click(sheet().getByRole('radio', { name: themes.dark }));
    await user.click(sheet().getByRole('radio', { name: densities.bench }));
    await user.click(sheet().getByRole('button', { name: larger }));
    expect(root.dataset).toMatchObject({ theme: 'dark', density: 'bench' });
    expect(root.style.fontSize).toBe('110%');
    expect(sheet().getByText(percent('110'))).toBeTruthy();
  });

  it('turn the sounds off', async () => {
    const { user } = await open('notices');
    const sounds = sheet().getByRole<HTMLInputElement>('checkbox', { name: words.notices.sounds });
    expect(sounds.checked).toBe(true);
    await user.click(sounds);
    expect(sounds.checked).toBe(false);
  });

  it('choose the paper that the print of slips starts with', async () => {
    const { user } = await open('printing');
    await user.click(sheet().getByRole('radio', { name: en.slips.sizes.label }));
    await user.click(sheet().getByRole('button', { name: en.shell.close }));
    await user.click(screen.getAllByRole('rowheader')[0] ?? document.body);
    await user.click(await screen.findByRole('button', { name: en.slips.button }));
    const size = { name: en.slips.sizes.label };
    expect(screen.getByRole<HTMLInputElement>('radio', size).checked).toBe(true);
  });
});

describe('the text size', () => {
  it('follows the keys from 90 to 160 %, and goes back to its usual size', async () => {
    const { user } = await open();
    for (let press = 1; press <= 9; press += 1) await user.keyboard('{Control>}+{/Control}');
    expect(root.style.fontSize).toBe('160%');
    await user.keyboard('{Meta>}0{/Meta}');
    expect(root.style.fontSize).toBe('100%');
    for (let press = 1; press <= 3; press += 1) await user.keyboard('{Meta>}-{/Meta}');
    expect(root.style.fontSize).toBe('90%');
  });
});
