import { it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted, dfu } from '../headless/support/usb-devices.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { expectNoViolations } from './support/axe.ts';
import {
  closeSession,
  goTo,
  makeProfile,
  openDevice,
  openSession,
  rowWith,
  seeRow,
} from './support/technician.ts';

it('has no accessibility violation on any screen, light or dark', async () => {
  const { window, bench } = await launchAppInTest();
  const look = () => expectNoViolations(window);
  await window.getByRole('heading', { name: en.shell.firstRun.title }).waitFor();
  await look();
  await goTo(window, 'sessions');
  await look();
  await goTo(window, 'profiles');
  await look();
  await makeProfile(window, { name: 'Shared Macs' });
  await look();
  await window.getByRole('button', { name: en.profiles.edit }).click();
  await look();
  await openSession(window, { name: 'Monday', target: 4 });
  await look();

  await bench.plug(booted('1-1', 'TEST00ZD01'));
  await bench.plug(booted('1-2', 'TEST00ZD01'));
  await bench.plug(dfu('1-3', '000E5A7C0DE50D03'));
  await seeRow(window, en.states['serial-missing']);
  await look();
  await openDevice(window, 'TEST00ZD01', '1-1');
  await look();
  await rowWith(window, '1-3').getByRole('rowheader').click();
  await window.getByRole('heading', { name: en.device.serialForm.title }).waitFor();
  await look();
  await rowWith(window, '1-2').getByRole('rowheader').click();
  await window.getByRole('heading', { name: en.device.refusal, exact: true }).waitFor();
  await look();
  await window.getByRole('button', { name: en.device.close }).click();
  await rowWith(window, '1-1').getByRole('checkbox').check({ force: true });
  await window.getByRole('group', { name: en.bench.bulk.label }).waitFor();
  await look();
  await window.getByRole('button', { name: en.shell.shortcuts.show }).click();
  await look();
  await window.getByRole('dialog').getByRole('button', { name: en.shell.close }).click();
  await window.getByRole('button', { name: en.bench.table.clear }).click();

  const screens = window.getByRole('navigation', { name: en.shell.navigation }).getByRole('button');
  for (const screen of await screens.all()) {
    await screen.click();
    await screen.and(window.locator('[aria-current=page]')).waitFor();
    await look();
  }

  await closeSession(window);
  await look();
  await goTo(window, 'sessions');
  await look();
  await window.getByRole('button', { name: /^Monday/ }).click();
  await window.getByText(en.sessions.readOnly).waitFor();
  await look();
});
