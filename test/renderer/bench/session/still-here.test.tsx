import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { stories } from '../../../../renderer/gallery/stories.ts';
import { en } from '../../../../words/en.ts';
import { inSheet, windowOver } from '../../support/window-over.tsx';

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
