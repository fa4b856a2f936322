import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { settingsStories } from '../../../renderer/gallery/settings-stories.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { windowOver } from '../support/window-over.tsx';

const words = en.outbox;
const sheet = () => within(screen.getByRole('dialog', { name: en.settings.title }));
const at = { sheet: { kind: 'settings', part: 'outbox' } } as const;

describe('events for asset tools', () => {
  it('go to a folder once a person chose it, and nowhere again', async () => {
    const { user } = await windowOver({ events: worlds.one() }, at);
    expect(sheet().getByText(words.noFolder)).toBeTruthy();

    await user.click(sheet().getByRole('button', { name: words.chooseFolder }));
    expect(await sheet().findByText('/Volumes/Assets')).toBeTruthy();

    await user.click(sheet().getByRole('button', { name: words.stopFolder }));
    expect(await sheet().findByText(words.noFolder)).toBeTruthy();
  });

  it('go to an address that is safe, whose secret is shown once', async () => {
    const { user } = await windowOver({ events: worlds.one() }, at);
    const field = sheet().getByRole('textbox', { name: words.url });
    await user.type(field, 'http://assets.example.com/');
    await user.click(sheet().getByRole('button', { name: words.save }));
    expect(await sheet().findByText(/Events are not sent to/)).toBeTruthy();
    expect(sheet().queryByText(/whsec_/)).toBeNull();

    await user.clear(field);
    await user.type(field, 'https://assets.example.com/');
    await user.click(sheet().getByRole('button', { name: words.save }));
    expect(await sheet().findByText(/^whsec_/)).toBeTruthy();
  });

  it('that wait or were given up are told with why, outside of Settings, too', async () => {
    const start = settingsStories['settings-outbox-waiting']?.start ?? { events: [] };
    const { user } = await windowOver(start);
    const note = within(screen.getByRole('region', { name: words.title }));

    expect(note.getByText(/it answered 503/)).toBeTruthy();
    expect(note.getByText(/1 event was refused/)).toBeTruthy();

    await user.click(note.getByRole('button', { name: words.replay }));
    await waitFor(() => expect(screen.queryByText(/1 event was refused/)).toBeNull());
    expect(screen.getByText(/it answered 503/)).toBeTruthy();
  });
});
