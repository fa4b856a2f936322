import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { stories } from '../../../../renderer/gallery/stories.ts';
import { worlds } from '../../../../renderer/gallery/worlds.ts';
import { en } from '../../../../words/en.ts';
import { chooseCommand, inSheet, windowOver } from '../../support/window-over.tsx';

const { session: words } = en.bench;

/** The sheet of a new session while three Macs of the previous one are still plugged in. */
async function openOver() {
  const opened = await windowOver({ events: [], ...stories['bench-closed']?.start });
  await opened.user.click(screen.getByRole('button', { name: en.commands.names.newSession }));
  return { ...opened, sheet: inSheet() };
}

it('asks what becomes of what a session before has left plugged in, in the sheet', async () => {
  const { bench, sheet } = await openOver();
  const asked = words.stillHere.question('3', 'Room 4, pallet 12');
  expect(sheet.getByRole('group', { name: asked })).toBeTruthy();
  expect(bench.bench.view.openSessionId).toBeNull();
});

it.each([
  ['leave-out', 0],
  ['log-again', 3],
] as const)('the answer %s makes %i rows of them', async (answer, rows) => {
  const { bench, user, sheet } = await openOver();
  await user.click(sheet.getByRole('radio', { name: words.stillHere[answer]('3') }));
  await user.click(sheet.getByRole('button', { name: words.start }));
  await expect.poll(() => bench.bench.view.openSessionId).not.toBeNull();
  expect(bench.bench.snapshot().devices).toHaveLength(rows);
});

it('asks when the bench knows more than the sheet, and goes on with the answer', async () => {
  const { bench, user } = await windowOver({ events: worlds.profiles(), technician: 'Ana' });
  await chooseCommand({ user }, 'newSession');
  const sheet = inSheet();
  bench.failNext({ kind: 'still-plugged-in', devices: 22, sessions: ['Order 4711'] });
  await user.click(sheet.getByRole('button', { name: words.start }));
  const name = words.stillHere.question('22', 'Order 4711');
  const question = within(await sheet.findByRole('group', { name }));
  const leaveOut = question.getByRole('button', { name: words.stillHere['leave-out']('22') });
  expect(document.activeElement).toBe(leaveOut);
  expect(bench.bench.view.openSessionId).toBeNull();
  const open = vi.spyOn(bench, 'openSession');
  await user.click(question.getByRole('button', { name: words.stillHere['log-again']('22') }));
  await expect.poll(() => bench.bench.view.openSessionId).not.toBeNull();
  expect(open).toHaveBeenCalledWith(expect.objectContaining({ stillHere: 'log-again' }));
});
