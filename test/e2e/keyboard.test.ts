import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted, dfu } from '../headless/support/usb-devices.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import {
  seeCount,
  seeNoSession,
  seeRow,
  seeStateCount,
  seeTechnician,
  titleOf,
} from './support/technician.ts';

/** Name of the focused element, as a screen reader would say it. */
const focused = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const label = labels.map((one) => one.textContent).join(' ');
    const row = element?.closest('[role=row]');
    return element?.getAttribute('aria-label') ?? (label || (row ?? element)?.textContent || '');
  });

/** Goes once through the toolbar that has the focus, if it is in one. */
async function arrowTo(window: Page, name: string, from: string): Promise<boolean> {
  if ((await window.locator('[role=toolbar] :focus').count()) === 0) return false;
  for (;;) {
    await window.keyboard.press('ArrowRight');
    const now = (await focused(window)).trim();
    if (now.startsWith(name)) return true;
    if (now === from) return false;
  }
}

/** Presses Tab, and arrows in toolbars, until an element of this name has the focus. */
async function tabTo(window: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    const now = (await focused(window)).trim();
    if (now.startsWith(name)) return;
    passed.push(now.slice(0, 30));
    if (await arrowTo(window, name, now)) return;
    await window.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached “${name}”, only: ${passed.join(' | ')}`);
}

it('takes a whole session with the keyboard alone', async () => {
  const { window, bench } = await launchAppInTest();
  await window.getByRole('heading', { name: en.shell.idle.title }).waitFor();
  await signInAndAddProfile(window);
  await openMonday(window);
  await bench.plug(booted('1-1', 'TEST00ZC01'));
  await bench.plug(dfu('1-2', '000E5A7C0DE50C02'));
  await seeRow(window, 'TEST00ZC01');
  await seeRow(window, en.states['serial-missing']);
  await enterSerial(window);
  await findAndConfirm(window);
  await closeMonday(window);
});

async function signInAndAddProfile(window: Page): Promise<void> {
  const { keyboard } = window;
  await tabTo(window, en.corrections.technicians.switch);
  await keyboard.press('Enter');
  await tabTo(window, en.corrections.technicians.other);
  await keyboard.type('Technician 1');
  await keyboard.press('Enter');
  await seeTechnician(window, 'Technician 1');
  await keyboard.press('Control+3');
  await tabTo(window, en.profiles.add);
  await keyboard.press('Enter');
  await tabTo(window, en.profiles.name);
  await keyboard.type('Shared Macs');
  await keyboard.press('Enter');
  await window.getByRole('button', { name: en.profiles.edit }).waitFor();
}

async function openMonday(window: Page): Promise<void> {
  const { keyboard } = window;
  await window.getByRole('button', { name: en.profiles.add }).focus();
  await keyboard.press('Control+1');
  await keyboard.press('Control+n');
  await tabTo(window, en.bench.session.name);
  await keyboard.press('Control+a');
  await keyboard.type('Monday');
  await tabTo(window, en.bench.session.target);
  await keyboard.type('2');
  await keyboard.press('Enter');
  await window.getByText('Monday', { exact: true }).waitFor();
}

/** Goes to the row without a serial, which is the next that needs attention. */
async function enterSerial(window: Page): Promise<void> {
  const { keyboard } = window;
  await keyboard.press('n');
  const panel = window.getByRole('article');
  await titleOf(window, '2').waitFor();
  await tabTo(window, en.device.serialForm.first);
  await keyboard.type('TEST00ZC02');
  await keyboard.press('Tab');
  await keyboard.type('TEST00ZC02');
  await keyboard.press('Enter');
  await seeCount(window, 2, 2);
  await keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
}

/** Finds the other device, confirms it as enrolled, and does its first step. */
async function findAndConfirm(window: Page): Promise<void> {
  const { keyboard } = window;
  const panel = window.getByRole('article');
  await keyboard.press('/');
  // As a person types; keys without a pause are a scan.
  await keyboard.type('ZC01', { delay: 60 });
  await window.getByRole('option', { name: 'TEST00ZC01', selected: true }).waitFor();
  await keyboard.press('Enter');
  await titleOf(window, '1').waitFor();
  await keyboard.press('e');
  await seeStateCount(window, 'enrolled', 1);
  await keyboard.press('1');
  await panel
    .getByRole('listitem')
    .getByText(/^Technician 1 \d/)
    .waitFor();
}

async function closeMonday(window: Page): Promise<void> {
  const { keyboard } = window;
  await keyboard.press('?');
  await window.getByRole('dialog', { name: en.shell.shortcuts.title }).waitFor();
  await keyboard.press('Escape');
  await tabTo(window, 'Monday');
  await keyboard.press('Enter');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  const dialog = window.getByRole('dialog');
  await dialog.waitFor();
  await tabTo(window, en.handOver.closeOnly);
  await keyboard.press('Enter');
  await seeNoSession(window);
  await keyboard.press('Control+2');
  await window.getByRole('heading', { level: 1, name: en.sessions.title }).waitFor();
  expect(await window.getByText('Monday').count()).toBe(1);
}
