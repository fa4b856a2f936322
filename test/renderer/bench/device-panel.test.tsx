import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { windowOver, type OpenedWindow } from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;

async function openDevice({ user }: OpenedWindow, port: string) {
  await user.click(screen.getByRole('button', { name: new RegExp(`^Port ${port}:`) }));
  return within(await screen.findByRole('article'));
}

describe('the serial of a device', () => {
  it('is copied on request, and what went wrong is told until it went well', async () => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    const panel = await openDevice(opened, '1-1.7');
    opened.bench.failNext({ kind: 'fault' });
    await opened.user.click(panel.getByRole('button', { name: en.device.copySerial }));
    expect(await panel.findByRole('alert')).toBeTruthy();
    expect(panel.queryByText(en.device.copied)).toBeNull();
    await opened.user.click(panel.getByRole('button', { name: en.device.copySerial }));
    expect(await panel.findByText(en.device.copied)).toBeTruthy();
    expect(panel.queryByRole('alert')).toBeNull();
  });
});
