import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { removals } from '../../../renderer/gallery/removal-fixture.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { AT, windowOver } from '../support/window-over.tsx';

const words = en.dataRemoval;

async function openDialog(removal: keyof typeof removals = 'spring') {
  const found = { removal: removals[removal] };
  const start = { events: worlds.past(), technician: 'Ana', ...found };
  const opened = await windowOver(start, AT.data);
  const dialog = within(screen.getByRole('region', { name: words.title }));
  return { ...opened, dialog };
}

describe('removing data, in the window', () => {
  it('shows the numbers first, asks why, and says what stayed beside the log', async () => {
    const { user, dialog } = await openDialog();
    expect(dialog.queryByRole('button', { name: words.remove })).toBeNull();
    await user.click(dialog.getByRole('button', { name: words.look }));
    expect(await dialog.findByText(words.rows('214'))).toBeTruthy();
    expect(dialog.getByText(/^Spring, closed .*\. Devices: 48$/)).toBeTruthy();
    const remove = dialog.getByRole<HTMLButtonElement>('button', { name: words.remove });
    expect(remove.disabled).toBe(true);
    await user.type(dialog.getByRole('textbox', { name: words.why }), 'a year is over');
    await user.click(remove);
    expect(await dialog.findByText(words.done('214'))).toBeTruthy();
    expect(dialog.getByText(words.copiesLeft('3'))).toBeTruthy();
    expect(dialog.queryByRole('button', { name: words.remove })).toBeNull();
  });

  it('names each copy that stayed, with the reason', async () => {
    const { user, dialog } = await openDialog();
    await user.click(dialog.getByRole('button', { name: words.look }));
    await user.type(await dialog.findByRole('textbox', { name: words.why }), 'a year is over');
    await user.click(dialog.getByRole('button', { name: words.remove }));
    expect(
      await dialog.findAllByText(/backups\/muster-.*\.db contains the data, or may\./),
    ).toHaveLength(3);
  });

  it('asks about a clock that does not fit the log before it lets anybody remove by age', async () => {
    const { user, dialog } = await openDialog('clock');
    const days = dialog.getByRole('textbox', { name: words.days });
    await user.clear(days);
    await user.type(days, '800');
    await user.click(dialog.getByRole('button', { name: words.look }));
    expect((await dialog.findByRole('alert')).textContent).toContain(words.clock.ahead);
    expect(dialog.getByText(words.held('2'))).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: words.why }), 'two years are over');
    const isRefused = () =>
      dialog.getByRole<HTMLButtonElement>('button', { name: words.remove }).disabled;
    expect(isRefused()).toBe(true);
    await user.click(dialog.getByRole('button', { name: words.clockIsRight }));
    await user.type(await dialog.findByRole('textbox', { name: words.why }), 'looked at the clock');
    expect(dialog.queryByRole('alert')).toBeNull();
    expect(dialog.queryByText(words.held('2'))).toBeNull();
    expect(isRefused()).toBe(false);
  });

  it('removes copies of what the log lost before, without asking why', async () => {
    const { user, dialog } = await openDialog('gone');
    await user.click(dialog.getByRole('radio', { name: words.kinds.name }));
    await user.type(dialog.getByRole('textbox', { name: words.name }), 'removed before');
    await user.click(dialog.getByRole('button', { name: words.look }));
    expect(await dialog.findByText(words.oldCopies('3'))).toBeTruthy();
    expect(dialog.queryByRole('textbox', { name: words.why })).toBeNull();
    const remove = dialog.getByRole<HTMLButtonElement>('button', { name: words.remove });
    expect(remove.disabled).toBe(true);
    await user.click(dialog.getByRole('checkbox', { name: words.removeCopies }));
    await user.click(remove);
    expect(await dialog.findByText(words.doneCopies)).toBeTruthy();
  });

  it('says why it was not done', async () => {
    const { bench, user, dialog } = await openDialog('name');
    await user.click(dialog.getByRole('radio', { name: words.kinds.name }));
    const look = dialog.getByRole<HTMLButtonElement>('button', { name: words.look });
    expect(look.disabled).toBe(true);
    await user.type(dialog.getByRole('textbox', { name: words.name }), 'Ines Probe');
    await user.click(look);
    await user.type(await dialog.findByRole('textbox', { name: words.why }), 'asked for');
    bench.failNext({ kind: 'not-removed', why: 'session-open' });
    await user.click(dialog.getByRole('button', { name: words.remove }));
    expect((await dialog.findByRole('alert')).textContent).toContain('A session is open.');
  });
});
