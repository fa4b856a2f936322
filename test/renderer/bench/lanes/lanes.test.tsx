import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { EXCEPTION_KINDS, type ExceptionKind } from '../../../../enrollment/exception-kind.ts';
import { LANE_SOUNDS } from '../../../../renderer/bench/lanes/lane-sounds.ts';
import { LANE_ACTIONS, type LaneAction } from '../../../../renderer/bench/lanes/lane-actions.ts';
import { keyOfBooted, NOW_MS } from '../../../../renderer/gallery/history.ts';
import { worlds } from '../../../../renderer/gallery/worlds.ts';
import { en } from '../../../../words/en.ts';
import { typist, windowOver } from '../../support/window-over.tsx';
import { sentDevices } from '../../../support/sent-devices.ts';

const ana = { technician: 'Ana' } as const;
const open = () => windowOver({ events: worlds.lanes(), ...ana });
const rowOf = (kind: ExceptionKind) =>
  document.querySelector<HTMLElement>(`[role=row][data-lane="${kind}"]`);
/** The row that needs a person because of this. */
const lane = (kind: ExceptionKind) => {
  const row = rowOf(kind);
  if (row === null) throw new Error(`no row of ${kind}`);
  return within(row);
};
const textOf = (kind: ExceptionKind) => rowOf(kind)?.textContent;
const panel = async () => within(await screen.findByRole('article'));

/** An announcement waits for its turn. */
const PATIENT = { timeout: 20_000 };

const ACTION_NAMES: Readonly<Record<LaneAction, string>> = {
  accept: en.lanes.accept,
  'set-aside': en.lanes.setAside,
  compare: en.lanes.compare,
  'enter-serial': en.lanes.enterSerial,
  readiness: en.lanes.readiness,
  'ask-apple': en.lanes['ask-apple'],
};

