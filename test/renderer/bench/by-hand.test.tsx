import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { LoggedEvent } from '../../../enrollment/events.ts';
import {
  bootedSighting,
  createHistory,
  firmwareSighting,
  keyOfBooted,
  keyOfFirmware,
  serialNo,
} from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import { windowOver, type OpenedWindow } from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;

/**
 * A Mac that left its port, and one without a serial that came to the same port ten minutes later.
 */
function twoOnOnePort(isFirstGone = true, secondPort = '1-1.4'): readonly LoggedEvent[] {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s', 'Room 4', 'p', null, 'Ana');
  const first = keyOfBooted(7);
  history.of(first, {
    kind: 'device-sighted',
    sighting: bootedSighting(7, '1-1.4'),
    remembered: null,
  });
  if (isFirstGone) {
    history.of(first, { kind: 'device-departed', port: '1-1.4', noticed: 'event' });
  }
  history.wait(600_000);
  history.of(keyOfFirmware(8), {
    kind: 'device-sighted',
    sighting: firmwareSighting(8, secondPort, 'dfu'),
    remembered: { value: serialNo(7), source: 'port-link' },
  });
  return history.events;
}

const openMissing = async ({ user }: OpenedWindow) => {
  await user.click(screen.getByRole('button', { name: /^Enter serial, Port/ }));
  return within(await screen.findByRole('article'));
};
const selectBoth = async ({ user }: OpenedWindow) => {
  await user.click(screen.getByRole('checkbox', { name: 'Select all devices' }));
};

const askToMerge = async ({ user }: OpenedWindow) => {
  const bar = within(screen.getByRole('group', { name: 'Selected devices' }));
  await user.click(bar.getByRole('button', { name: 'More actions' }));
  await user.click(bar.getByRole('menuitem', { name: /^Merge rows/ }));
};

describe('a Mac whose serial the port guesses', () => {
  it('is marked as a guess, and becomes the same row on the word of a person', async () => {
    const opened = await windowOver({ events: twoOnOnePort(), ...ana });
    const panel = await openMissing(opened);
    const guess = within(
      panel.getByRole('region', { name: 'Guessed from the port, not confirmed' }),
    );
    expect(guess.getByText(/^Probably the Mac last seen on this port/).textContent).toContain(
      serialNo(7),
    );
    await opened.user.click(guess.getByRole('button', { name: 'Same Mac' }));
    expect(await screen.findByRole('heading', { name: /No\. 1\b/ })).toBeTruthy();
    expect(
      screen.queryByRole('region', { name: 'Guessed from the port, not confirmed' }),
    ).toBeNull();
    expect(screen.getByRole('button', { name: /^All 1$/ })).toBeTruthy();
  });

  it('is not offered when that Mac is plugged in elsewhere', async () => {
    const opened = await windowOver({ events: twoOnOnePort(false, '1-1.5'), ...ana });
    const panel = await openMissing(opened);
    expect(panel.queryByRole('button', { name: 'Same Mac' })).toBeNull();
    expect(panel.getByText(/both are plugged in/)).toBeTruthy();
  });

  it('says beside the button why the bench refused', async () => {
    const opened = await windowOver({ events: twoOnOnePort(), ...ana });
    const panel = await openMissing(opened);
    opened.bench.failNext({ kind: 'devices-differ', by: 'serial' });
    await opened.user.click(panel.getByRole('button', { name: 'Same Mac' }));
    expect((await panel.findByRole('alert')).textContent).toContain('Nothing was merged.');
  });
});

describe('two selected devices', () => {
  it('become one row after a question', async () => {
    const opened = await windowOver({ events: twoOnOnePort(), ...ana });
    await selectBoth(opened);
    await askToMerge(opened);
    expect(screen.getByText(/^Are devices 1 and 2 the same device/)).toBeTruthy();
    await opened.user.click(screen.getByRole('button', { name: 'Merge rows' }));
    const panel = await screen.findByRole('article', { name: /No\. 1\b/ });
    expect(within(panel).getByTitle(/^Read from the Mac itself over USB/)).toBeTruthy();
    expect(screen.queryByText(/selected$/)).toBeNull();
  });

  it('stay two when the person thinks again', async () => {
    const opened = await windowOver({ events: twoOnOnePort(), ...ana });
    await selectBoth(opened);
    await askToMerge(opened);
    await opened.user.click(screen.getByRole('button', { name: 'Keep both' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('2 selected')).toBeTruthy();
  });

  it('that are proven to be two are told so at once', async () => {
    const opened = await windowOver({ events: twoOnOnePort(false, '1-1.5'), ...ana });
    await selectBoth(opened);
    await askToMerge(opened);
    const question = within(screen.getByRole('dialog', { name: 'Same Mac?' }));
    expect(question.getByRole('alert').textContent).toContain('at different ports');
    expect(screen.queryByRole('button', { name: 'Merge rows' })).toBeNull();
  });
});

describe('the serial from the case', () => {
  const scanning = async (opened: OpenedWindow, text: string) => {
    const panel = await openMissing(opened);
    await opened.user.click(panel.getByRole('radio', { name: 'Scanned' }));
    await opened.user.type(
      panel.getByRole('textbox', { name: 'Scan the barcode' }),
      `${text}{Enter}`,
    );
    return panel;
  };

  it('is taken from one scan, and the next device can be scanned at once', async () => {
    const opened = await windowOver({ events: twoOnOnePort(), ...ana });
    const panel = await scanning(opened, 'TSTQ00A01Z');
    expect(await panel.findByTitle('Scanned by a person from a label.')).toBeTruthy();
  });

  it('is chosen by a person when an S may or may not belong to it', async () => {
    const opened = await windowOver({ events: twoOnOnePort(), ...ana });
    const panel = await scanning(opened, 'STSTQ00A01Z');
    expect(await panel.findByText(/^A label may put an S before the serial/)).toBeTruthy();
    await opened.user.click(panel.getByRole('button', { name: 'Yes, TSTQ00A01Z is the serial' }));
    expect(await panel.findByTitle('Scanned by a person from a label.')).toBeTruthy();
    expect(panel.queryByRole('textbox', { name: 'Scan the barcode' })).toBeNull();
  });

  it('is asked about, typed or scanned, when it may be the number of an article', async () => {
    const opened = await windowOver({ events: twoOnOnePort(), ...ana });
    const panel = await scanning(opened, '036000291452');
    expect(await panel.findByText(/UPC or EAN\. Is this the serial on the case/)).toBeTruthy();
    expect(panel.getByRole('textbox', { name: 'Scan the barcode' })).toBeTruthy();
    await opened.user.click(panel.getByRole('button', { name: /Yes, 036000291452/ }));
    expect(await panel.findByTitle('Scanned by a person from a label.')).toBeTruthy();
  });

  it('goes on to the second field when Enter ends the first', async () => {
    const opened = await windowOver({ events: twoOnOnePort(), ...ana });
    const panel = await openMissing(opened);
    const first = panel.getByRole('textbox', { name: 'Serial on the case' });
    await opened.user.type(first, 'TSTQ00A01Z{Enter}');
    expect(document.activeElement).toBe(panel.getByRole('textbox', { name: 'Enter it again' }));
    await opened.user.keyboard('TSTQ00A01Z{Enter}');
    expect(await panel.findByTitle('Typed by a person, twice.')).toBeTruthy();
  });
});
