import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { findingsOf } from '../../../enrollment/import/findings.ts';
import type { ImportedFile } from '../../../enrollment/import-event.ts';
import {
  bootedSighting,
  createHistory,
  keyOfBooted,
  NOW_MS,
  serialNo,
} from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import type { FirstPlace } from '../../../renderer/app/use-where.ts';
import { en } from '../../../words/en.ts';
import { AT, closeSheet, windowOver } from '../support/window-over.tsx';

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
  const logged = {
    sessionId: 's',
    sessionName: 'Room 4',
    deviceKey: keyOfBooted(1),
    profileName: 'Office',
    lastSeenMs: NOW_MS,
  };
  const notEnrolled = { count: 1, first: [{ serial: serialNo(1), logged, intune: null }] };
  const findings = { ...findingsOf(none, 1, 86_400_000), confirmed: 1, notEnrolled };
  const list = { kind: 'intune-devices', findings } as const;
  history.note({ kind: 'list-imported', importId: 'i', list, file }, 'Ana');
  return history.events;
}

const FILE = {
  fileName: 'devices.csv',
  text: 'Serial number,Managed by,Primary user UPN,Last check-in\nTEST0A0001,Intune,,\n',
};
const open = (first: FirstPlace = AT.import, start = events()) =>
  windowOver({ events: start, technician: 'Ana', chosen: FILE }, first);
const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** Shows the tab of the only session with what Intune says. */
async function openTab() {
  const opened = await open(AT.sessions);
  await opened.user.click(await screen.findByRole('button', { name: /^Room 4/ }));
  await opened.user.click(screen.getByRole('tab', { name: 'Intune' }));
  return opened;
}

it('shows with the session what a list confirmed, and names the rows that were passed over', async () => {
  await openTab();
  const article = within(await screen.findByRole('article'));
  expect(article.getByText(/confirmed/i, { selector: 'strong' }).textContent).toContain('1');
  expect(article.getByText('2 rows skipped')).toBeTruthy();
  expect(article.getByText(/3.*has no serial/)).toBeTruthy();
  expect(article.getByText('and 1 more')).toBeTruthy();
});

it('goes from a finding to the row of its device', async () => {
  const { user } = await openTab();
  await user.click(await screen.findByRole('button', { name: serialNo(1) }));
  expect(await screen.findByRole('grid')).toBeTruthy();
  expect(await screen.findByRole('article')).toBeTruthy();
});

it('undoes a whole import after a question, and leaves the question when that fails', async () => {
  const { bench, user } = await open();
  await user.click(await screen.findByRole('button', { name: /^devices\.csv/ }));
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

it('says by what a list is known, and why it is not taken after all', async () => {
  const { bench, user } = await open();
  const refusal = { kind: 'too-large', limit: 268_435_456 };
  const read = { kind: 'refused', fileName: 'devices.csv', refusal } as const;
  let asked: object | null = null;
  Object.assign(bench, {
    importDeviceList: (input: object) => {
      asked = input;
      return Promise.resolve({ ok: true, value: read });
    },
  });
  await user.click(button('Choose a file'));
  expect(await screen.findByText(/“Managed by”, “Primary user UPN”/)).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: /too recent/ }), '72');
  await user.click(button('Compare and import'));
  expect(await screen.findByText('The file is larger than 256 MB.')).toBeTruthy();
  expect(asked).toMatchObject({ patienceHours: 72 });
});

it('opens it as a list when a person says so, and back', async () => {
  const { user } = await open();
  await user.click(button('Choose a file'));
  await user.click(await screen.findByRole('radio', { name: 'A list of expected Macs' }));
  expect(await screen.findByText(/serials in column “Serial number”/)).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Intune’s device list' }));
  expect(await screen.findByText(en.importing.why.said)).toBeTruthy();
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
  await user.click(await screen.findByRole('button', { name: 'Compare and import' }));
  const bar = await screen.findByRole('progressbar', { name: 'Reading the file' });
  expect(bar.getAttribute('value')).toBe('25');
  await user.click(button('Stop reading'));
  expect(asked).toEqual({ kind: 'devices' });
  expect(await screen.findByText(/was stopped/)).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('tells what was confirmed, with a way to the findings', async () => {
  const { bench, user } = await open();
  const [entry] = bench.bench.ledger.imports.values();
  Object.assign(bench, {
    importDeviceList: () => Promise.resolve({ ok: true, value: { kind: 'read', entry } }),
  });
  await user.click(button('Choose a file'));
  await user.click(await screen.findByRole('button', { name: 'Compare and import' }));
  expect(await screen.findByText(/^1 device confirmed as enrolled by devices\.csv/)).toBeTruthy();
  await user.click(button('Show'));
  expect((await screen.findByRole('tab', { name: 'Intune' })).ariaSelected).toBe('true');
});

/** The list in the sheet, and a comparison that ends when the test says so. */
async function comparing() {
  const opened = await open();
  const compared = Promise.withResolvers<object>();
  let closed = 0;
  const { closeImport } = opened.bench;
  Object.assign(opened.bench, {
    importDeviceList: () => compared.promise,
    closeImport: () => {
      closed += 1;
      return closeImport();
    },
  });
  await opened.user.click(button('Choose a file'));
  await opened.user.click(await screen.findByRole('button', { name: 'Compare and import' }));
  return { ...opened, compared, closed: () => closed };
}

it('cancels a comparison whose sheet is closed, and says that nothing was imported', async () => {
  const { user, compared, closed } = await comparing();
  await closeSheet({ user });
  await expect.poll(closed).toBe(1);
  compared.resolve({ ok: true, value: { kind: 'cancelled' } });
  expect(await screen.findByText(en.importing.notTaken('devices.csv'))).toBeTruthy();
});

it('closes no other sheet when a comparison ends after all', async () => {
  const { bench, compared } = await comparing();
  const [entry] = bench.bench.ledger.imports.values();
  act(() => bench.choose('settings'));
  await screen.findByRole('dialog', { name: en.commands.names.settings });
  compared.resolve({ ok: true, value: { kind: 'read', entry } });
  expect(await screen.findByText(/^1 device confirmed as enrolled by devices\.csv/)).toBeTruthy();
  expect(screen.getByRole('dialog', { name: en.commands.names.settings })).toBeTruthy();
});

it('says what to do while no list was imported', async () => {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s', 'Room 4', 'p', null, 'Ana');
  const opened = await open(AT.sessions, [...history.events]);
  await opened.user.click(await screen.findByRole('button', { name: /^Room 4/ }));
  await opened.user.click(screen.getByRole('tab', { name: 'Intune' }));
  expect(await screen.findByText(en.sessions.intuneNone)).toBeTruthy();
});
