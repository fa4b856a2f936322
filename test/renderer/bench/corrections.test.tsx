import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { LoggedEvent } from '../../../enrollment/events.ts';
import { bootedSighting, keyOfBooted } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { typist, windowOver, type OpenedWindow } from '../support/window-over.tsx';
import { sentDevices } from '../../support/sent-devices.ts';

const ana = { technician: 'Ana' } as const;
const said = en.corrections;
const panel = async () => within(await screen.findByRole('article'));

/** Collects what is written to the log from now on. */
function heard({ bench }: OpenedWindow): LoggedEvent['event'][] {
  const events: LoggedEvent['event'][] = [];
  bench.onChanges(({ changes }) => {
    for (const change of changes) if (change.kind === 'logged') events.push(change.event.event);
  });
  return events;
}

async function openDevice({ user }: OpenedWindow, port: string) {
  await user.click(screen.getByRole('button', { name: new RegExp(`^Port ${port}:`) }));
  return panel();
}

const selectRows = async ({ user }: OpenedWindow, count: number) => {
  const boxes = screen.getAllByRole('checkbox', { name: en.bench.table.select });
  for (const box of boxes.slice(0, count)) await user.click(box);
};

describe('undo', () => {
  const undoable = {
    id: 'row',
    deviceKey: null,
    label: { kind: 'note', devices: 3 },
    atMs: 0,
    by: 'Ana',
  } as const;

  it('says what it takes back, and has nothing to do before the first action', async () => {
    const { bench, user } = await windowOver({ events: worlds.opened(), ...ana });
    await user.click(screen.getByRole('button', { name: /^Room 4/ }));
    const none = screen.getByRole('menuitem', { name: new RegExp(`^${said.undo.nothing}`) });
    expect(none.getAttribute('aria-disabled')).toBe('true');
    bench.show({ undoable });
    expect(await screen.findByRole('menuitem', { name: /^Undo note, 3 devices/ })).toBeTruthy();
  });

  it('is Ctrl+Z where no text field has the focus', async () => {
    const { bench, user } = await windowOver({ events: worlds.full(), undoable, ...ana });
    bench.failNext({ kind: 'nothing-to-undo' });
    await user.click(screen.getByRole('combobox', { name: en.find.label }));
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.queryByText(/^Nothing to undo\./)).toBeNull();
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText(/^Nothing to undo\./)).toBeTruthy();
  });
});

describe('another profile', () => {
  it('is given to a selection after a look at who is affected', async () => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    const events = heard(opened);
    const { user } = opened;
    await selectRows(opened, 2);
    await user.click(screen.getByRole('button', { name: en.actions.short.profile }));
    const dialog = within(await screen.findByRole('dialog', { name: said.reassign.title }));
    expect(dialog.getByText(said.reassign.preview('2'))).toBeTruthy();
    expect(dialog.getAllByText('Office Macs to Kiosks, direct')).toHaveLength(2);
    await user.selectOptions(dialog.getByLabelText(said.reassign.profile), 'Office Macs');
    expect(dialog.getByText(said.reassign.none)).toBeTruthy();
    await user.selectOptions(dialog.getByLabelText(said.reassign.profile), 'Kiosks, direct');
    await user.click(dialog.getByRole('button', { name: said.reassign.now }));
    expect(await dialog.findByText(said.reassign.done('2'))).toBeTruthy();
    expect(events.map(({ kind }) => kind)).toEqual(['device-reassigned', 'device-reassigned']);
    await user.click(dialog.getByRole('button', { name: said.list.button }));
    expect(
      await screen.findByText(/2 rows saved as Room 4, pallet 12 corrections.csv/),
    ).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is given to the last ones that came, with r', async () => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    const events = heard(opened);
    const user = typist();
    await user.keyboard('r');
    const dialog = within(await screen.findByRole('dialog', { name: said.reassign.title }));
    const count = dialog.getByRole('textbox', { name: said.reassign.count });
    await user.clear(count);
    await user.type(count, '3');
    expect(dialog.getByText(said.reassign.preview('3'))).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: said.reassign.now }));
    await dialog.findByText(said.reassign.done('3'));
    expect(events).toHaveLength(3);
  });

  it('is given to those that the preview shows, though another Mac comes at that moment', async () => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    const { bench } = opened;
    const events = heard(opened);
    const user = typist();
    const send = bench.reassignDevices;
    vi.spyOn(bench, 'reassignDevices').mockImplementationOnce((input) => {
      bench.log({
        kind: 'device-sighted',
        sessionId: 's-1',
        deviceKey: keyOfBooted(99),
        sighting: bootedSighting(99, '1-4.1'),
        remembered: null,
      });
      return send(input);
    });
    await user.keyboard('r');
    const dialog = within(await screen.findByRole('dialog', { name: said.reassign.title }));
    const shown = dialog.getByRole('listitem').textContent;
    await user.click(dialog.getByRole('button', { name: said.reassign.now }));
    await dialog.findByText(said.reassign.done('1'));
    const snapshot = await bench.getSnapshot();
    const devices = snapshot.ok ? sentDevices(snapshot.value) : [];
    const [, moved] = events;
    const key = moved?.kind === 'device-reassigned' ? moved.deviceKey : null;
    const ordinal = devices.find((device) => device.key === key)?.ordinal;
    expect(ordinal).toBe(devices.length - 1);
    expect(shown.startsWith(String(ordinal))).toBe(true);
  });

  it('stands in the panel of the device', async () => {
    const opened = await windowOver({ events: worlds.lanes(), ...ana });
    const device = await openDevice(opened, '1-1.5');
    expect(device.getByText(said.profile.own('Kiosks of spring'))).toBeTruthy();
  });
});

