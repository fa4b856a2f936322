import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import {
  bootedSighting,
  createHistory,
  keyOfBooted,
  serialNo,
} from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import { en } from '../../../words/en.ts';
import { AT, windowOver } from '../support/window-over.tsx';

/**
 * A closed session that held what its list did not name, and the open one after it with another
 * list.
 */
function events() {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('old', 'Room 4', 'p', 2, 'Ana');
  expected('old', 1);
  history.note({ kind: 'unknown-policy-set', sessionId: 'old', policy: 'hold' }, 'Ana');
  for (const index of [1, 2]) attach(index);
  history.note({ kind: 'session-closed', sessionId: 'old' }, 'Ana');
  history.open('new', 'Room 5', 'p', 2, 'Ana');
  expected('new', 2);
  attach(3);
  return history.events;

  function attach(index: number): void {
    const sighting = bootedSighting(index, `1-1.${String(index)}`);
    history.of(keyOfBooted(index), { kind: 'device-sighted', sighting, remembered: null });
  }

  function expected(sessionId: string, index: number): void {
    const importId = `list-${sessionId}`;
    const list = { kind: 'expected', sessionId, columns: { serial: 'Serial' } } as const;
    const file = {
      fileName: 'order.csv',
      sha256: 'a1'.repeat(32),
      fileDateMs: 1,
      rows: 1,
      taken: 1,
      skipped: [],
    };
    const row = {
      serial: serialNo(index),
      assetTag: null,
      assignedUser: null,
      location: null,
      purchaseOrder: null,
      extras: {},
    };
    history.note({ kind: 'list-imported', importId, list, file }, 'Ana');
    history.note({ kind: 'expected-listed', importId, rows: [row] }, 'Ana');
  }
}

it('judges a closed session by its own list and not by that of the open one', async () => {
  const { user } = await windowOver({ events: events(), technician: 'Ana' }, AT.sessions);
  await user.click(await screen.findByRole('button', { name: /^Room 4/ }));
  await screen.findByRole('grid');
  const held = document.querySelectorAll('[data-lane=not-expected]');
  expect([...held].map((row) => row.getAttribute('data-device-key'))).toEqual([keyOfBooted(2)]);
  const name = new RegExp(`^${en.bench.list.facts['needs-you']} 1$`);
  expect(screen.getByRole('button', { name })).toBeTruthy();
});
