import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { createHistory, serialNo } from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import { AT, inSheet, windowOver } from '../support/window-over.tsx';

/** A pasted list with Hold for all other Macs, ready to import. */
async function withHold() {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s', 'Room 4', 'p', null, 'Ana');
  const opened = await windowOver({ events: history.events, technician: 'Ana' }, AT.import);
  await opened.user.click(screen.getByRole('textbox', { name: 'Or paste a list' }));
  await opened.user.paste(`Serial;Colour\n${serialNo(1)};grey\n${serialNo(2)};blue\n`);
  await opened.user.click(inSheet().getByRole('button', { name: 'Open pasted rows' }));
  await opened.user.click(await screen.findByRole('radio', { name: 'Hold' }));
  const policyNow = () => opened.bench.bench.view.sessions.get('s')?.unknownPolicy;
  const start = () => opened.user.click(screen.getByRole('button', { name: 'Import 2 devices' }));
  return { ...opened, policyNow, start };
}

it('undoes with a list what was chosen for all other Macs', async () => {
  const { policyNow, start, user } = await withHold();
  await start();
  await screen.findByText(/^2 devices imported/);
  expect(policyNow()).toBe('hold');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('The import was undone.')).toBeTruthy();
  expect(policyNow()).toBe('accept');
});

it('says what failed, and imports neither the list nor the choice', async () => {
  const { bench, policyNow, start } = await withHold();
  bench.failNext({ kind: 'log-unavailable', detail: 'held' });
  await start();
  expect(await inSheet().findByRole('alert')).toBeTruthy();
  expect([policyNow(), bench.bench.ledger.imports.size]).toEqual(['accept', 0]);
});
