import { screen } from '@testing-library/react';

import { en } from '../../../words/en.ts';
import { chooseCommand, closeSheet, type OpenedWindow } from './window-over.tsx';

/** Turns single-letter keys off in Settings. */
export async function turnOffSingleKeys({ user }: Pick<OpenedWindow, 'user'>): Promise<void> {
  const { parts, scanner } = en.settings;
  await chooseCommand({ user }, 'settings');
  await user.click(await screen.findByRole('button', { name: parts.scanner }));
  await user.click(screen.getByRole('checkbox', { name: scanner.singleKeys }));
  await closeSheet({ user });
}
