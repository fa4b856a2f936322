import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { logFiles, verifyLog } from '../../db/index.ts';
import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { armedBench } from './support/bench-story.ts';
import {
  closeSession,
  closeSheet,
  goTo,
  openSession,
  openSettings,
  seeRow,
  seeTechnician,
  signIn,
} from './support/technician.ts';

const words = en.dataRemoval;

it('erases the devices of a closed session from the window, and the bench goes on', async () => {
  const { window, bench, dataDir } = await armedBench({ session: 'Spring' });
  await bench.plug(booted('1-1', 'TEST00RM01'));
  await seeRow(window, 'TEST00RM01');
  await bench.unplug('1-1');
  await closeSession(window);
  await signIn(window, 'Technician 1');

  const dialog = await openSettings(window, 'data');
  await dialog.getByRole('textbox', { name: words.days }).fill('0');
  await dialog.getByRole('button', { name: words.look }).click();
  await dialog.getByText(/^Spring, closed .*\. Devices: 1$/).waitFor();
  if (await dialog.getByRole('checkbox').isVisible()) await dialog.getByRole('checkbox').check();
  await dialog.getByRole('textbox', { name: words.why }).fill('the year is over');
  await dialog.getByRole('button', { name: words.remove }).click();
  await dialog.getByText(/^Done: /).waitFor();
  await closeSheet(window);

  expect(verifyLog(dataDir)).toMatchObject({ ok: true });
  expect(readFileSync(logFiles(dataDir).log).includes('TEST00RM01')).toBe(false);
  await seeTechnician(window, 'Technician 1');
  await goTo(window, 'sessions');
  await window.getByText(/Data erased on .*Devices: 1/).waitFor();

  await openSession(window, { name: 'Summer' });
  await bench.plug(booted('1-2', 'TEST00RM02'));
  await seeRow(window, 'TEST00RM02');
});
