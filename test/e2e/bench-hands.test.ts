import type { ElectronApplication, Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { followUpSteps } from '../../enrollment/guide/steps.ts';
import { currentRevision } from '../../enrollment/profile.ts';
import type { WindowCommand } from '../../enrollment/window-command.ts';
import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { ask, expectDevices } from './support/ask.ts';
import { armedBench } from './support/bench-story.ts';
import { scan } from './support/scanner.ts';
import {
  chooseForSelection,
  closeSession,
  deviceRows,
  openSession,
  rowWith,
  seeCount,
  seeRow,
  seeStateCount,
  signIn,
} from './support/technician.ts';
import { sentDevices } from '../support/sent-devices.ts';

/** Macs made before 2021 have twelve characters. */
const FIRST = 'TEST00H1Q05D';
const SECOND = 'TEST00H2Q05D';
const THIRD = 'TEST00H3Q05D';
const said = en.device.rivals;

/** True while every character of the serial is visible. */
const isWhole = (serial: Locator): Promise<boolean> =>
  serial.evaluate((text) => {
    const { right } = text.getBoundingClientRect();
    const cell = text.closest('[role=rowheader]')?.getBoundingClientRect();
    return cell !== undefined && right <= cell.right;
  });

it('asks which of two Macs has the serial that both show, and follows the hands', async () => {
  const { window, bench } = await armedBench({ target: 2 });
  await signIn(window, 'Ana');
  await bench.plug(booted('1-1', FIRST));
  await seeRow(window, '1-1', en.states.logged);
  const serial = rowWith(window, '1-1').getByRole('rowheader').locator('bdi');
  expect(await serial.textContent()).toBe(FIRST);
  expect(await isWhole(serial)).toBe(true);
  await bench.plug(booted('1-2', FIRST));
  const lane = window.locator('[data-lane=refused]');
  await lane.getByText(said.both('1-2', '1-1')).waitFor();
  await lane.getByRole('button', { name: /^Compare/ }).click();
  const panel = window.getByRole('article');
  expect(await panel.getByRole('button', { name: en.device.lift }).count()).toBe(0);
  await bench.unplug('1-2');
  await lane.getByText(said.other('1-2', '1-1')).waitFor();
  await panel.getByText(said.other('1-2', '1-1')).waitFor();
  await panel.getByRole('button', { name: said.has('1-2'), exact: true }).click();
  await seeRow(window, '1-2', en.states.logged);
  await seeRow(window, '1-1', en.states['set-aside']);
  await seeCount(window, 1, 2);
  // It returns as the device that it is, beside the other one.
  await bench.plug(booted('1-2', FIRST));
  await rowWith(window, '1-2', en.states.logged).getByText(en.bench.table.here).waitFor();
  await rowWith(window, '1-1', en.states['set-aside']).getByText(en.bench.table.here).waitFor();
  expect(await deviceRows(window).count()).toBe(2);
});

it('accepts one Mac with two quick clicks, and leaves the focus among those that wait', async () => {
  const { window, bench } = await armedBench();
  const { openSessionId } = await ask(window, 'getSnapshot');
  await ask(window, 'setUnknownPolicy', { policy: 'hold' });
  await expectDevices(window, 'Serial\nTEST00H9Q05D', openSessionId ?? '');
  for (const [index, serial] of [FIRST, SECOND, THIRD].entries()) {
    await bench.plug(booted(`1-${String(index + 1)}`, serial));
    await seeRow(window, serial);
  }
  const lane = window.locator('[data-lane=not-expected]');
  const accept = lane.getByRole('button', { name: /^Accept, / });
  expect(await accept.count()).toBe(3);
  const box = await accept.first().boundingBox();
  if (box === null) throw new Error('no button');
  const spot = [box.x + box.width / 2, box.y + box.height / 2] as const;
  await window.mouse.click(...spot);
  const settled = window.locator('[data-settled]');
  await settled.getByText(en.lanes.passed, { exact: true }).waitFor();
  await window.mouse.click(...spot);
  expect(await window.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    en.lanes.act(en.lanes.accept, en.bench.map.portName('1-2')),
  );
  await settled.waitFor({ state: 'detached' });
  expect(await accept.count()).toBe(2);
});

it('says what a closed session has, and asks once what the next one does with it', async () => {
  const { window, bench } = await armedBench({ session: 'Order 4711' });
  await signIn(window, 'Ana');
  await bench.plug(booted('1-1', FIRST));
  await bench.plug(booted('1-2', SECOND));
  await bench.plug(booted('1-3', null));
  await seeRow(window, '1-3', en.states['serial-missing']);
  await closeSession(window);
  const logged = window.getByRole('region', { name: en.bench.seen.titleLogged });
  await logged.getByText(en.bench.seen.logged['no-session']('Order 4711')).first().waitFor();
  expect(await logged.getByText(en.bench.map.unplug.safe).count()).toBe(2);
  expect(await logged.getByText(en.bench.seen.logged.needsAttention('Order 4711')).count()).toBe(1);
  expect(await window.getByText(en.states.seen, { exact: true }).count()).toBe(0);

  await openSession(window, { name: 'Order 4712', stillHere: 'leave-out' });
  await window.locator('[data-port="1-1"]').getByText(en.bench.seen.leftOut).waitFor();
  expect(await deviceRows(window).count()).toBe(0);
  await scan(window, SECOND);
  const strip = window.getByRole('region', { name: en.scan.title });
  await strip.getByText(en.scan.apart(SECOND, '1-2')).waitFor();
  await bench.unplug('1-1');
  await window.locator('[data-port="1-1"]').getByText(en.bench.seen.leftOut).waitFor({
    state: 'detached',
  });
  await bench.plug(booted('1-1', FIRST));
  await seeRow(window, FIRST, en.states.logged);
  await closeSession(window);

  await openSession(window, { name: 'Order 4713', stillHere: 'log-again' });
  await seeRow(window, SECOND, en.states.logged);
  expect(await deviceRows(window).count()).toBe(3);
  expect(await window.locator('[data-lane=seen-earlier]').count()).toBe(0);
  // No cable is blamed for the effects of sessions: the first Mac was away once, the others never
  // were.
  const { ports } = await ask(window, 'getSnapshot');
  const health = ports?.ports.map(({ port, attaches, reconnects, failedReads }) => {
    return [port, attaches, reconnects, failedReads];
  });
  expect(health).toEqual([
    ['1-1', 2, 0, 0],
    ['1-2', 1, 0, 0],
    ['1-3', 1, 0, 1],
  ]);
});

it('marks a step done only where it is not, and counts every fact that is true', async () => {
  const { window, bench } = await armedBench({ target: 3 });
  await signIn(window, 'Ana');
  for (const [port, serial] of [
    ['1-1', FIRST],
    ['1-2', SECOND],
    ['1-3', FIRST],
  ] as const) {
    await bench.plug(booted(port, serial));
    await seeRow(window, port);
  }
  const before = await ask(window, 'getSnapshot');
  const devices = sentDevices(before);
  const { profiles } = before;
  const [profile] = profiles;
  if (profile === undefined) throw new Error('no profile');
  const [step, ...others] = followUpSteps(currentRevision(profile).settings);
  const done = { outcome: 'done', reason: null } as const;
  const deviceKeys = devices.map(({ key }) => key);
  const stepId = step?.id ?? '';
  await ask(window, 'recordSteps', {
    deviceKeys: deviceKeys.slice(0, 1),
    stepIds: [stepId],
    ...done,
  });
  await signIn(window, 'Bo');
  await window.getByRole('checkbox', { name: en.bench.table.selectAll }).click();
  await chooseForSelection(window, en.bench.bulk.steps, /^1\. /);
  await window
    .getByText('Step 1 done on 1 Mac. 2 skipped: 1 already done and 1 refused or set aside.')
    .waitFor();
  const after = await ask(window, 'getSnapshot');
  expect(sentDevices(after).map((device) => device.steps[stepId]?.by ?? null)).toEqual([
    'Ana',
    'Bo',
    null,
  ]);
  await window.getByRole('button', { name: en.actions.labels.confirm }).click();
  await window
    .getByText('Enrollment confirmed on 2 Macs. 1 skipped: refused or set aside.')
    .waitFor();
  for (const { id } of others)
    await ask(window, 'recordSteps', { deviceKeys, stepIds: [id], ...done });
  await seeStateCount(window, 'followed-up', 2);
  await seeStateCount(window, 'enrolled', 2);
  await seeStateCount(window, 'logged', 2);
});

it('enlarges its text from the menu bar, and opens as large as it was', async () => {
  const sizeOf = (window: Page): Promise<string> =>
    window.evaluate(() => document.documentElement.style.fontSize);
  const first = await launchAppInTest({ isCold: true });
  await first.window.getByRole('navigation').waitFor();
  await choose(first.app, 'textLarger');
  await expect.poll(() => sizeOf(first.window)).toBe('110%');
  expect(
    await first.window.evaluate(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    ),
  ).toBe(true);
  const { dataDir } = first;
  await first.app.close();
  const again = await launchAppInTest({ isCold: true, dataDir });
  await again.window.getByRole('navigation').waitFor();
  expect(await sizeOf(again.window)).toBe('110%');
  await choose(again.app, 'textReset');
  await expect.poll(() => sizeOf(again.window)).toBe('100%');
  await choose(again.app, 'goSetup');
  await again.window.locator('main[data-place="setup"]').waitFor();
});

/** Chooses an entry of the menu bar, once the window has said what applies: here, no device. */
async function choose(app: ElectronApplication, command: WindowCommand): Promise<void> {
  const isDeviceOffered = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('confirm')?.enabled);
  await expect.poll(isDeviceOffered).toBe(false);
  return app.evaluate(({ BrowserWindow, Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    const window = BrowserWindow.getAllWindows()[0];
    if (item == null || window === undefined) throw new Error(`Nothing is ${id}.`);
    (item.click as (event: object, ...over: readonly object[]) => void)(
      {},
      window,
      window.webContents,
    );
  }, command);
}
