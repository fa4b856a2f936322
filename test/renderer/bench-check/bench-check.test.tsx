import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { windowOver } from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;
const words = en.benchCheck;
const main = () => within(screen.getByRole('main'));

describe('a look at the host that fails', () => {
  it('says so and can be tried again, though it was the first one', async () => {
    const { bench, user } = await windowOver({ events: worlds.one(), ...ana });
    bench.failNext({ kind: 'fault' });
    await user.click(screen.getByRole('button', { name: words.title }));
    expect(await main().findByRole('alert')).toBeTruthy();
    expect(main().queryByText(words.looking)).toBeNull();
    await user.click(main().getByRole('button', { name: words.again }));
    expect(await main().findByText(new RegExp(`^${words.lookedAt('')}`))).toBeTruthy();
    expect(main().queryByRole('alert')).toBeNull();
  });

  it('keeps what the one before said', async () => {
    const { bench, user } = await windowOver({ events: worlds.one(), ...ana });
    await user.click(screen.getByRole('button', { name: words.title }));
    await main().findByText(new RegExp(`^${words.lookedAt('')}`));
    const before = main().getByRole('region', { name: words.list }).textContent;
    bench.failNext({ kind: 'fault' });
    await user.click(main().getByRole('button', { name: words.again }));
    expect(await main().findByRole('alert')).toBeTruthy();
    expect(main().getByRole('region', { name: words.list }).textContent).toBe(before);
  });

  it('is told where a Mac is missed, beside what can be checked by hand', async () => {
    const { bench, user } = await windowOver({ events: worlds.one(), ...ana });
    await user.click(screen.getByRole('button', { name: words.title }));
    await main().findByText(new RegExp(`^${words.lookedAt('')}`));
    bench.failNext({ kind: 'fault' });
    await user.click(main().getByRole('button', { name: words.why.title }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByRole('alert')).toBeTruthy();
    expect(dialog.getAllByRole('listitem').length).toBeGreaterThan(0);
  });
});
