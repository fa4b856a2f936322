import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { launchApp } from '../support/launch-app.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { lastingBench } from './support/bench-story.ts';
import {
  closeSession,
  deviceRows,
  goTo,
  hideNotices,
  makeProfile,
  openDevice,
  openSession,
  seeCount,
  seeRow,
  unfold,
} from './support/technician.ts';

const DAY_MS = 86_400_000;
const SERIAL = 'TEST00Z401';

it('knows the Mac of yesterday in the session that stayed open, and logs it anew in today’s', async () => {
  const place = await lastingBench();
  const yesterday = await launchApp(place);
  await makeProfile(yesterday.window, { name: 'Shared Macs' });
  await openSession(yesterday.window, { name: 'Monday', target: 2 });
  await place.bench.plug(booted('1-1', SERIAL));
  await seeRow(yesterday.window, SERIAL, en.states.logged, en.bench.table.here);
  await yesterday.close();
  await place.bench.unplug('1-1');

  const { window, app } = await launchAppInTest({ ...place, isCold: true });
  await app.evaluate((_electron, dayMs) => {
    const now = Date.now;
    Date.now = () => now() + dayMs;
  }, DAY_MS);
  await seeRow(window, SERIAL);
  await deviceRows(window)
    .getByText(en.bench.table.here, { exact: true })
    .waitFor({ state: 'detached' });
  await place.bench.plug(booted('1-2', SERIAL));
  await seeRow(window, SERIAL, '1-2', en.bench.table.here);
  expect(await deviceRows(window).count()).toBe(1);
  await seeCount(window, 1, 2);
  const panel = await openDevice(window, SERIAL);
  await hideNotices(window);
  const timeline = await unfold(panel, en.device.timeline);
  await timeline.getByText(/^Unplugged from 1-1 while Muster was not watching/).waitFor();
  expect(await timeline.getByText(/^Seen in macOS or recovery at 1-[12]/).count()).toBe(2);

  await closeSession(window);
  await openSession(window, { name: 'Tuesday', stillHere: 'log-again' });
  await seeRow(window, SERIAL, en.states.logged);
  await goTo(window, 'sessions');
  await window.getByRole('button', { name: /^Monday/ }).click();
  await window.getByText(en.sessions.readOnly).waitFor();
  await seeRow(window, SERIAL);
});
