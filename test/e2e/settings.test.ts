import type { ElectronApplication } from 'playwright-core';
import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { dfu } from '../headless/support/usb-devices.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { armedBench, lastingBench } from './support/bench-story.ts';
import { openSettings, seeRow } from './support/technician.ts';

const { appearance, notices } = en.settings;
/** The watch gathers changes for a second. */
const PATIENCE = { timeout: 30_000 };

/** What main has told the desktop, in place of the desktop. */
interface Told {
  readonly badges: number[];
  readonly notices: { readonly title: string; readonly emit: (event: 'click') => void }[];
}

/** Notes the number on the icon and each notification, while another program is in front. */
const listenBehind = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: desktop, BrowserWindow, Notification }) => {
    const told: Told = { badges: [], notices: [] };
    Object.assign(globalThis, { told });
    desktop.setBadgeCount = (count = 0) => told.badges.push(count) > 0;
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      told.notices.push(this as unknown as Told['notices'][number]);
    };
    for (const window of BrowserWindow.getAllWindows()) window.isFocused = () => false;
  });

const toldBy = (app: ElectronApplication): Promise<{ badge: number; titles: string[] }> =>
  app.evaluate(() => {
    const { told } = globalThis as unknown as { readonly told: Told };
    return { badge: told.badges.at(-1) ?? 0, titles: told.notices.map(({ title }) => title) };
  });

it('keeps theme, rows and text size from one start to the next', async () => {
  const lasting = await lastingBench();
  const first = await launchAppInTest({ ...lasting, isCold: true });
  const sheet = await openSettings(first.window, 'appearance');
  await sheet.getByRole('radio', { name: appearance.themes.dark }).check();
  await sheet.getByRole('radio', { name: appearance.densities.bench }).check();
  await sheet.getByRole('button', { name: appearance.larger }).click();
  await sheet.getByText(appearance.percent('110')).waitFor();
  await first.close();

  const { window } = await launchAppInTest({ ...lasting, isCold: true });
  const root = window.locator('html');
  await window.locator('html[data-theme="dark"][data-density="bench"]').waitFor();
  expect(await root.evaluate((html) => html.style.fontSize)).toBe('110%');
  await window.keyboard.press('Control+0');
  await expect.poll(() => root.evaluate((html) => html.style.fontSize), PATIENCE).toBe('100%');
});

it('calls a person back: a number on the icon, and a notification that shows its device', async () => {
  const { window, bench, app } = await armedBench();
  await listenBehind(app);
  await bench.plug(dfu('1-3', '000E5A7C0DE50D03'));
  await seeRow(window, en.states['serial-missing']);
  await expect.poll(() => toldBy(app), PATIENCE).toMatchObject({ badge: 1 });
  const { titles } = await toldBy(app);
  expect(titles).toEqual([expect.stringMatching(/needs attention$/)]);
  await openSettings(window, 'notices');
  await app.evaluate(() => {
    const { told } = globalThis as unknown as { readonly told: Told };
    told.notices[0]?.emit('click');
  });
  await window.getByRole('article').waitFor();

  const sheet = await openSettings(window, 'notices');
  await sheet.getByRole('checkbox', { name: notices.notifications }).uncheck();
  await bench.plug(dfu('1-4', '000E5A7C0DE50D04'));
  await expect.poll(() => toldBy(app), PATIENCE).toMatchObject({ badge: 2 });
  expect((await toldBy(app)).titles).toHaveLength(1);
  await sheet.getByRole('checkbox', { name: notices.badge }).uncheck();
  await expect.poll(() => toldBy(app), PATIENCE).toMatchObject({ badge: 0 });
});