describe('the lanes', () => {
  it('come first, in the order of urgency, each with a word, a shape and one next action', async () => {
    await open();
    const kinds = [...document.querySelectorAll<HTMLElement>('[role=row][data-lane]')].map(
      (row) => row.dataset['lane'],
    );
    expect(kinds).toEqual([...EXCEPTION_KINDS]);
    for (const kind of EXCEPTION_KINDS) {
      const mark = rowOf(kind)?.querySelector(`[data-exception="${kind}"]`);
      expect(mark?.textContent).toBe(en.exceptions[kind].name);
      expect(mark?.querySelector('svg')).not.toBeNull();
      const name = new RegExp(`^${ACTION_NAMES[LANE_ACTIONS[kind]]}, Port `);
      expect(lane(kind).getAllByRole('button', { name })).toHaveLength(1);
    }
    const head = screen.getByRole('heading', { name: /^Needs you/ });
    expect(head.textContent).toBe(`Needs you ${String(EXCEPTION_KINDS.length)}`);
  });

  it('sound each in its own way', () => {
    const melodies = EXCEPTION_KINDS.map((kind) => JSON.stringify(LANE_SOUNDS[kind]));
    expect(new Set(melodies).size).toBe(EXCEPTION_KINDS.length);
  });

  it('say what is known: the earlier visit, the reason, the expected model', async () => {
    await open();
    expect(textOf('seen-earlier')).toContain(
      'In Room 4, pallet 11, 17 Nov 2026, 14:05, with Kiosks, direct.',
    );
    expect(textOf('stopped')).toContain('Reported stolen, case 112');
    expect(textOf('wrong-model')).toContain(
      'Expected: Mac mini (M4 Pro, 2024). Here: MacBook Air (M2, 2022).',
    );
    expect(textOf('profile-expired')).toContain('expired 14 Nov 2026');
  });

  it('are accepted all at once where several wait for the same reason, with one undo', async () => {
    const { bench, user } = await windowOver({ events: worlds.crowd(40), ...ana });
    const first = await bench.getSnapshot();
    if (!first.ok) throw new Error('no snapshot');
    const devices = sentDevices(first.value);
    const sessionId = first.value.openSessionId ?? '';
    const found = { sessionId: 's-0', sessionName: 'Monday', profileName: 'Kiosks', benchId: 'b' };
    act(() => {
      for (const { key: deviceKey } of devices.slice(0, 21)) {
        const earlier = { ...found, atMs: NOW_MS };
        bench.log({ kind: 'earlier-found', sessionId, deviceKey, earlier });
      }
    });
    await screen.findByRole('heading', { name: 'Needs you 21' });
    // Two clicks.
    await user.click(screen.getByRole('button', { name: en.bench.list.acceptAll }));
    await user.click(screen.getByRole('menuitem', { name: 'Accept 21: Logged before' }));
    expect(await screen.findByText('Accepted on 21 Macs: Logged before')).toBeTruthy();
    await expect
      .poll(() => screen.queryByRole('heading', { name: /^Needs you/ }), PATIENT)
      .toBeNull();
    await user.click(screen.getByRole('button', { name: /^Undo / }));
    expect(await screen.findByRole('heading', { name: 'Needs you 21' })).toBeTruthy();
  });

  it('can be shown alone, one kind of them', async () => {
    const { user } = await open();
    const filters = within(screen.getByRole('toolbar', { name: en.bench.progress.states }));
    await user.click(filters.getByRole('button', { expanded: false }));
    await user.click(filters.getByRole('menuitemradio', { name: 'Damaged 1' }));
    const shown = [...document.querySelectorAll<HTMLElement>('[data-device-key]')];
    expect(shown.map((row) => row.dataset['lane'])).toEqual(['damaged']);
  });

  it('open no dialog and leave the focus alone when a device comes into one', async () => {
    const { bench, user } = await windowOver({ events: worlds.full(), ...ana });
    await user.click(screen.getByRole('combobox', { name: en.find.label }));
    const before = document.activeElement;
    bench.log({
      kind: 'damage-recorded',
      sessionId: 's-1',
      deviceKey: keyOfBooted(9),
      isDamaged: true,
      remark: null,
    });
    await expect.poll(() => rowOf('damaged')).not.toBeNull();
    expect(document.activeElement).toBe(before);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('an exception that a person has looked at', () => {
  it('leaves its lane, stays with the device with who and when, and can be taken back', async () => {
    const { user } = await open();
    await user.click(lane('seen-earlier').getByRole('button', { name: 'Accept, Port 1-1.6' }));
    await expect.poll(() => rowOf('seen-earlier')).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Port 1-1.6:/ }));
    const passed = within(await (await panel()).findByRole('list', { name: en.lanes.passed }));
    expect(passed.getByRole('listitem').textContent).toMatch(
      /Logged before accepted by Ana, 20 Nov 2026, \d\d:\d\d/,
    );
    await user.click(passed.getByRole('button', { name: 'Undo, Logged before' }));
    await expect.poll(() => rowOf('seen-earlier')).not.toBeNull();
  });

  it('keeps the remark that was written', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^Port 1-1.10:/ }));
    const exceptions = within(await (await panel()).findByRole('list', { name: en.lanes.open }));
    await user.click(exceptions.getByRole('button', { name: en.inspector.addRemark }));
    await user.type(exceptions.getByRole('textbox', { name: en.lanes.remark }), 'Ordered so');
    await user.click(exceptions.getByRole('button', { name: 'Accept, Different model' }));
    const passed = await (await panel()).findByRole('list', { name: en.lanes.passed });
    expect(passed.textContent).toContain('Ordered so');
  });

  it('is set aside with one click where that is the next action, and stays to be seen', async () => {
    const { user } = await open();
    await user.click(lane('stopped').getByRole('button', { name: 'Set aside, Port 1-1.3' }));
    await expect.poll(() => rowOf('stopped')).toBeNull();
    const states = within(screen.getByRole('toolbar', { name: en.bench.progress.states }));
    await user.click(await states.findByRole('button', { name: /^Set aside 1$/ }));
    const row = document.querySelector('[role=row][data-state=set-aside]');
    expect(row?.textContent).toMatch(/Set aside.*by Ana, \d\d:\d\d/);
    const port = { name: 'Port 1-1.3: Set aside. Unplug, set aside' };
    await user.click(screen.getByRole('button', port));
    const aside = within(await (await panel()).findByRole('list', { name: en.lanes.aside }));
    expect(aside.getByRole('listitem').textContent).toMatch(/set aside by Ana, 20 Nov 2026/);
    await user.click(aside.getByRole('button', { name: 'Undo, On the stop list' }));
    await user.click(states.getByRole('button', { name: /^All/ }));
    await expect.poll(() => rowOf('stopped')).not.toBeNull();
  });

  it('can be set aside with a remark, whatever kind it is', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^Port 1-1.10:/ }));
    const exceptions = within(await (await panel()).findByRole('list', { name: en.lanes.open }));
    await user.click(exceptions.getByRole('button', { name: en.inspector.addRemark }));
    await user.type(exceptions.getByRole('textbox', { name: en.lanes.remark }), 'Shelf 2');
    await user.click(exceptions.getByRole('button', { name: 'Set aside, Different model' }));
    const aside = await (await panel()).findByRole('list', { name: en.lanes.aside });
    expect(aside.textContent).toContain('Shelf 2');
  });
});

