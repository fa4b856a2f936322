import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { bootedSighting, keyOfBooted } from '../../../../renderer/gallery/history.ts';
import { worlds } from '../../../../renderer/gallery/worlds.ts';
import { en } from '../../../../words/en.ts';
import { windowOver } from '../../support/window-over.tsx';

describe('a Mac that came back', () => {
  it('is counted in its row, short for the eye and whole for a screen reader', async () => {
    const { bench, user } = await windowOver({ events: worlds.one(), technician: 'Ana' });
    await user.click(screen.getByRole('button', { name: en.bench.list.columns }));
    const column = { name: en.bench.table.columns.reconnects };
    await user.click(screen.getByRole('menuitemcheckbox', column));
    const row = () =>
      within(document.querySelector<HTMLElement>('[data-device-key]') ?? document.body);
    expect(row().queryByText(/×/)).toBeNull();
    for (const port of ['1-1.2', '1-1.1', '1-1.2']) {
      bench.log({
        kind: 'device-sighted',
        sessionId: 's-1',
        deviceKey: keyOfBooted(1),
        sighting: bootedSighting(1, port),
        remembered: null,
      });
    }
    expect(await row().findByText('3 reconnects')).toBeTruthy();
    expect(row().getByText('3 ×').getAttribute('aria-hidden')).toBe('true');
  });
});
