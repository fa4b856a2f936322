import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted, dfu } from '../headless/support/usb-devices.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import type { VirtualBench } from '../support/virtual-bench.ts';
import { countHands, type HandCount } from './support/count-hands.ts';
import { chooseFile } from './support/file-dialogs.ts';
import { scan } from './support/scanner.ts';
import {
  deviceRows,
  rowWith,
  seeCount,
  seeListed,
  seeNoSession,
  seeRow,
  seeStateCount,
  waitingRows,
} from './support/technician.ts';
import { createUserFolder } from './support/user-folder.ts';

/** The whole order took 45 clicks and 58 keys in the window before this one. */
const MOST = { clicks: 15, keys: 20 } as const;

const portOf = (index: number): string => `1-${index < 12 ? 1 : 2}.${String((index % 12) + 1)}`;
const serialOf = (index: number): string => `TEST00W${String(index + 101)}`;
const ECIDS = ['000E5A7C0DE5F0A1', '000E5A7C0DE5F0A2'] as const;

/** 24 Macs: one in DFU, and one that is started in DFU after it was known on its port. */
async function plugOrder(bench: VirtualBench, window: Page): Promise<void> {
  await bench.plugHub('1-1');
  await bench.plugHub('1-2');
  for (let index = 0; index < 23; index++) await bench.plug(booted(portOf(index), serialOf(index)));
  await seeCount(window, 23, 24);
  await bench.unplug(portOf(22));
  await rowWith(window, serialOf(22)).getByText(en.bench.table.here).waitFor({ state: 'detached' });
  await bench.plug(dfu(portOf(22), ECIDS[0]));
  await bench.plug(dfu(portOf(23), ECIDS[1]));
  // Somebody else's Mac, whose serial was copied from one of them.
  await bench.plug(booted('1-3', serialOf(4)));
  await seeRow(window, '1-3', en.states.refused);
}

const newSession = (window: Page) =>
  window.getByRole('dialog', { name: en.bench.session.formTitle });

/** The first session of this bench: a profile is ready, and number and name are typed. */
async function startOrder(window: Page): Promise<void> {
  await window.getByRole('button', { name: en.commands.names.newSession }).first().click();
  const target = newSession(window).getByRole('textbox', { name: en.bench.session.target });
  await target.click();
  await window.keyboard.type('24');
  await window.keyboard.press('Tab');
  await window.keyboard.type('Ana');
  await window.keyboard.press('Enter');
  await window.getByText(en.bench.table.waiting).waitFor();
}

/** The copied serial, the Mac that was guessed, and the one whose label is scanned. */
async function settleExceptions(window: Page, hands: HandCount): Promise<void> {
  const panel = window.getByRole('article');
  await waitingRows(window, 'refused').first().getByRole('rowheader').click();
  await panel.getByRole('button', { name: en.device.rivals.has(portOf(4)) }).click();
  await seeRow(window, '1-3', en.states['set-aside']);
  await waitingRows(window, 'port-guess').getByRole('rowheader').click();
  await panel.getByRole('button', { name: en.device.guess.same }).click();
  await seeRow(window, serialOf(22), en.states.logged);
  await waitingRows(window, 'serial-missing').getByRole('rowheader').click();
  await hands.uncounted(() => scan(window, serialOf(23)));
  await seeRow(window, serialOf(23), en.states.logged);
  await seeCount(window, 24, 24);
}

async function followUp(window: Page): Promise<void> {
  await rowWith(window, serialOf(0)).getByRole('rowheader').click();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Shift+Digit9');
  await window.keyboard.press('e');
  await seeStateCount(window, 'followed-up', 24);
}

async function handOver(window: Page, folder: string): Promise<void> {
  await window.keyboard.press('Control+e');
  await window.getByRole('button', { name: en.handOver.writeAndClose('3') }).waitFor();
  await window.keyboard.press('Enter');
  await seeNoSession(window);
  const files = window.getByRole('list', { name: en.handOver.done.files });
  await files.getByText(/ report\.pdf$/).waitFor();
  expect(await files.getByRole('listitem').count()).toBe(3);
  const [list = ''] = readdirSync(folder).filter((name) => name.endsWith(' asset.csv'));
  for (let index = 0; index < 24; index++)
    expect(readFileSync(join(folder, list), 'utf8')).toContain(serialOf(index));
}

/** The Macs of the order are still plugged in, and are left out. */
async function startNextOrder(window: Page, bench: VirtualBench): Promise<void> {
  await window.keyboard.press('Control+n');
  await newSession(window).waitFor();
  await window.keyboard.press('Enter');
  await window.getByText(en.bench.table.waiting).waitFor();
  expect(await deviceRows(window).count()).toBe(0);
  await bench.unplug(portOf(0));
  await bench.plug(booted(portOf(0), 'TEST00W901'));
  await seeRow(window, 'TEST00W901', en.states.logged);
  await seeListed(window, 1);
}

it('takes a whole order and the start of the next one with few clicks and keys', async () => {
  const { window, bench, app } = await launchAppInTest();
  const folder = createUserFolder();
  await chooseFile(app, folder);
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  });
  const hands = await countHands(window);
  await startOrder(window);
  await plugOrder(bench, window);
  await settleExceptions(window, hands);
  await followUp(window);
  await handOver(window, folder);
  await startNextOrder(window, bench);
  const { clicks, keys } = await hands.soFar();
  expect(clicks).toBeLessThanOrEqual(MOST.clicks);
  expect(keys).toBeLessThanOrEqual(MOST.keys);
});
