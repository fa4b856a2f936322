import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { chooseFile } from './support/file-dialogs.ts';
import { goToSetup, makeProfile } from './support/technician.ts';
import { createUserFolder, giveToUser } from './support/user-folder.ts';

it('carries profiles from one bench to another, and refuses a bad file with its line', async () => {
  const first = await launchAppInTest();
  await makeProfile(first.window, { name: 'Kiosks', method: 'ade', affinity: 'without' });
  await makeProfile(first.window, { name: 'Office', method: 'ade', affinity: 'with' });
  const folder = createUserFolder();
  const file = join(folder, 'profiles.json');
  await chooseFile(first.app, file);
  const main = first.window.getByRole('main');
  await main.getByRole('button', { name: en.profiles.exportFile, exact: true }).click();
  await first.window.getByText(en.profiles.exported(2, 'profiles.json')).waitFor();
  await first.close();

  const { app, window } = await launchAppInTest();
  await goToSetup(window, 'profiles');
  await chooseFile(app, file);
  const take = window.getByRole('button', { name: en.profiles.importFile, exact: true });
  await take.click();
  await window.getByText(/Imported from profiles.json: new: Kiosks and Office/).waitFor();
  await take.click();
  await window.getByText(/unchanged: Kiosks and Office/).waitFor();

  const lines = readFileSync(file, 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes('"affinity": "without"'));
  const broken = lines.with(line, lines[line]?.replace('without', 'sometimes') ?? '').join('\n');
  writeFileSync(file, broken);
  giveToUser(folder);
  await take.click();
  await window
    .getByText(`“profiles.json”, line ${String(line + 1)}: profiles.0.affinity`)
    .waitFor();
  expect(
    await window.getByRole('list', { name: en.profiles.listLabel }).locator('li').count(),
  ).toBe(2);
});
