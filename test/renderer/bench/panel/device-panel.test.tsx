import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { keyOfBooted } from '../../../../renderer/gallery/history.ts';
import { worlds } from '../../../../renderer/gallery/worlds.ts';
import { en } from '../../../../words/en.ts';
import { windowOver, type OpenedWindow } from '../../support/window-over.tsx';

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

describe('the note of a device', () => {
  const { field: label, save } = en.corrections.note;
  const noteOf = (panel: Awaited<ReturnType<typeof openDevice>>) => ({
    field: panel.getByRole<HTMLInputElement>('textbox', { name: label }),
    button: panel.getByRole<HTMLButtonElement>('button', { name: save }),
  });
  const elsewhere = (note: string | null) =>
    ({ kind: 'device-noted', sessionId: 's-1', deviceKey: keyOfBooted(7), note }) as const;

  it('leaves the focus on its button when it is saved, and takes no second press', async () => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    const panel = await openDevice(opened, '1-1.7');
    const { field, button } = noteOf(panel);
    await opened.user.type(field, 'For Mia');
    await opened.user.click(button);
    expect(await panel.findByText('Note: For Mia')).toBeTruthy();
    expect(document.activeElement).toBe(button);
    expect(button.isConnected && !button.disabled).toBe(true);
    await opened.user.click(button);
    expect(panel.getAllByText(/^Note: /)).toHaveLength(1);
  });

  it('follows what others write and undo, but never over a text that is being typed', async () => {
    const opened = await windowOver({ events: worlds.full(), ...ana });
    const panel = await openDevice(opened, '1-1.7');
    const { field } = noteOf(panel);
    act(() => opened.bench.log(elsewhere('Box 4')));
    expect(field.value).toBe('Box 4');
    act(() => opened.bench.log(elsewhere(null)));
    expect(field.value).toBe('');
    await opened.user.type(field, 'Half a');
    act(() => opened.bench.log(elsewhere('Box 5')));
    expect(field.value).toBe('Half a');
    expect(document.activeElement).toBe(field);
    await opened.user.type(field, ' word');
    expect(field.value).toBe('Half a word');
  });
});
