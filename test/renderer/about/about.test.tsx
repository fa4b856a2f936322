import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { chooseCommand, windowOver } from '../support/window-over.tsx';

describe('about the program', () => {
  it('names version and data folder, and copies the rest for support', async () => {
    const { user } = await windowOver({ events: worlds.one() });
    await chooseCommand({ user }, 'about');
    const dialog = screen.getByRole('dialog', { name: 'About Muster' });
    expect(await within(dialog).findByText('/invented')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: en.shell.about.copyDetails }));
    expect(await within(dialog).findByText(en.shell.about.copied)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says that no cable shows an enrollment', async () => {
    const { user } = await windowOver({ events: worlds.one() });
    await chooseCommand({ user }, 'about');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/Only a person or an Intune export/)).toBeTruthy();
  });

  it('says why when the bench does not answer, and keeps the rest', async () => {
    const { bench, user } = await windowOver({ events: worlds.one() });
    bench.failNext({ kind: 'fault' });
    await chooseCommand({ user }, 'about');
    const dialog = await screen.findByRole('dialog');
    expect((await within(dialog).findByRole('alert')).textContent).toContain('internal error');
    expect(within(dialog).getByText('What Muster does not claim')).toBeTruthy();
  });
});

describe('the licences, in the window', () => {
  it('are listed with their words when somebody asks', async () => {
    const { user } = await windowOver({ events: worlds.one() });
    await chooseCommand({ user }, 'about');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/LICENSES\.chromium\.html/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: en.licences.show }));
    await user.click(await dialog.findByText('invented 1.0.0 · MIT'));
    expect(dialog.getByText('Permission is granted.')).toBeTruthy();
    expect(dialog.getByText('without-text 2.0.0 · ISC')).toBeTruthy();
  });
});
