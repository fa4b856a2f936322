import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { AT, windowOver } from '../support/window-over.tsx';

const words = en.benchCheck.recording;

it('a recording that ended by itself says why, and can be begun again', async () => {
  let fail = (_fault: string): void => undefined;
  const onRecording = (by: typeof fail): void => {
    fail = by;
  };
  const { user } = await windowOver({ events: worlds.one(), onRecording }, AT.advanced);
  await user.click(await screen.findByRole('button', { name: words.start }));
  expect(await screen.findByRole('button', { name: words.stop })).toBeTruthy();
  fail('ENOSPC');
  expect(await screen.findByText(/ENOSPC/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: words.start }));
  expect(await screen.findByRole('button', { name: words.stop })).toBeTruthy();
  expect(screen.queryByText(/ENOSPC/)).toBeNull();
});
