import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { chooseCommand, inSheet, windowOver } from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;
const words = en.benchCheck;

describe('a look at the host that fails', () => {
  it('says so and can be tried again, though it was the first one', async () => {
    const { bench, user } = await windowOver({ events: worlds.one(), ...ana });
    bench.failNext({ kind: 'fault' });
    await chooseCommand({ user }, 'settings');
    await user.click(inSheet().getByRole('button', { name: en.settings.parts.hostAndPorts }));
    expect(await inSheet().findByRole('alert')).toBeTruthy();
    expect(inSheet().queryByText(words.looking)).toBeNull();
    await user.click(inSheet().getByRole('button', { name: words.again }));
    expect(await inSheet().findByText(new RegExp(`^${words.lookedAt('')}`))).toBeTruthy();
    expect(inSheet().queryByRole('alert')).toBeNull();
  });

  it('keeps what the one before said', async () => {
    const { bench, user } = await windowOver({ events: worlds.one(), ...ana });
    await chooseCommand({ user }, 'settings');
    await user.click(inSheet().getByRole('button', { name: en.settings.parts.hostAndPorts }));
    await inSheet().findByText(new RegExp(`^${words.lookedAt('')}`));
    const before = inSheet()
      .getByRole('region', { name: words.list })
      .querySelector('ul')?.textContent;
    bench.failNext({ kind: 'fault' });
    await user.click(inSheet().getByRole('button', { name: words.again }));
    expect(await inSheet().findByRole('alert')).toBeTruthy();
    expect(
      inSheet().getByRole('region', { name: words.list }).querySelector('ul')?.textContent,
    ).toBe(before);
  });

  it('is told where a Mac is missed, beside what can be checked by hand', async () => {
    const { bench, user } = await windowOver({ events: worlds.one(), ...ana });
    await chooseCommand({ user }, 'settings');
    await user.click(inSheet().getByRole('button', { name: en.settings.parts.hostAndPorts }));
    await inSheet().findByText(new RegExp(`^${words.lookedAt('')}`));
    bench.failNext({ kind: 'fault' });
    await user.click(inSheet().getByRole('button', { name: words.why.title }));
    const dialog = within(await screen.findByRole('dialog', { name: words.why.title }));
    expect(await dialog.findByRole('alert')).toBeTruthy();
    expect(dialog.getAllByRole('listitem').length).toBeGreaterThan(0);
  });
});

describe('a report of the host', () => {
  it('says under which name it was saved, and why it was not', async () => {
    const { bench, user } = await windowOver({ events: worlds.one(), ...ana });
    await chooseCommand({ user }, 'settings');
    await user.click(inSheet().getByRole('button', { name: en.settings.parts.hostAndPorts }));
    const part = within(inSheet().getByRole('region', { name: words.report.title }));
    await user.click(part.getByRole('button', { name: words.report.save }));
    expect(await part.findByText(/^Saved as muster-report-[\d-]+\.json$/)).toBeTruthy();
    bench.failNext({ kind: 'fault' });
    await user.click(part.getByRole('button', { name: words.report.save }));
    expect(await part.findByRole('alert')).toBeTruthy();
    expect(part.queryByText(/^Saved as/)).toBeNull();
  });
});
