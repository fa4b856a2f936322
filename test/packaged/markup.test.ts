import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';

import { en } from '../../words/en.ts';
import { chooseFile } from '../e2e/support/file-dialogs.ts';
import {
  goToProfile,
  makeProfile,
  openDevice,
  openSheet,
  compareWithIntune,
  openSession,
  seeRow,
} from '../e2e/support/technician.ts';
import { createUserFolder, giveToUser } from '../e2e/support/user-folder.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { configuration, xmlPlist } from '../main/readiness/support/profiles.ts';
import { launchOpenApp } from './support/open-app.ts';
import { openStranger } from './support/stranger.ts';

/** Runs `canary` if it becomes markup, by an error of a picture, a link and a script. */
const MARKUP = '<img src="data:," onerror="canary()"><script>canary()</script>';

/** What ran as a script, and how many elements the hostile text became. */
const traces = (page: Page): Promise<{ readonly ran: number; readonly elements: number }> =>
  page.evaluate(() => ({
    ran: Number(document.documentElement.dataset['canary'] ?? 0),
    elements: document.querySelectorAll('[onerror], body script:not([src])').length,
  }));

const plantCanary = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { dataset } = document.documentElement;
    const canary = () => void (dataset['canary'] = String(Number(dataset['canary'] ?? 0) + 1));
    Object.assign(globalThis, { canary });
  });

it('shows markup of a device, a profile, a list and a profile file as text', async () => {
  const launched = await launchOpenApp();
  onTestFinished(() => launched.close());
  const { app, window, bench } = launched;
  await window.getByRole('heading', { name: en.shell.idle.title }).waitFor();
  await plantCanary(window);

  await makeProfile(window, { name: MARKUP, method: 'apple-configurator', affinity: 'without' });
  await openSession(window, { name: `Monday ${MARKUP}` });
  await bench.plug({ ...booted('1-1', 'TEST00X001'), product: MARKUP });
  await bench.plug({ ...booted('1-2', MARKUP), product: 'Mac' });
  await seeRow(window, 'TEST00X001');
  const panel = await openDevice(window, 'TEST00X001');
  await panel.waitFor();

  const folder = createUserFolder();
  const files = {
    'devices.csv':
      'Device name,Serial number,Ownership,Managed by,Azure AD Device ID,Last check-in\n' +
      `"${MARKUP.replaceAll('"', '""')}",TEST00X009,Corporate,Intune,,2026-11-20 08:00:00\n`,
    'kiosk.mobileconfig': xmlPlist(
      configuration({ PayloadDisplayName: MARKUP, PayloadOrganization: MARKUP }),
    ),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  giveToUser(folder);
  await goToProfile(window, MARKUP, 'readiness');
  await chooseFile(app, join(folder, 'kiosk.mobileconfig'));
  await window.getByRole('button', { name: en.readinessScreen.read }).click();
  const item = window.locator('[data-prerequisite="PRE-05"]');
  await item.getByText(en.readinessScreen.details).click();
  await item.getByText('onerror').first().waitFor();

  await openSheet(window, 'import');
  await chooseFile(app, join(folder, 'devices.csv'));
  await window.getByRole('button', { name: en.importing.drop.choose }).click();
  await compareWithIntune(window);
  await window.locator('[data-finding=neverSeen] summary').click();
  await window.getByText('TEST00X009').first().waitFor();
  expect(await traces(window)).toEqual({ ran: 0, elements: 0 });
});

it('control: the same text as markup of a page without the policy runs', async () => {
  const launched = await launchOpenApp();
  onTestFinished(() => launched.close());
  const stranger = await openStranger(launched.app);
  await plantCanary(stranger);
  await stranger.evaluate((markup) => {
    const place = document.createElement('div');
    place.innerHTML = markup;
    document.body.append(place);
  }, MARKUP);
  await stranger.waitForFunction(() => document.documentElement.dataset['canary'] === '1');
  expect(await traces(stranger)).toEqual({ ran: 1, elements: 2 });
});
