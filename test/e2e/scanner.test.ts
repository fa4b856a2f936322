import { join } from 'node:path';

import { expect, it } from 'vitest';

import { COMMAND_CODES, profileCode } from '../../enrollment/scan/scan-command.ts';
import { MODE_CODES } from '../../enrollment/scan/scan-mode.ts';
import { en } from '../../words/en.ts';
import { booted, dfu } from '../headless/support/usb-devices.ts';
import { ask, expectDevices } from './support/ask.ts';
import { armedBench } from './support/bench-story.ts';
import { readPdf } from './support/decode.ts';
import { chooseFile } from './support/file-dialogs.ts';
import { scan, typeByHand } from './support/scanner.ts';
import {
  closeSheet,
  goTo,
  makeProfile,
  openDevice,
  openSettings,
  seeRow,
  seeTechnician,
  titleOf,
} from './support/technician.ts';
import { createUserFolder } from './support/user-folder.ts';

it('takes a scan without a click anywhere on the bench, and no typing for one', async () => {
  const { window, bench } = await armedBench({ session: 'Monday' });
  const { openSessionId } = await ask(window, 'getSnapshot');
  await expectDevices(window, 'Serial,Asset tag\nTEST00ZS02,TAG-0002', openSessionId ?? '');
  for (const [index, serial] of ['TEST00ZS01', 'TEST00ZS02'].entries()) {
    await bench.plug(booted(`1-${index + 1}`, serial));
    await seeRow(window, serial);
  }
  const strip = window.getByRole('region', { name: en.scan.title });
  const focused = () => window.evaluate(() => document.activeElement?.tagName);
  await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

  await scan(window, 'TEST00ZS01');
  await strip.getByText(en.scan.agrees('TEST00ZS01', en.scan.label.serial)).waitFor();
  await titleOf(window, '1').waitFor();
  expect(await focused()).toBe('BODY');
  await scan(window, 'TAG-0002');
  await strip.getByText(en.scan.agrees('TEST00ZS02', en.scan.label['asset-tag'])).waitFor();
  await titleOf(window, '2').waitFor();

  // A button that has the focus is not pressed by the Enter of a scan.
  await window.getByRole('button', { name: en.bench.session.handOver }).focus();
  await scan(window, 'STEST00ZS01');
  await strip.getByText(en.scan.agrees('TEST00ZS01', en.scan.label.serial)).waitFor();
  expect(await window.getByRole('dialog').count()).toBe(0);

  // Typed by hand, the same keys are not a scan: Enter presses the button.
  await typeByHand(window, 'XYZ901');
  await window.getByRole('dialog').waitFor();
  await window.keyboard.press('Escape');

  // The one field tells a scanner that types into it from a person.
  await window.getByRole('combobox', { name: en.find.label }).click();
  await scan(window, 'TEST00ZS02');
  await strip.getByText(en.scan.agrees('TEST00ZS02', en.scan.label.serial)).waitFor();

  // Box and USB differ: the device that a person opened is stopped.
  await openDevice(window, 'TEST00ZS01');
  await scan(window, 'TEST00ZS02');
  await strip.getByText(en.scan.differs('TEST00ZS02', 'TEST00ZS01')).waitFor();
  await window
    .locator('[data-lane=refused]')
    .getByText(en.refusals['label-differs'].what)
    .waitFor();
});

it('keeps a scanned serial for the next device, until Escape', async () => {
  const { window, bench } = await armedBench({ session: 'Monday' });
  await scan(window, 'TEST00ZS11');
  const cancel = window
    .getByRole('contentinfo')
    .getByRole('button', { name: en.scan.cancel, exact: true });
  await cancel.waitFor();
  await window.keyboard.press('Escape');
  await cancel.waitFor({ state: 'detached' });

  await scan(window, 'TEST00ZS12');
  await cancel.waitFor();
  await bench.plug(dfu('1-2', '000E5A7C0DE5ED12'));
  await seeRow(window, 'TEST00ZS12');
  await cancel.waitFor({ state: 'detached' });
  const panel = await openDevice(window, 'TEST00ZS12');
  await panel.getByTitle(en.sourceMeanings.scan).getByText(en.sources.scan).waitFor();
});

it('prints a sheet of commands that work when they are scanned', async () => {
  const { window, bench, app } = await armedBench({ session: 'Monday' });
  await makeProfile(window, { name: 'Lab Macs' });
  await goTo(window, 'bench');
  for (const [name, badge] of [
    ['Ana', 'BADGE-0001'],
    ['Bo', 'BADGE-0002'],
  ] as const) {
    await ask(window, 'saveTechnician', { name, badge });
  }
  const file = join(createUserFolder(), 'commands.pdf');
  await chooseFile(app, file);
  await openSettings(window, 'scanner');
  await window.getByRole('button', { name: en.commandSheet.open }).click();
  const dialog = window.getByRole('dialog', { name: en.commandSheet.title });
  await dialog.getByRole('button', { name: en.commandSheet.pdf }).click();
  await dialog.getByText(en.commandSheet.saved('commands.pdf')).waitFor();
  await dialog.getByRole('button', { name: en.commandSheet.close }).click();
  await closeSheet(window);
  const { profiles } = await ask(window, 'getSnapshot');
  const codes = readPdf(file).flatMap((page) => page.codes);
  const wanted = [
    ...Object.values(COMMAND_CODES),
    ...Object.values(MODE_CODES),
    ...profiles.map(({ profileId }) => profileCode(profileId)),
    'BADGE-0001',
    'BADGE-0002',
  ];
  expect(codes.toSorted()).toEqual(wanted.map((code) => `CODE-128:${code}`).toSorted());

  const strip = window.getByRole('region', { name: en.scan.title });
  await scan(window, 'BADGE-0002');
  await strip.getByText(en.scan.technician('Bo')).waitFor();
  await seeTechnician(window, 'Bo');
  await scan(window, COMMAND_CODES.damage);
  await strip.getByText(en.scan.noDevice).waitFor();
  await bench.plug(booted('1-1', 'TEST00ZS21'));
  await seeRow(window, 'TEST00ZS21');
  await scan(window, 'TEST00ZS21');
  await strip.getByText(en.scan.agrees('TEST00ZS21', en.scan.label.serial)).waitFor();
  await scan(window, COMMAND_CODES.damage);
  await strip.getByText(en.scan.damaged).waitFor();
  await window.locator('[data-lane=damaged]').waitFor();
  await scan(window, COMMAND_CODES.undo);
  await window.locator('[data-lane=damaged]').waitFor({ state: 'detached' });
  await scan(window, COMMAND_CODES.close);
  await strip.getByText(en.scan.closeRefused).waitFor();
  expect(await window.getByRole('dialog').count()).toBe(0);
  const lab = profiles.find(({ revisions }) => revisions[0]?.settings.name === 'Lab Macs');
  await bench.unplug('1-1');
  await scan(window, profileCode(lab?.profileId ?? ''));
  await strip.getByText(/is open, with Lab Macs/).waitFor();
});
