import { act, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import {
  bootedSighting,
  createHistory,
  keyOfBooted,
  type History,
} from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import { windowOver, type OpenedWindow } from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;

/** A session with this many Macs. */
function armed(devices: number): History {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s', 'Room 4', 'p', null, 'Ana');
  for (let index = 1; index <= devices; index += 1) {
    const sighting = bootedSighting(index, `1-1.${String(index)}`);
    history.of(keyOfBooted(index), { kind: 'device-sighted', sighting, remembered: null });
  }
  return history;
}

const order = (format: 'asset' | 'serials') =>
  ({ format, options: {}, sessionIds: ['s'], since: null }) as const;

async function openFirst({ user }: OpenedWindow) {
  const [row] = await screen.findAllByRole('row', { name: /1-1\.1|Device|Logged/ });
  if (row === undefined) throw new Error('No row.');
  await user.dblClick(row);
  const name = await screen.findByText('Exports', { selector: 'dt' });
  return within(name.parentElement as HTMLElement);
}

it('says in the device panel that no export had the device yet', async () => {
  const opened = await windowOver({ events: armed(1).events, ...ana });
  const part = await openFirst(opened);
  expect(part.getByText('Not exported yet')).toBeTruthy();
});

it('lists number, format and time of each export, newest first, also of one that follows', async () => {
  const opened = await windowOver({ events: armed(2).events, ...ana });
  await opened.bench.writeExport(order('asset'));
  await opened.bench.writeExport(order('serials'));
  const part = await openFirst(opened);
  const lines = () => part.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines()).toEqual([
    expect.stringMatching(/^2: Serial list .*\d/),
    expect.stringMatching(/^1: Asset list \(CSV\) .*\d/),
  ]);
  await opened.bench.repeatExport({ number: 1 });
  expect(await part.findByText(/^3: Asset list/)).toBeTruthy();
  expect(lines()).toHaveLength(3);
});

it('asks for them when the device or an export changed, not for every change of the bench', async () => {
  const opened = await windowOver({ events: armed(2).events, ...ana });
  const asked = vi.spyOn(opened.bench, 'getDeviceExports');
  const part = await openFirst(opened);
  await part.findByText('Not exported yet');
  const before = asked.mock.calls.length;
  const of = { sessionId: 's', deviceKey: keyOfBooted(1) } as const;
  act(() => opened.bench.log({ ...of, kind: 'device-noted', note: 'For Mia' }));
  act(() => opened.bench.show({ usb: { kind: 'watching' } }));
  expect(asked.mock.calls.length).toBe(before);
  await opened.bench.writeExport(order('asset'));
  expect(await part.findByText(/^1: Asset list/)).toBeTruthy();
  expect(asked.mock.calls.length).toBe(before + 1);
});
