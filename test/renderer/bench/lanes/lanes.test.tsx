import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { EXCEPTION_KINDS, type ExceptionKind } from '../../../../enrollment/exception-kind.ts';
import { LANE_SOUNDS } from '../../../../renderer/bench/lanes/lane-sounds.ts';
import { LANE_ACTIONS, type LaneAction } from '../../../../renderer/bench/lanes/lanes.ts';
import { keyOfBooted } from '../../../../renderer/gallery/history.ts';
import { worlds } from '../../../../renderer/gallery/worlds.ts';
import { en } from '../../../../words/en.ts';
import { typist, windowOver } from '../../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;
const open = () => windowOver({ events: worlds.lanes(), ...ana });
const lane = (kind: ExceptionKind) =>
  within(screen.getByRole('region', { name: new RegExp(`^${en.exceptions[kind].name}`) }));
const panel = async () => within(await screen.findByRole('article'));

/** An announcement waits for its turn. */
const PATIENT = { timeout: 20_000 };

const ACTION_NAMES: Readonly<Record<LaneAction, string>> = {
  accept: en.lanes.accept,
  'set-aside': en.lanes.setAside,
  compare: en.lanes.compare,
  'enter-serial': en.lanes.enterSerial,
  readiness: en.lanes.readiness,
};

