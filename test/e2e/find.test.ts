import { expect, it } from 'vitest';

import { MODE_CODES } from '../../enrollment/scan/scan-mode.ts';
import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { ask } from './support/ask.ts';
import { armedBench } from './support/bench-story.ts';
import { scan } from './support/scanner.ts';
import { closeSession, findField, goTo, openSession, seeRow } from './support/technician.ts';
import { sentDevices } from '../support/sent-devices.ts';

it('says where a scanned serial of an earlier session was, and shows it there', async () => {
  const { window, bench } = await armedBench({ session: 'Order 4698' });
  await bench.plug(booted('1-1', 'TEST00ZF01'));
  await seeRow(window, 'TEST00ZF01');
  await bench.unplug('1-1');
  await closeSession(window);
  await openSession(window, { name: 'Order 4711' });
  await bench.plug(booted('1-2', 'TEST00ZF02'));
  await seeRow(window, 'TEST00ZF02');

  // Nothing moves when the answer comes.
  const top = () => window.locator('main').evaluate((main) => main.getBoundingClientRect().top);
  const before = await top();
  await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await scan(window, 'TEST00ZF01');
  const answer = window.getByRole('region', { name: en.scan.title });
  await answer.getByText(/^Order 4698/).waitFor();
  expect(await top()).toBe(before);
  // While the pointer is on it, it stays.
  await answer.hover();
  await answer.getByRole('button', { name: en.find.show }).click();
  await window.getByRole('heading', { level: 1, name: 'Order 4698' }).waitFor();
  await window.getByRole('article').getByText('TEST00ZF01').first().waitFor();

  // Typed, the end of the serial is enough; the list is used by keys alone.
  await window.keyboard.press('Control+k');
  await window.keyboard.insertText('ZF02');
  const list = window.getByRole('listbox', { name: en.find.list });
  await list.getByRole('option', { name: /1-2/, selected: true }).waitFor();
  await window.keyboard.press('Enter');
  await window.locator('main[data-place="bench"]').waitFor();
  await window.getByRole('article').getByText('TEST00ZF02').first().waitFor();

  // A scanner that types into the field is a scanner.
  await findField(window).focus();
  await scan(window, 'TEST00ZF02');
  await answer.getByText(en.scan.agrees('TEST00ZF02', en.scan.label.serial)).waitFor();

  await goTo(window, 'sessions');
  const found = await ask(window, 'findDevice', { text: 'TEST00ZF01', how: 'whole' });
  expect(found.devices).toMatchObject([{ here: [], earlier: [{ sessionName: 'Order 4698' }] }]);
});

it('does one action with each scan until Escape, and counts it', async () => {
  const { window, bench } = await armedBench({ session: 'Order 4711' });
  for (const [index, serial] of ['TEST00ZF11', 'TEST00ZF12'].entries()) {
    await bench.plug(booted(`1-${index + 1}`, serial));
    await seeRow(window, serial);
  }
  await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await scan(window, MODE_CODES.damage);
  const bar = window.locator('[data-scan-mode]');
  await bar.getByText(en.scanMode.names.damage, { exact: false }).waitFor();
  await scan(window, 'TEST00ZF11');
  await bar.getByText(en.scanMode.done('1'), { exact: false }).waitFor();
  await scan(window, 'TEST00ZF12');
  await bar.getByText(en.scanMode.done('2'), { exact: false }).waitFor();
  await scan(window, 'TEST00ZF12');
  await bar.getByText(en.scanMode.skipped('1'), { exact: false }).waitFor();
  const snapshot = await ask(window, 'getSnapshot');
  const { pendingScan } = snapshot;
  expect(sentDevices(snapshot).map(({ damage }) => damage !== undefined)).toEqual([true, true]);
  expect(pendingScan).toBeNull();
  await window.keyboard.press('Escape');
  await findField(window).waitFor();
});
