import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { bootedSighting, createHistory, keyOfBooted } from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import { en } from '../../../words/en.ts';
import { AT, windowOver } from '../support/window-over.tsx';

const words = en.sessions;

/** Two closed sessions: one Mac confirmed and one damaged in the first, none in the second. */
function events() {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s-1', 'Order 4698', 'p', null, 'Ana');
  for (const index of [1, 2, 3]) {
    const sighting = bootedSighting(index, `1-1.${String(index)}`);
    history.of(keyOfBooted(index), { kind: 'device-sighted', sighting, remembered: null });
  }
  const evidence = { kind: 'person' } as const;
  history.of(keyOfBooted(1), { kind: 'enrollment-confirmed', evidence });
  history.of(keyOfBooted(2), { kind: 'damage-recorded', isDamaged: true, remark: 'Dent' });
  history.close('Ana');
  history.open('s-2', 'Order 4711', 'p', null, 'Ana');
  history.close('Ana');
  return history.events;
}

it('says of each session how many devices it had, how many are enrolled and how many are open', async () => {
  await windowOver({ events: events(), technician: 'Ana' }, AT.sessions);
  const line = async (name: RegExp) => (await screen.findByRole('button', { name })).textContent;
  const said = [words.devices('3'), words.enrolled('1'), words.openExceptions('1')].join(' · ');
  await expect.poll(() => line(/^Order 4698/)).toContain(said);
  const none = [words.devices('0'), words.enrolled('0')].join(' · ');
  expect(await line(/^Order 4711/)).toContain(none);
});