describe('the lanes', () => {
  it('have one for each kind, in the order of urgency, with a word, a number and one next action', async () => {
    await open();
    const lanes = [...document.querySelectorAll<HTMLElement>('[data-lane]')];
    expect(lanes.map((one) => one.dataset['lane'])).toEqual([...EXCEPTION_KINDS]);
    for (const one of lanes) {
      const kind = one.dataset['lane'] as ExceptionKind;
      expect(within(one).getByRole('heading').textContent).toBe(`${en.exceptions[kind].name}1`);
      expect(one.querySelector('svg')).not.toBeNull();
      const name = new RegExp(`^${ACTION_NAMES[LANE_ACTIONS[kind]]}, Port `);
      expect(within(one).getAllByRole('button', { name })).toHaveLength(1);
    }
  });

  it('sound each in its own way', () => {
    const melodies = EXCEPTION_KINDS.map((kind) => JSON.stringify(LANE_SOUNDS[kind]));
    expect(new Set(melodies).size).toBe(EXCEPTION_KINDS.length);
  });

  it('say what is known: the earlier visit, the reason, the expected model', async () => {
    await open();
    expect(lane('seen-earlier').getByRole('list').textContent).toContain(
      'In Room 4, pallet 11, 17 Nov 2026, 14:05, with Kiosks, direct, at bench 0f3c77aa.',
    );
    expect(lane('stopped').getByRole('list').textContent).toContain('Reported stolen, case 112');
    expect(lane('wrong-model').getByRole('list').textContent).toContain(
      'Expected: Mac mini (M4 Pro, 2024). Here: MacBook Air (M2, 2022).',
    );
    expect(lane('profile-expired').getByRole('list').textContent).toContain('expired 14 Nov 2026');
  });

  it('show all of a long one in the table, whatever was searched for', async () => {
    const history = worlds.crowd(60);
    const { bench, user } = await windowOver({ events: history, ...ana });
    const first = await bench.getSnapshot();
    const { devices, openSessionId } = first.ok ? first.value : { devices: [], openSessionId: '' };
    act(() => {
      for (const { key } of devices.slice(0, 30)) {
        bench.log({
          kind: 'damage-recorded',
          sessionId: openSessionId ?? '',
          deviceKey: key,
          isDamaged: true,
          remark: null,
        });
      }
    });
    await user.type(screen.getByRole('searchbox'), 'nothing like it');
    const all = { name: en.bench.attention.all('30') };
    await user.click(lane('damaged').getByRole('button', all));
    expect(await screen.findByText(en.bench.table.shown('30', '60'))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Damaged *Show all devices$/ }));
    expect(await screen.findByText(en.bench.table.shown('60', '60'))).toBeTruthy();
  });

  it('mark the rows of the table, too', async () => {
    await open();
    const mark = document.querySelector('[role=row] [data-exception=damaged]');
    expect(mark?.textContent).toBe(en.exceptions.damaged.name);
  });

  it('open no dialog and leave the focus alone when a device comes into one', async () => {
    const { bench, user } = await windowOver({ events: worlds.full(), ...ana });
    await user.click(screen.getByRole('searchbox'));
    const before = document.activeElement;
    bench.log({
      kind: 'damage-recorded',
      sessionId: 's-1',
      deviceKey: keyOfBooted(9),
      isDamaged: true,
      remark: null,
    });
    await screen.findByRole('region', { name: /^Damaged/ });
    expect(document.activeElement).toBe(before);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('an exception that a person has looked at', () => {
  it('leaves its lane, stays with the device with who and when, and can be taken back', async () => {
    const { user } = await open();
    await user.click(lane('seen-earlier').getByRole('button', { name: 'Accept, Port 1-1.6' }));
    await expect.poll(() => screen.queryByRole('region', { name: /^Logged before/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Port 1-1.6:/ }));
    const passed = within(await (await panel()).findByRole('list', { name: en.lanes.passed }));
    expect(passed.getByRole('listitem').textContent).toMatch(
      /Logged before accepted by Ana, 20 Nov 2026, \d\d:\d\d/,
    );
    await user.click(passed.getByRole('button', { name: 'Undo, Logged before' }));
    expect(await screen.findByRole('region', { name: /^Logged before/ })).toBeTruthy();
  });

  it('keeps the remark that was written', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^Port 1-1.10:/ }));
    const exceptions = within(await (await panel()).findByRole('list', { name: en.lanes.open }));
    await user.type(exceptions.getByRole('textbox', { name: en.lanes.remark }), 'Ordered so');
    await user.click(exceptions.getByRole('button', { name: 'Accept, Different model' }));
    const passed = await (await panel()).findByRole('list', { name: en.lanes.passed });
    expect(passed.textContent).toContain('Ordered so');
  });

  it('is set aside with one click where that is the next action, and stays to be seen', async () => {
    const { user } = await open();
    await user.click(lane('stopped').getByRole('button', { name: 'Set aside, Port 1-1.3' }));
    await expect.poll(() => screen.queryByRole('region', { name: /^On the stop list/ })).toBeNull();
    const states = within(screen.getByRole('group', { name: en.bench.progress.states }));
    await user.click(await states.findByRole('button', { name: /^1Set aside$/ }));
    const row = document.querySelector('[role=row][data-state=set-aside]');
    expect(row?.textContent).toMatch(/Set asideby Ana, \d\d:\d\d/);
    const port = { name: 'Port 1-1.3: Set aside. Unplug, set aside' };
    await user.click(screen.getByRole('button', port));
    const aside = within(await (await panel()).findByRole('list', { name: en.lanes.aside }));
    expect(aside.getByRole('listitem').textContent).toMatch(/set aside by Ana, 20 Nov 2026/);
    await user.click(aside.getByRole('button', { name: 'Undo, On the stop list' }));
    expect(await screen.findByRole('region', { name: /^On the stop list/ })).toBeTruthy();
  });

  it('can be set aside with a remark, whatever kind it is', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^Port 1-1.10:/ }));
    const exceptions = within(await (await panel()).findByRole('list', { name: en.lanes.open }));
    await user.type(exceptions.getByRole('textbox', { name: en.lanes.remark }), 'Shelf 2');
    await user.click(exceptions.getByRole('button', { name: 'Set aside, Different model' }));
    const aside = await (await panel()).findByRole('list', { name: en.lanes.aside });
    expect(aside.textContent).toContain('Shelf 2');
  });
});

describe('how many need a hand', () => {
  it('is one number in the band, the lanes and the announcement', async () => {
    const { user } = await open();
    const number = (): string => {
      const title = screen.getByRole('heading', { level: 2, name: /^Needs you/ }).textContent;
      return /\d+$/.exec(title ?? '')?.[0] ?? '0';
    };
    const band = screen.getByRole('region', { name: en.bench.progress.label });
    const announced = () => document.querySelector('[data-announcer=polite]')?.textContent;
    expect(number()).toBe(String(EXCEPTION_KINDS.length));
    expect(band.textContent).toContain(`${number()} need attention`);
    await expect.poll(announced, PATIENT).toContain(`${number()} need attention`);
    await user.click(lane('damaged').getByRole('button', { name: /^Set aside/ }));
    await expect.poll(number).toBe(String(EXCEPTION_KINDS.length - 1));
    expect(band.textContent).toContain(`1 set aside, ${number()} need attention`);
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
    await (await panel()).findByRole('heading', { name: 'Device 11' });
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('a');
    await expect.poll(() => screen.queryByRole('region', { name: /^Not on the list/ })).toBeNull();
  });
});
