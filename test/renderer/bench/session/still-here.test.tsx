import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { stories } from '../../../../renderer/gallery/stories.ts';
import { en } from '../../../../words/en.ts';
import { windowOver } from '../../support/window-over.tsx';

const { session: words } = en.bench;

/** Opens a session while three Macs of the previous one are still plugged in. */
async function openOver() {
  const opened = await windowOver({ events: [], ...stories['bench-closed']?.start });
  const { user } = opened;
  const [button] = screen.getAllByRole('button', { name: words.open });
  if (button === undefined) throw new Error('No session can be opened.');
  await user.click(button);
  const dialog = within(screen.getByRole('dialog', { name: words.formTitle }));
  await user.type(dialog.getByRole('textbox', { name: words.name }), 'Order 4712');
  await user.click(dialog.getByRole('button', { name: words.open }));
  return { ...opened, dialog };
}

it('asks what becomes of what a session before has left plugged in, and opens nothing yet', async () => {
  const { bench, dialog } = await openOver();
  const asked = words.stillHere.question('3', 'Room 4, pallet 12');
  expect((await dialog.findByRole('alert')).textContent).toBe(asked);
  expect(bench.bench.view.openSessionId).toBeNull();
});

it.each([
  ['leave-out', 0],
  ['log-again', 3],
] as const)('the answer %s makes %i rows of them', async (answer, rows) => {
  const { bench, user, dialog } = await openOver();
  await user.click(await dialog.findByRole('button', { name: words.stillHere[answer]('3') }));
  await expect.poll(() => bench.bench.view.openSessionId).not.toBeNull();
  expect(bench.bench.snapshot().devices).toHaveLength(rows);
});
