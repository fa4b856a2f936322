import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import {
  makeProfile,
  openDevice,
  openSession,
  rowWith,
  seeCount,
  seeRow,
  seeStateCount,
} from './support/technician.ts';

it('takes a technician from an empty bench to the first Mac that is followed up', async () => {
  const { window, bench } = await launchAppInTest();
  await window.getByRole('heading', { name: en.shell.idle.title }).waitFor();
  await window.getByText(en.bench.map.empty).waitFor();

  await makeProfile(window, { name: 'Shared Macs' });
  await openSession(window, { name: 'Monday', target: 3 });
  await window.getByText(en.bench.table.waiting).waitFor();

  await bench.plug(booted('1-1', 'TEST00Z001'));
  await seeRow(window, 'TEST00Z001', en.states.logged);
  const row = await rowWith(window, 'TEST00Z001').innerText();
  expect(row).toContain('1-1');
  await seeCount(window, 1, 3);
  await seeStateCount(window, 'logged', 1);

  const panel = await openDevice(window, 'TEST00Z001');
  await panel.getByTitle(en.sourceMeanings['usb-mac']).waitFor();
  await panel.getByText(en.inspector.notConfirmed, { exact: true }).waitFor();
  await seeStateCount(window, 'enrolled', 0);
  const confirm = panel.getByRole('button', { name: en.device.confirm });
  await confirm.click();
  // Nobody is signed in: the first decision asks who it is, and goes on with the answer.
  await window.getByLabel(en.naming.field, { exact: true }).fill('Technician 1');
  await window.keyboard.press('Enter');
  await seeStateCount(window, 'enrolled', 1);
  await panel.getByText(/^Technician 1 \d\d:\d\d$/).waitFor();

  const steps = panel.getByRole('region', { name: en.device.steps }).locator('[data-step]');
  const required = steps.filter({ hasNotText: en.device.optional.toLowerCase() });
  const count = await required.count();
  expect(count).toBeGreaterThan(2);
  for (let index = 0; index < count; index++) {
    await seeStateCount(window, 'followed-up', 0);
    const step = required.nth(index);
    await step.getByRole('checkbox').click();
    await step.getByText(/^Technician 1 \d\d:\d\d$/).waitFor();
  }
  await seeStateCount(window, 'followed-up', 1);
  await seeRow(window, 'TEST00Z001', en.bench.list.states.done);
});
