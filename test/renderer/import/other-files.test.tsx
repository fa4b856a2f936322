import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { createHistory } from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import { en } from '../../../words/en.ts';
import { AT, windowOver } from '../support/window-over.tsx';

const { importing: words } = en;

/** The sheet with this file, and what it says. */
async function opened(text: string, fileName = 'download') {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  const chosen = { fileName, text };
  const { user } = await windowOver({ events: history.events, chosen }, AT.import);
  await user.click(screen.getByRole('button', { name: words.drop.choose }));
  return { user };
}

it.each([
  ['-----BEGIN CERTIFICATE-----\nMIIB', words.known.readiness.what, words.actions.openSetup],
  ['{"format":"muster-usb-recording","version":1}', words.known.recording.what, null],
  ['{"Type":"CommandOutput","Output":{}}', words.known['cfgutil-output'].what, null],
  ['%PDF-1.7', words.foreign.what('pdf'), null],
  ['<html>Sign in</html>', words.foreign.what('html'), null],
])('says what %j is, and where it belongs', async (text, what, way) => {
  await opened(text);
  expect(await screen.findByText(what)).toBeTruthy();
  const again = screen.getByRole('button', { name: words.actions.again });
  if (way !== null) expect(screen.getByRole('button', { name: way })).toBeTruthy();
  expect(again).toBeTruthy();
});

it('opens a file without serials as a list when a person says so', async () => {
  const { user } = await opened('Model,Colour\nMac,grey\n', 'stock.csv');
  expect(await screen.findByText(words.known['no-serials'].what)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: words.actions.asList }));
  expect(await screen.findByText(words.why.none)).toBeTruthy();
  expect(await screen.findByText(en.lists.mapper.noSerial)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: en.lists.mapper.cancel }));
  expect(await screen.findByRole('button', { name: words.drop.choose })).toBeTruthy();
});

it('says why nothing was read', async () => {
  await opened('', 'empty.csv');
  expect(await screen.findByText('empty.csv was not imported.')).toBeTruthy();
  expect(screen.getByText(/The file is empty/)).toBeTruthy();
});
