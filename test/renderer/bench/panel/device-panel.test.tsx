import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { deviceState } from '../../../../enrollment/exceptions/device-state.ts';
import { sessionContext } from '../../../../enrollment/exceptions/session-context.ts';
import { followUpSteps } from '../../../../enrollment/guide/steps.ts';
import { keyOfBooted, NOW_MS } from '../../../../renderer/gallery/history.ts';
import { office } from '../../../../renderer/gallery/profiles-fixture.ts';
import { worlds } from '../../../../renderer/gallery/worlds.ts';
import { en } from '../../../../words/en.ts';
import { typist, windowOver, type OpenedWindow } from '../../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;

async function openDevice({ user }: OpenedWindow, port: string) {
  await user.click(screen.getByRole('button', { name: new RegExp(`^Port ${port}:`) }));
  return within(await screen.findByRole('article'));
}

describe('the serial of a device', () => {
  it('is copied on request, and what went wrong is told until it went well', async () => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    const panel = await openDevice(opened, '1-1.7');
    opened.bench.failNext({ kind: 'fault' });
    await opened.user.click(panel.getByRole('button', { name: en.device.copySerial }));
    expect(await panel.findByRole('alert')).toBeTruthy();
    expect(panel.queryByText(en.device.copied)).toBeNull();
    await opened.user.click(panel.getByRole('button', { name: en.device.copySerial }));
    expect(await panel.findByText(en.device.copied)).toBeTruthy();
    expect(panel.queryByRole('alert')).toBeNull();
  });
});

describe('the steps of a device', () => {
  it('are lines with their numbers, and only the next one is open, or what a person opened', async () => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    const panel = await openDevice(opened, '1-1.9');
    const lines = () =>
      within(panel.getByRole('region', { name: en.device.steps })).getAllByRole('listitem');
    const open = () =>
      lines().flatMap((line, index) =>
        line.querySelector('[aria-expanded=true]') ? [index + 1] : [],
      );
    expect(open()).toEqual([3]);
    const texts = within(lines()[0] as HTMLElement);
    await opened.user.click(texts.getByRole('button', { expanded: false }));
    expect(open()).toEqual([1]);
    const third = within(lines()[2] as HTMLElement);
    await opened.user.click(third.getByRole('checkbox', { checked: false }));
    await expect.poll(() => open()).toEqual([5]);
    expect(screen.getByRole('article').textContent).not.toMatch(/RULE-|ADE-|GAP-/);
  });
});

describe('a device of which a step has failed', () => {
  it('is nowhere said to be all done', async () => {
    const { bench, user } = await windowOver({ events: worlds.full(), ...ana });
    const key = keyOfBooted(9);
    const required = followUpSteps(office).filter((step) => step.required);
    for (const [at, { id }] of required.entries()) {
      const outcome = at === 0 ? 'failed' : 'done';
      const result = { stepId: id, outcome, reason: at === 0 ? 'No network' : null } as const;
      const about = { sessionId: 's-1', deviceKey: key } as const;
      act(() => bench.log({ kind: 'step-recorded', ...about, ...result }));
    }
    const all = String(required.length);
    const said = en.bench.list.stepsFailed(String(required.length - 1), all, '1');
    const panel = await openDevice({ bench, user }, '1-1.9');
    await expect.poll(() => panel.getAllByText(said).length).toBeGreaterThan(0);
    expect(screen.queryAllByText(en.inspector.stepsDone)).toEqual([]);
    const row = document.querySelector<HTMLElement>(`[data-device-key="${key}"]`);
    expect(row?.textContent).toContain(said);
    expect(row?.textContent).not.toContain(en.bench.list.nothingLeft);
    const view = bench.bench.view;
    const session = view.sessions.get('s-1');
    const device = view.devices.get(key);
    if (!session || !device) throw new Error('no device');
    const context = sessionContext({ ...view, session, nowMs: NOW_MS });
    expect(deviceState(device, context)).not.toBe('followed-up');
  });
});

describe('the number keys', () => {
  it('tick the steps of the open device, and all up to one with Shift', async () => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    const panel = await openDevice(opened, '1-1.9');
    const done = () => panel.queryAllByRole('checkbox', { checked: true }).length;
    await typist().keyboard('2');
    await expect.poll(done).toBe(1);
    await typist().keyboard('{Shift>}[Digit4]{/Shift}');
    await expect.poll(done).toBe(4);
    expect(await screen.findByText('Steps 1 to 4 done on 1 Mac.')).toBeTruthy();
  });
});