/** Asks for it in the inspector, and enters this text in the dialog. */
async function answer({ user }: OpenedWindow, action: string, text: string): Promise<void> {
  const device = within(screen.getByRole('article'));
  await user.click(device.getByRole('button', { name: action }));
  const dialog = within(await screen.findByRole('dialog'));
  const field = dialog.getByRole('textbox');
  await user.clear(field);
  await user.type(field, `${text}{Enter}`);
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
}

describe('a note and a damage flag', () => {
  it('are written in the panel and taken back there', async () => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    const { user } = opened;
    const device = await openDevice(opened, '1-1.7');
    await answer(opened, en.actions.short.note, 'For Mia');
    expect(await device.findByText('Note: For Mia')).toBeTruthy();
    await answer(opened, en.actions.short.damage, 'Dent');
    expect(await device.findByText(/^Damage found by Ana, /)).toBeTruthy();
    await user.click(device.getByRole('button', { name: said.damage.lift }));
    await expect.poll(() => device.queryByRole('button', { name: said.damage.lift })).toBeNull();
    await answer(opened, en.actions.short.note, '');
    expect(await device.findByText(en.timeline.noteRemoved)).toBeTruthy();
  });

  it('stay in the timeline when they are undone, which says so', async () => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    const { bench } = opened;
    const device = await openDevice(opened, '1-1.7');
    await answer(opened, en.actions.short.note, 'For Mia');
    expect(await device.findByText('Note: For Mia')).toBeTruthy();
    expect(device.queryByText(/^Undone at/)).toBeNull();
    await bench.undoLast();
    expect(await device.findByText(/^Undone at .+ by Ana$/)).toBeTruthy();
    expect(device.getByText('Note: For Mia')).toBeTruthy();
  });

  it('are reached with m and d', async () => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    await openDevice(opened, '1-1.7');
    const user = typist();
    for (const [key, name] of [
      ['m', en.actions.note.field],
      ['d', en.actions.damage.field],
    ] as const) {
      await user.keyboard(key);
      const dialog = within(await screen.findByRole('dialog'));
      expect(document.activeElement).toBe(dialog.getByRole('textbox', { name }));
      await user.click(dialog.getByRole('button', { name: en.actions.cancel }));
    }
  });

  it.each([
    ['note', 'device-noted'],
    ['damage', 'damage-recorded'],
  ] as const)('%s is given to a selection', async (action, kind) => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    const events = heard(opened);
    const { user } = opened;
    await selectRows(opened, 2);
    const bar = within(screen.getByRole('group', { name: en.bench.bulk.label }));
    await user.click(bar.getByRole('button', { name: en.bench.bulk.more }));
    const name = new RegExp(`^${en.actions.labels[action]}`);
    await user.click(bar.getByRole('menuitem', { name }));
    const field = screen.getByRole('textbox', { name: en.actions[action].field });
    await user.type(field, 'Wet box{Enter}');
    await expect.poll(() => events.map((event) => event.kind)).toEqual([kind, kind]);
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  });
});

describe('rows that were merged', () => {
  const merge = async (from: DeviceKey, into: DeviceKey, port: string) => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    const merged = { deviceKey: from, into, why: 'by-hand' } as const;
    opened.bench.log({ kind: 'device-merged', sessionId: 's-1', ...merged });
    const device = await openDevice(opened, port);
    return within(await device.findByRole('region', { name: said.split.title }));
  };

  it('are named by their numbers, and by a serial where one is known', async () => {
    const part = await merge(keyOfBooted(9), keyOfBooted(10), '1-1.10');
    expect(part.getByText(/^Rows 9 and 10, one of them with the serial [A-Z0-9]+$/)).toBeTruthy();
  });

  it('are not named by a place holder or an ECID', async () => {
    const place = 'sighting:01930000-0000-7000-8000-000000000021' as DeviceKey;
    expect(en.corrections.split.rows('9 and 10', null)).toBe('Rows 9 and 10');
    const { bench, user } = await windowOver({ events: worlds.full(), ...ana });
    bench.log({
      kind: 'device-sighted',
      sessionId: 's-1',
      deviceKey: place,
      sighting: { ...bootedSighting(50, '1-4.1'), serialText: null },
      remembered: null,
    });
    const merged = { deviceKey: place, into: keyOfBooted(10), why: 'by-hand' } as const;
    bench.log({ kind: 'device-merged', sessionId: 's-1', ...merged });
    await user.click(await screen.findByRole('button', { name: /^Port 1-4\.1:/ }));
    const part = within(await screen.findByRole('region', { name: said.split.title }));
    expect(part.getByText(/^Rows 10 and \d+$/)).toBeTruthy();
    expect(part.queryByText(/0193/)).toBeNull();
  });

  it('are split with a reason, which the log has', async () => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    const { bench, user } = opened;
    const merged = { deviceKey: keyOfBooted(9), into: keyOfBooted(10), why: 'by-hand' } as const;
    bench.log({ kind: 'device-merged', sessionId: 's-1', ...merged });
    const events = heard(opened);
    const device = await openDevice(opened, '1-1.10');
    expect(await device.findByText(new RegExp(said.split.why['by-hand']))).toBeTruthy();
    await user.click(device.getByRole('button', { name: said.split.button }));
    const now = device.getByRole<HTMLButtonElement>('button', { name: said.split.now });
    expect(now.disabled).toBe(true);
    await user.type(device.getByRole('textbox', { name: said.split.reason }), 'Two cases{Enter}');
    await expect
      .poll(() => events)
      .toContainEqual(expect.objectContaining({ kind: 'device-split', reason: 'Two cases' }));
    await expect.poll(() => device.queryByRole('button', { name: said.split.button })).toBeNull();
  });
});
