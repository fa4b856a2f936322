import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import {
  bootedSighting,
  createHistory,
  firmwareSighting,
  keyOfBooted,
  keyOfFirmware,
} from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { AT, windowOver, type OpenedWindow } from '../support/window-over.tsx';

/** Three Macs: one damaged, one that was here before and was let through, one without a serial. */
function events() {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s', 'Room 4', 'p', 5, 'Ana');
  for (const index of [1, 2]) {
    const sighting = bootedSighting(index, `1-1.${String(index)}`);
    history.of(keyOfBooted(index), { kind: 'device-sighted', sighting, remembered: null });
  }
  history.of(keyOfBooted(1), { kind: 'damage-recorded', isDamaged: true, remark: 'Dent' });
  const accepted = { kind: 'exception-accepted', exception: 'seen-earlier' } as const;
  history.of(keyOfBooted(2), { ...accepted, remark: 'Second round' });
  const sighting = firmwareSighting(3, '1-1.3', 'dfu');
  history.of(keyOfFirmware(3), { kind: 'device-sighted', sighting, remembered: null });
  return history.events;
}

async function openReport(): Promise<OpenedWindow> {
  const opened = await windowOver({ events: events(), technician: 'Ana' }, AT.sessions);
  await opened.bench.writeExport({
    format: 'serials',
    options: {},
    sessionIds: ['s'],
    since: null,
  });
  await opened.user.click(await screen.findByRole('button', { name: /^Room 4/ }));
  await opened.user.click(screen.getByRole('tab', { name: 'Report' }));
  await screen.findByText(/^Verified: all/);
  return opened;
}

function part(name: string) {
  const section = screen.getByRole('heading', { name }).closest('section');
  if (section === null) throw new Error('No such part.');
  return within(section);
}

it('says how each exception ended, open ones first', async () => {
  await openReport();
  const lines = part('Exceptions').getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    expect.stringMatching(/Damaged: Dent: still open$/),
    expect.stringMatching(/^\d\d:\d\d port 1-1\.3 Serial missing: still open$/),
    expect.stringMatching(/Logged before: Second round: accepted \d\d:\d\d$/),
  ]);
});

it('names exports by number and format, and the claim that it does not make', async () => {
  await openReport();
  expect(part('Exports').getByText('1: Serial list, 2 rows')).toBeTruthy();
  expect(screen.getByText(/^“Logged” means the device was detected over USB/)).toBeTruthy();
  expect(part('Missing').getByText('No expected list was imported for this session.')).toBeTruthy();
});

it('saves a PDF and says under which name, or why not', async () => {
  const { bench, user } = await openReport();
  await user.click(screen.getByRole('button', { name: 'Save as PDF' }));
  expect(await screen.findByText('Saved as Room 4 report.pdf')).toBeTruthy();
  bench.failNext({ kind: 'export-failed', detail: 'The disk is full.' });
  await user.click(screen.getByRole('button', { name: 'Save as PDF' }));
  expect(await screen.findByText(/The disk is full/)).toBeTruthy();
});

it('says by numbers what each service said', async () => {
  const { user } = await windowOver({ events: worlds.asked(), technician: 'Ana' }, AT.sessions);
  await user.click(await screen.findByRole('button', { name: /^Room 4/ }));
  await user.click(screen.getByRole('tab', { name: 'Report' }));
  await screen.findByText(/^Verified: all/);
  const lines = part('Services').getAllByRole('listitem');
  expect(lines.map((line) => line.textContent.replace(/\d\d:\d\d/, '13:29'))).toEqual([
    'Apple, asked 20 Nov 2026, 13:29 by Ana: 20 ours, assigned to Intune, 2 not in the organization, 1 ours, assigned to Jamf and 1 ours, assigned to Intune (Activation Lock of a user)',
    'Intune, asked 20 Nov 2026, 13:29 by Ana: 20 enrolled, 3 not yet and 1 not checked: the service reported a fault',
  ]);
});