describe('how many need attention', () => {
  it('is one number in the list, its filter and the announcement', async () => {
    const { user } = await open();
    const number = (): string => {
      const title = screen.getByRole('heading', { level: 2, name: /^Needs you/ }).textContent;
      return /\d+$/.exec(title ?? '')?.[0] ?? '0';
    };
    const chip = () => screen.getByRole('button', { name: /^Needs you/ }).textContent;
    const announced = () => document.querySelector('[data-announcer=polite]')?.textContent;
    expect(number()).toBe(String(EXCEPTION_KINDS.length));
    expect(chip()).toBe(`Needs you ${number()}`);
    await expect.poll(announced, PATIENT).toContain(`${number()} need attention`);
    await user.click(lane('damaged').getByRole('button', { name: /^Set aside/ }));
    await expect.poll(number).toBe(String(EXCEPTION_KINDS.length - 1));
    expect(chip()).toBe(`Needs you ${number()}`);
    expect(screen.getByRole('button', { name: 'Set aside 1' })).toBeTruthy();
    await expect.poll(announced, PATIENT).toContain(`${number()} need attention`);
  });
});

describe('the next action', () => {
  it('of an expired profile goes to readiness', async () => {
    const { user } = await open();
    await user.click(
      lane('profile-expired').getByRole('button', { name: 'Open readiness, Port 1-1.5' }),
    );
    const tab = await screen.findByRole('tab', { name: en.setup.tabs.readiness });
    expect(tab.getAttribute('aria-selected')).toBe('true');
  });

  it('of a missing serial opens the form, and of another model the comparison', async () => {
    const { user } = await open();
    await user.click(lane('serial-missing').getByRole('button', { name: /^Enter serial/ }));
    const form = { name: en.device.serialForm.title };
    expect(await (await panel()).findByRole('heading', form)).toBeTruthy();
    await user.click(lane('wrong-model').getByRole('button', { name: /^Compare/ }));
    expect((await (await panel()).findByText(/^This|^The list names/)).textContent).toContain(
      'Expected: Mac mini',
    );
  });

  it('is gone to with n and done with a', async () => {
    await open();
    const user = typist();
    for (const _ of EXCEPTION_KINDS.slice(0, 3)) await user.keyboard('n');
    await (await panel()).findByRole('heading', { name: /No\. 11\b/ });
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('a');
    await expect.poll(() => rowOf('not-expected')).toBeNull();
  });
});
