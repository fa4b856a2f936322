import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { chooseCommand, windowOver } from '../support/window-over.tsx';

const { status } = en.shell;
const bar = () => within(screen.getByRole('contentinfo', { name: status.label }));
const GIB = 1024 ** 3;

it('says how much space is free, and stands out once it is little', async () => {
  const health = { check: { kind: 'not-checked' }, backup: null, freeBytes: 120 * GIB } as const;
  const { bench } = await windowOver({ events: worlds.one(), technician: 'Ana', health });
  expect(bar().getByRole('button', { name: /free$/ }).textContent).toMatch(/12\d/);
  act(() => bench.bench.setHealth({ ...health, lowSpaceBytes: 200 * 1024 ** 2 }));
  await expect.poll(() => bar().getByRole('button', { name: /free$/ }).textContent).toMatch(/MB/);
});

it('says the text size only where it is not the usual one, and leads to it', async () => {
  const opened = await windowOver({ events: worlds.one(), technician: 'Ana' });
  expect(bar().queryByRole('button', { name: /^Text / })).toBeNull();
  await chooseCommand(opened, 'textLarger');
  await opened.user.click(bar().getByRole('button', { name: status.textSize('110%') }));
  await expect.poll(() => document.querySelector('[data-settings=appearance]')).not.toBeNull();
});

it('counts devices, and no notice of a port', async () => {
  const { bench } = await windowOver({ events: worlds.one(), technician: 'Ana' });
  const usb = () => bar().getByRole('button', { name: /^USB watching/ }).textContent;
  const before = usb();
  const identification = { mode: 'unknown', serial: null, model: null } as never;
  const hint = { handle: 'h', port: '1-9', identification, sinceMs: 0, why: 'hint' } as const;
  act(() => bench.show({ seen: [hint] as never }));
  act(() => bench.show({ usb: { kind: 'watching' } }));
  expect(usb()).toBe(before);
});
