import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted, debugUsb } from '../headless/support/usb-devices.ts';
import { armedBench } from './support/bench-story.ts';
import {
  deviceRows,
  openDevice,
  seeCount,
  seeRow,
  titleOf,
  unfold,
  waitingRows,
} from './support/technician.ts';

it('refuses the second device with the serial of one that is on the bench', async () => {
  const { window, bench } = await armedBench({ target: 2 });
  await bench.plug(booted('1-1', 'TEST00Z901'));
  await seeRow(window, 'TEST00Z901', '1-1');
  await bench.plug(booted('1-2', 'TEST00Z901'));
  const said = en.refusals['serial-on-two-devices'];
  const lane = waitingRows(window, 'refused');
  await lane.getByText(`${said.what} ${said.next}`).waitFor();
  await seeRow(window, en.states.refused, '1-2');
  await seeRow(window, 'TEST00Z901', en.states.logged, '1-1');
  await seeCount(window, 1, 2);
  const port = en.bench.map.portName('1-2');
  await lane.getByRole('button', { name: en.lanes.act(en.lanes.compare, port) }).click();
  const panel = window.getByRole('article');
  await panel.getByText(said.what).first().waitFor();
  await panel.getByRole('button', { name: en.device.showOther }).click();
  await titleOf(window, '1').waitFor();
});

const CANARY = '<img src=x onerror="document.title=\'CANARY\'">';
const RIGHT_TO_LEFT = '\u202Eevil\u202C \u05D0\u05D1\u05D2';
const CONTROLS = 'a\u0007b\u001B[31mc';
const TEXTS = [CANARY, RIGHT_TO_LEFT, CONTROLS, 'x'.repeat(300), 'CPID:ZZ ECID: SRNM:[cut'];

it('shows what a device sends as text and runs none of it', async () => {
  const { window, bench } = await armedBench();
  await window.evaluate(listenForCanary);
  for (const [index, text] of TEXTS.entries()) {
    await bench.plug({ ...debugUsb(`1-${index + 1}`), pid: 0x1281, product: text, serial: text });
    await seeRow(window, `1-${index + 1}`, en.states['serial-missing']);
  }
  expect(await deviceRows(window).count()).toBe(TEXTS.length);
  const timeline = async (port: string) =>
    unfold(await openDevice(window, port), en.device.timeline);
  await (await timeline('1-1')).getByText(CANARY, { exact: true }).first().waitFor();
  await (await timeline('1-2')).getByText('U+202E').first().waitFor();
  await (await timeline('1-3')).getByText('U+001B').first().waitFor();
  expect(await window.locator('img').count()).toBe(0);
  expect(await window.evaluate(() => document.documentElement.dataset['canary'])).toBeUndefined();

  // The control: inserted as markup, the same text is detected at once.
  await window.evaluate((canary) => {
    document.body.append(document.createElement('section'));
    document.body.lastElementChild?.insertAdjacentHTML('beforeend', canary);
  }, CANARY);
  await window.waitForFunction(() => document.documentElement.dataset['canary'] === 'noticed');
});

/** Runs in the page: records an image that was attempted and a script that ran or was stopped. */
function listenForCanary(): void {
  const notice = (): void => {
    document.documentElement.dataset['canary'] = 'noticed';
  };
  document.addEventListener('securitypolicyviolation', notice);
  document.addEventListener('error', notice, { capture: true });
  new MutationObserver(notice).observe(document.head, { subtree: true, childList: true });
}
