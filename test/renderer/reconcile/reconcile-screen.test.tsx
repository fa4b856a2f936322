import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { findingsOf } from '../../../enrollment/import/findings.ts';
import type { ImportedFile } from '../../../enrollment/import-event.ts';
import { bootedSighting, createHistory, keyOfBooted } from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import { en } from '../../../words/en.ts';
import { AT, windowOver } from '../support/window-over.tsx';

const file: ImportedFile = {
  fileName: 'devices.csv',
  sha256: 'ab'.repeat(32),
  fileDateMs: Date.UTC(2026, 2, 5),
  rows: 4,
  taken: 2,
  skipped: [{ line: 3, reason: 'no-serial' }],
};

/** A session with one Mac, and a list that confirms it. */
function events() {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s', 'Room 4', 'p', null, 'Ana');
  const sighting = bootedSighting(1, '1-1.1');
  history.of(keyOfBooted(1), { kind: 'device-sighted', sighting, remembered: null });
  const none = {
    confirmed: [],
    held: [],
    leaving: [],
    notEnrolled: [],
    waiting: [],
    withoutSerial: [],
    neverSeen: [],
    otherProfile: null,
    personal: [],
    enrolledBefore: [],
  };
  const findings = { ...findingsOf(none, 1, 86_400_000), confirmed: 1 };
  const list = { kind: 'intune-devices', findings } as const;
  history.note({ kind: 'list-imported', importId: 'i', list, file }, 'Ana');
  return history.events;
}

const open = (start = events()) => windowOver({ events: start, technician: 'Ana' }, AT.intune);
const button = (name: string) => screen.getByRole('button', { name });

it('shows what a list confirmed, and counts and names the rows that were passed over', async () => {
  await open();
  const article = within(await screen.findByRole('article'));
  expect(article.getByText(/confirmed/i, { selector: 'strong' }).textContent).toContain('1');
  expect(article.getByText('2 rows skipped')).toBeTruthy();
  expect(article.getByText(/3.*has no serial/)).toBeTruthy();
  expect(article.getByText('and 1 more')).toBeTruthy();
});

it('undoes a whole import after a question, and leaves the question when that fails', async () => {
  const { bench, user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Undo import' }));
  const dialog = within(screen.getByRole('dialog', { name: en.reconcile.undoTitle }));
  bench.failNext({ kind: 'log-unavailable', detail: 'held' });
  await user.click(dialog.getByRole('button', { name: 'Undo import' }));
  expect(await dialog.findByRole('alert')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Undo import' }));
  expect(await screen.findByText(/^Undone/)).toBeTruthy();
  // The list is reported before the answer that ends the dialog.
  await expect.poll(() => screen.queryAllByRole('dialog').length).toBe(1);
});

it('says why a dropped file was not taken, and keeps what it showed', async () => {
  const { bench, user } = await open();
  const refusal = { kind: 'too-large', limit: 268_435_456 };
  const read = { kind: 'refused', fileName: 'huge.csv', refusal } as const;
  Object.assign(bench, { importDeviceList: () => Promise.resolve({ ok: true, value: read }) });
  await user.selectOptions(screen.getByRole('combobox', { name: /too recent/ }), '72');
  await user.click(button('Choose a file'));
  expect(await screen.findByText('huge.csv')).toBeTruthy();
  expect(screen.getByText('The file is larger than 256 MB.')).toBeTruthy();
  expect(screen.getByRole('article')).toBeTruthy();
});

it('shows how far a list is read, and stops the reading', async () => {
  const { bench, user } = await open();
  const told = Promise.withResolvers<object>();
  let asked: object | null = null;
  Object.assign(bench, {
    importDeviceList: () => told.promise,
    getReading: () => Promise.resolve({ ok: true, value: { done: 30, total: 120 } }),
    cancelReading: (input: object) => {
      asked = input;
      told.resolve({ ok: true, value: { kind: 'cancelled' } });
      return Promise.resolve({ ok: true, value: null });
    },
  });
  await user.click(button('Choose a file'));
  const bar = await screen.findByRole('progressbar', { name: 'Reading the file' });
  expect(bar.getAttribute('value')).toBe('25');
  await user.click(button('Stop reading'));
  expect(asked).toEqual({ kind: 'devices' });
  expect(await screen.findByText(/was stopped/)).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('says what to do while no list was read', async () => {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  await open([...history.events]);
  expect(screen.queryByRole('article')).toBeNull();
  expect(screen.getByRole('heading', { name: /Reconcile/ })).toBeTruthy();
});
