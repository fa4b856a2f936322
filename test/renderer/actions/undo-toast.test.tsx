import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { keyOfBooted } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { typist, windowOver } from '../support/window-over.tsx';

const start = { events: worlds.full(), technician: 'Ana' } as const;
const deviceKeys = [keyOfBooted(9)];
const messages = () => within(screen.getByRole('status', { name: en.toasts.label }));
const undo = () => messages().queryByRole('button', { name: new RegExp(`^${en.toasts.undo}`) });

async function open(index: number) {
  const opened = await windowOver(start);
  const port = index <= 10 ? `1-1.${String(index)}` : `1-2.${String(index - 10)}`;
  await opened.user.click(screen.getByRole('button', { name: new RegExp(`^Port ${port}:`) }));
  await screen.findByRole('article');
  return opened;
}

/** Enters a text in the dialog that a key opens. */
async function answer(key: string, text: string): Promise<void> {
  const user = typist();
  await user.keyboard(key);
  const dialog = within(await screen.findByRole('dialog'));
  const field = dialog.getByRole('textbox');
  await user.clear(field);
  await user.type(field, `${text}{Enter}`);
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
}

it('undoes what the toast says, or nothing', async () => {
  const { bench, user } = await open(9);
  await answer('m', 'For Mia');
  await messages().findByText(en.actions.noted('1'));
  await bench.recordDamage({ deviceKeys, isDamaged: true, remark: 'Dent' });
  await user.click(undo() ?? document.body);
  const { what } = en.describeFailure({ kind: 'not-newest-action' });
  await messages().findByText(what, { exact: false });
  expect(bench.bench.view.devices.get(keyOfBooted(9))).toMatchObject({
    note: 'For Mia',
    damage: { remark: 'Dent' },
  });
});

it('is not offered if nothing was recorded', async () => {
  const { bench } = await open(9);
  await typist().keyboard('1');
  await messages().findByText(en.actions.stepDone('1', '1'));
  expect(undo()).not.toBeNull();
  // Another window was faster.
  vi.spyOn(bench, 'noteDevices').mockResolvedValueOnce({ ok: true, value: null });
  await answer('m', 'For Mia');
  await messages().findByText(en.actions.noted('1'));
  expect(undo()).toBeNull();
});

it('leaves the remark of an earlier damage flag as it is', async () => {
  const { bench, user } = await windowOver(start);
  await bench.recordDamage({ deviceKeys, isDamaged: true, remark: 'Dent' });
  const rows = screen.getAllByRole('checkbox', { name: en.bench.table.select });
  for (const box of rows) await user.click(box);
  await answer('d', 'Wet');
  const flagged = [...bench.bench.view.devices.values()].flatMap(({ damage }) => damage ?? []);
  expect(flagged).toHaveLength(rows.length);
  expect(flagged.filter(({ remark }) => remark !== 'Wet')).toMatchObject([{ remark: 'Dent' }]);
  await messages().findByText(en.actions.damaged(String(rows.length - 1)));
});
