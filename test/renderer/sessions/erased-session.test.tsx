import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { AT, windowOver } from '../support/window-over.tsx';

const { tabs } = en.sessions;

it.each([
  ['Day 1', [tabs.devices, tabs.intune, tabs.files]],
  // The control: nothing of this one was erased.
  ['Day 6', [tabs.devices, tabs.report, tabs.intune, tabs.files]],
])('shows of %s the tabs that it has something for', async (name, names) => {
  const { user } = await windowOver({ events: worlds.daysErased() }, AT.sessions);
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${name}(?!\\d)`) }));
  const shown = await screen.findAllByRole('tab');
  expect(shown.map(({ textContent }) => textContent)).toEqual(names);
});
