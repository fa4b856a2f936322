import { it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted, dfu } from '../headless/support/usb-devices.ts';
import { PROFILE_TABS, SETUP_PARTS } from '../../renderer/state/navigation.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { expectNoViolations } from './support/axe.ts';
import {
  closeSession,
  closeSheet,
  goTo,
  goToProfile,
  goToSetup,
  makeProfile,
  openDevice,
  openIntuneImport,
  openSession,
  openSheet,
  rowWith,
  seeRow,
} from './support/technician.ts';

it('has no accessibility violation in any place or sheet, light or dark', async () => {
  const { window, bench } = await launchAppInTest();
  const look = () => expectNoViolations(window);
  await window.getByRole('heading', { name: en.shell.idle.title }).waitFor();
  await look();
  await goTo(window, 'sessions');
  await look();
  await goToSetup(window, 'profiles');
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
  await openDevice(window, 'TEST00ZD01', en.states.logged);
  await look();
  await rowWith(window, '1-3').getByRole('rowheader').click();
  await window.getByRole('heading', { name: en.device.serialForm.title }).waitFor();
  await look();
  await rowWith(window, '1-2').getByRole('rowheader').click();
  await window.getByRole('heading', { name: en.device.refusal, exact: true }).waitFor();
  await look();
  await window.getByRole('button', { name: en.device.close }).click();
  await rowWith(window, en.states.logged).getByRole('checkbox').check({ force: true });
  await window.getByRole('group', { name: en.bench.bulk.label }).waitFor();
  await look();
  await window.getByRole('button', { name: en.bench.table.clear }).click();

  for (const sheet of ['import', 'handOver', 'settings', 'print', 'keys'] as const) {
    await openSheet(window, sheet);
    await look();
    await closeSheet(window);
  }
  await openIntuneImport(window);
  await look();
  for (const part of SETUP_PARTS) {
    await goToSetup(window, part);
    await look();
  }
  for (const tab of PROFILE_TABS) {
    await goToProfile(window, 'Shared Macs', tab);
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
