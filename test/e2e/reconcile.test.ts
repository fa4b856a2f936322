import { rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { DEVICE_LIST_LIMITS } from '../../enrollment/reading-limits.ts';
import { createFormats } from '../../words/formats.ts';
import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { armedBench } from './support/bench-story.ts';
import { dropFile } from './support/drop.ts';
import { chooseFile } from './support/file-dialogs.ts';
import {
  closeSheet,
  compareWithIntune,
  confirmUndo,
  goTo,
  openSheet,
  seeRow,
} from './support/technician.ts';
import { createUserFolder } from './support/user-folder.ts';

const { importing, reconcile: words } = en;
/** The list has no dates of enrollment: it confirms what was logged by the time it was written. */
const FILE_DATE_MS = Math.floor(Date.now() / 1000) * 1000;
const DAY = createFormats('en-GB').day(FILE_DATE_MS);

const LIST = [
  '"Device name","Serial number","Ownership","Azure AD Device ID","Managed by","Last check-in"',
  '"Mac 1","TEST00R001","Corporate","","Intune",""',
  '"Mac 9","TEST00R009","Personal","","Intune",""',
  '"Mac 2","","Corporate","","Intune",""',
];

function aList(lines: readonly string[], name = 'devices.csv'): string {
  const path = join(createUserFolder(), name);
  writeFileSync(path, `\uFEFF${lines.join('\r\n')}\r\n`);
  utimesSync(path, FILE_DATE_MS / 1000, FILE_DATE_MS / 1000);
  return path;
}

it('goes from a dropped list to updated rows, and back when the import is undone', async () => {
  const { window, bench } = await armedBench();
  for (const [index, serial] of ['TEST00R001', 'TEST00R002'].entries()) {
    await bench.plug(booted(`1-${index + 1}`, serial));
    await seeRow(window, serial);
  }
  await dropFile(window, aList(LIST));
  await window.getByText(/“Managed by”/).waitFor();
  await compareWithIntune(window);
  await window.getByText(words.confirmed('1'), { exact: true }).waitFor();
  await window.getByText(words.enrolledAsOf(DAY)).waitFor();
  expect(await window.locator('[data-finding=neverSeen] summary').textContent()).toContain('1');
  expect(await window.getByText(words.skipped('1')).count()).toBe(1);

  await goTo(window, 'bench');
  await window.getByText(en.device.byExport(DAY)).first().waitFor();
  expect(await window.locator('[role=row] [data-state=enrolled]').count()).toBe(1);

  await openSheet(window, 'import');
  await window.getByRole('button', { name: /^devices\.csv/ }).click();
  await window.getByRole('button', { name: words.undo }).click();
  await confirmUndo(window);
  await window.locator('article').getByText('Undone').waitFor();
  await closeSheet(window);
  await window.locator('[role=row] [data-state=logged]').nth(1).waitFor();
  expect(await window.locator('[role=row] [data-state=enrolled]').count()).toBe(0);
});

it('says why a file is not taken that a person says is Intune’s, and notes nothing of it', async () => {
  const { window, app } = await armedBench();
  const sheet = await openSheet(window, 'import');
  await chooseFile(app, aList(['Model,Serial number', 'Mac,TEST00R021'], 'inventory.csv'));
  await sheet.getByRole('button', { name: importing.drop.choose }).click();
  await sheet.getByRole('radio', { name: importing.kind['intune-devices'] }).click();
  await sheet.getByRole('button', { name: importing.devices.importNow }).click();
  await window.getByText(/is not an Intune device list/).waitFor();
  await closeSheet(window);
  await openSheet(window, 'import');
  expect(await window.getByText(importing.past.title).count()).toBe(0);
});

it('refuses a dropped file of 1 GB by its size, and goes on answering', async () => {
  const { window, bench } = await armedBench();
  const path = aList(LIST, 'huge.csv');
  truncateSync(path, 1024 ** 3);
  await dropFile(window, path);
  await window.getByRole('button', { name: importing.devices.importNow }).click();
  const refusal = { kind: 'too-large', limit: DEVICE_LIST_LIMITS.bytes } as const;
  await window.getByText(en.describeListRefusal(refusal).what).waitFor();
  rmSync(path);
  await closeSheet(window);
  await bench.plug(booted('1-1', 'TEST00R011'));
  await seeRow(window, 'TEST00R011');
});
