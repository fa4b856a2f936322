import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import {
  bootedSighting,
  createHistory,
  firmwareSighting,
  keyOfBooted,
  keyOfFirmware,
  serialNo,
} from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import { en } from '../../../words/en.ts';
import { AT, inSheet, windowOver } from '../support/window-over.tsx';

/** Two Macs with a serial and one without. */
function events() {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s', 'Room 4', 'p', null, 'Ana');
  for (const index of [1, 2]) {
    const sighting = bootedSighting(index, `1-1.${String(index)}`);
    history.of(keyOfBooted(index), { kind: 'device-sighted', sighting, remembered: null });
  }
  const sighting = firmwareSighting(8, '1-1.4', 'dfu');
  history.of(keyOfFirmware(8), { kind: 'device-sighted', sighting, remembered: null });
  return history.events;
}

/** The form for a single file, in the sheet of the hand-over. */
async function openExports(before = events()) {
  const opened = await windowOver({ events: before, technician: 'Ana' }, AT.handOver);
  await opened.user.click(await screen.findByRole('button', { name: en.handOver.otherFile }));
  return opened;
}

const format = () => screen.getAllByRole<HTMLSelectElement>('combobox', { name: /^Format/ })[0];

it('offers every format with what is not confirmed about it', async () => {
  const { user } = await openExports();
  const select = format();
  if (select === undefined) throw new Error('No format.');
  expect(within(select).getAllByRole('option')).toHaveLength(10);
  await user.selectOptions(select, 'intune-configurator');
  expect(screen.getByText(/^Documented for iPhone and iPad only/)).toBeTruthy();
  expect(await screen.findByText('No device matches. The file would be empty.')).toBeTruthy();
});

it('previews the rows and says which devices are left out and why', async () => {
  const { user } = await openExports();
  const select = format();
  if (select === undefined) throw new Error('No format.');
  await user.selectOptions(select, 'serials');
  expect(await screen.findByText('2 rows')).toBeTruthy();
  expect(await screen.findByText('1 device left out')).toBeTruthy();
  expect(screen.getByText(/: 1 without a serial$/)).toBeTruthy();
  expect(screen.getByRole('cell', { name: serialNo(1) })).toBeTruthy();
});

it('says of what lists hold that they do', async () => {
  const stop = { kind: 'stop-listed', rows: [{ serial: serialNo(2), reason: 'Stolen' }] } as const;
  const [first] = events();
  if (first === undefined) throw new Error('No events.');
  const stopped = { ...first, seq: events().length + 1, id: 'stopped', event: stop };
  const { user } = await openExports([...events(), stopped]);
  const select = format();
  if (select === undefined) throw new Error('No format.');
  await user.selectOptions(select, 'serials');
  expect(await screen.findByText('1 row')).toBeTruthy();
  expect(screen.getByText(/: 1 without a serial and 1 on the stop list$/)).toBeTruthy();
});

it('numbers what it writes, offers what is new since then, and marks a repeat', async () => {
  const { user } = await openExports();
  await user.click(inSheet().getByRole('button', { name: 'Export' }));
  expect(await screen.findByText(/^Export 1: 3 rows in /)).toBeTruthy();
  // The numbers are read again after a file was written.
  const last = await screen.findByRole('option', { name: en.exports.sinceLast('1') });
  await user.selectOptions(screen.getByRole('combobox', { name: /^Include/ }), last);
  expect(await screen.findByText('3 devices left out')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Repeat export 1' }));
  expect(await screen.findByText('repeats 1')).toBeTruthy();
});

it('says beside the button why a file was not written', async () => {
  const { bench, user } = await openExports();
  await screen.findByText('3 rows');
  bench.failNext({ kind: 'export-failed', detail: 'The folder is gone.' });
  await user.click(inSheet().getByRole('button', { name: 'Export' }));
  expect(await screen.findByText(/The file was not saved: The folder is gone/)).toBeTruthy();
});

it('keeps the typed name of a layout when saving it failed, and clears it once it went well', async () => {
  const { bench, user } = await openExports();
  await user.selectOptions(screen.getByRole('combobox', { name: /^Add a column/ }), 'asset_tag');
  // The preview sends a request, too, which must not be the one that fails.
  await screen.findByRole('columnheader', { name: 'Asset tag' });
  const name = () => screen.queryByRole<HTMLInputElement>('textbox', { name: /^Save these/ });
  await user.type(name() ?? document.body, 'Stock');
  bench.failNext({ kind: 'fault' });
  await user.click(screen.getByRole('button', { name: 'Save layout' }));
  await inSheet().findByRole('alert');
  expect(name()?.value).toBe('Stock');
  await user.click(screen.getByRole('button', { name: 'Save layout' }));
  const layouts = await screen.findByRole('combobox', { name: /^Layout/ });
  expect(await within(layouts).findByRole('option', { name: 'Stock' })).toBeTruthy();
  expect(inSheet().queryByRole('alert')).toBeNull();
});

it('chooses, orders and saves columns as a layout', async () => {
  const { bench, user } = await openExports();
  await user.selectOptions(screen.getByRole('combobox', { name: /^Add a column/ }), 'asset_tag');
  await user.click(screen.getByRole('button', { name: 'Move Asset tag up' }));
  await user.type(screen.getByRole('textbox', { name: /^Save these columns as/ }), 'Stock');
  await user.click(screen.getByRole('button', { name: 'Save layout' }));
  const layouts = await screen.findByRole<HTMLSelectElement>('combobox', { name: /^Layout/ });
  expect(await within(layouts).findByRole('option', { name: 'Stock' })).toBeTruthy();
  const ledger = await bench.getLedger();
  const [layout] = ledger.ok ? ledger.value.layouts : [];
  expect(layout?.columns.slice(-2)).toEqual(['asset_tag', 'intune_asked']);
});
