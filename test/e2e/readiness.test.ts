import { copyFileSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { Locator, Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { Smithy } from '../main/readiness/support/openssl.ts';
import { configuration, SECRETS, TOPIC, xmlPlist } from '../main/readiness/support/profiles.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import type { LaunchedApp } from '../support/launch-app.ts';
import { chooseFile } from './support/file-dialogs.ts';
import { goTo, goToProfile, makeProfile, signIn } from './support/technician.ts';
import { createUserFolder, giveToUser } from './support/user-folder.ts';

const smithy = new Smithy();
afterAll(smithy.remove);

const DAYS_LEFT = '20';
smithy.certify('soon', `/UID=${TOPIC}/CN=APSP:0a1b/C=US`, '-days', DAYS_LEFT);
smithy.certifyRsa('depserver', '/CN=depserver');
smithy.write('kiosk.mobileconfig', xmlPlist(configuration()));
smithy.write('token.p7m', smithy.encrypt('token', 'depserver', '-outform', 'DER'));
smithy.write('photo.pem', Buffer.from('504b0304000000', 'hex'));

const item = (window: Page, id: string): Locator => window.locator(`[data-prerequisite="${id}"]`);

const seeState = (window: Page, id: string, state: string): Promise<void> =>
  window.locator(`[data-prerequisite="${id}"][data-state="${state}"]`).waitFor();

/** Has the window read a file, as the account that runs it may. */
async function readFile({ app, window }: LaunchedApp, name: string, as = name): Promise<void> {
  const folder = createUserFolder();
  const path = join(folder, as);
  copyFileSync(smithy.path(name), path);
  giveToUser(folder);
  await chooseFile(app, path);
  await window.getByRole('button', { name: en.readinessScreen.read }).click();
}

/** Everything that the log of a bench holds, as bytes. */
const keptIn = (dataDir: string): string =>
  globSync(join(dataDir, 'muster.db*'))
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');

it('knows of a prerequisite what a file shows and what a technician says', async () => {
  const launched = await launchAppInTest();
  const { window, dataDir } = launched;
  await makeProfile(window, { name: 'Kiosks', method: 'apple-configurator', affinity: 'without' });
  await signIn(window, 'Technician 1');
  await goToProfile(window, 'Kiosks', 'readiness');
  await seeState(window, 'PRE-02', 'open');

  await readFile(launched, 'soon.pem', 'MDM_push.pem');
  await seeState(window, 'PRE-02', 'to-confirm');
  await item(window, 'PRE-02')
    .getByText(/grace period until/)
    .waitFor();
  const due = window.getByRole('region', { name: en.readinessScreen.due });
  await due.getByText(/19 days left/).waitFor();
  await item(window, 'PRE-02')
    .getByRole('button', { name: en.readinessScreen.met, exact: true })
    .click();
  await seeState(window, 'PRE-02', 'met');
  await item(window, 'PRE-02')
    .getByText(/^Confirmed by Technician 1/)
    .waitFor();

  await readFile(launched, 'kiosk.mobileconfig');
  await seeState(window, 'PRE-05', 'to-confirm');
  await item(window, 'PRE-05').getByText(en.readinessScreen.details).click();
  const facts = await item(window, 'PRE-05').innerText();
  expect(facts).toContain('mdm.example.com:8443');
  expect(facts).toContain(en.readiness.topicMatches.equal);

  const everything = await window.locator('body').innerText();
  const kept = keptIn(dataDir);
  expect(kept).toContain('mdm.example.com:8443');
  for (const secret of Object.values(SECRETS)) {
    expect(everything).not.toContain(secret);
    expect(kept).not.toContain(secret);
  }
});

it('refuses a file that is none of the three, keeps nothing of it and says what it is', async () => {
  const launched = await launchAppInTest();
  const { window } = launched;
  await makeProfile(window, { name: 'Office Macs', method: 'ade', affinity: 'with' });
  await goToProfile(window, 'Office Macs', 'readiness');
  await readFile(launched, 'photo.pem');
  await window.getByText(en.readiness.fileNatures.zip).waitFor();
  await readFile(launched, 'soon.key');
  await window.getByText('This file contains a private key. Nothing from it was kept.').waitFor();
  await seeState(window, 'PRE-02', 'open');
  expect(await window.locator('[data-prerequisite][data-state="open"]').count()).toBe(
    await window.locator('[data-prerequisite]').count(),
  );
});

it('takes the date of a technician over the estimate from the name of a token', async () => {
  const launched = await launchAppInTest();
  const { window } = launched;
  await makeProfile(window, { name: 'Office Macs', method: 'ade', affinity: 'with' });
  await signIn(window, 'Technician 1');
  await goToProfile(window, 'Office Macs', 'readiness');
  const name = 'Example_Token_2024-01-15T08-00-00Z_smime.p7m';
  await readFile(launched, 'token.p7m', name);
  const token = item(window, 'PRE-04');
  await token.getByText(en.readiness.checklistDoubts['estimate-expired']).waitFor();
  await token.getByLabel(en.readinessScreen.tokenExpiry).fill('2031-05-20');
  await token.getByRole('button', { name: en.readinessScreen.saveDate }).click();
  await token.getByText('Expires 20 May 2031').waitFor();
  expect(await token.innerText()).not.toContain(en.readiness.checklistDoubts['estimate-expired']);
  expect(await token.innerText()).toContain(basename(name));
});

it('warns before a session opens and opens it all the same', async () => {
  const launched = await launchAppInTest();
  const { window } = launched;
  await makeProfile(window, { name: 'Kiosks', method: 'apple-configurator', affinity: 'without' });
  await window.getByRole('button', { name: en.profiles.edit }).click();
  await window.getByLabel(en.profiles.downloaded).fill('2026-01-05');
  await window.getByRole('button', { name: en.profiles.saveRevision('2') }).click();
  await goTo(window, 'bench');
  await window.keyboard.press('Control+n');
  const dialog = window.getByRole('dialog', { name: en.bench.session.formTitle });
  const warning = dialog.getByRole('region', { name: en.readinessScreen.warning.title });
  await warning.locator('[data-clock="direct-profile"][data-state="overdue"]').waitFor();
  await dialog.getByRole('textbox', { name: en.bench.session.name }).fill('Monday');
  await dialog.getByRole('button', { name: en.bench.session.start, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await window.getByText(en.bench.table.waiting).waitFor();
});
