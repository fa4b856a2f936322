import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { PendingScan } from '../../../enrollment/scan/scan-outcome.ts';
import { serialNo } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { scanInto } from '../support/scanner.ts';
import { AT, windowOver } from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;
const strip = async () => within(await screen.findByRole('region', { name: en.scan.title }));
const panel = () => screen.findByRole('article');
const scan = (code: string) => scanInto(document, code);

describe('a scan on the bench screen', () => {
  it('shows the device, says that the label agrees, and leaves the focus where it is', async () => {
    const { user } = await windowOver({ events: worlds.full(), ...ana });
    await user.click(screen.getByRole('button', { name: en.bench.list.columns }));
    const held = document.activeElement;
    scan(serialNo(7));
    expect(await (await strip()).findByText(en.scan.agrees(serialNo(7), 'serial'))).toBeTruthy();
    expect(within(await panel()).getByRole('heading', { name: /No\. 7\b/ })).toBeTruthy();
    expect(document.activeElement).toBe(held);
  });

  it('of the next box is not held against the device that the last scan has shown', async () => {
    await windowOver({ events: worlds.full(), ...ana });
    scan(serialNo(7));
    await screen.findByRole('heading', { name: /No\. 7\b/ });
    scan(serialNo(8));
    await screen.findByRole('heading', { name: /No\. 8\b/ });
    expect(await (await strip()).findByText(en.scan.agrees(serialNo(8), 'serial'))).toBeTruthy();
  });

  it('of another label stops the device that a person has opened, and says what it is held against', async () => {
    const { user } = await windowOver({ events: worlds.full(), ...ana });
    await user.click(screen.getByRole('button', { name: /^Port 1-1.7:/ }));
    expect(await screen.findByPlaceholderText(en.find.compareHint(serialNo(7)))).toBeTruthy();
    scan(serialNo(8));
    expect(
      await (await strip()).findByText(en.scan.differs(serialNo(8), serialNo(7)), { exact: false }),
    ).toBeTruthy();
    const held = within(await panel()).getByRole('region', { name: en.device.refusal });
    expect(held.textContent).toContain(en.refusals['label-differs'].what);
  });

  it('of a badge says who is at the bench now', async () => {
    await windowOver({ events: worlds.lanes(), technician: 'Bo' });
    scan('BADGE-0001');
    expect(await (await strip()).findByText(en.scan.technician('Ana'))).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Technician Ana' })).toBeTruthy();
  });

  it('that nobody knows says so and does nothing', async () => {
    await windowOver({ events: worlds.full(), ...ana });
    scan('??!!??');
    scan('a(b)c-d');
    expect(await (await strip()).findByText(en.scan.unknown)).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('can be typed by hand', async () => {
    const { user } = await windowOver({ events: worlds.full(), ...ana });
    const field = screen.getByRole('combobox', { name: en.find.label });
    await user.type(field, serialNo(7));
    await user.click(await screen.findByRole('option', { name: en.find.useAsScan(serialNo(7)) }));
    expect(await (await strip()).findByText(en.scan.agrees(serialNo(7), 'serial'))).toBeTruthy();
  });
});

describe('a scan that must do nothing', () => {
  it('comes while a dialog is open, and does not press the button that has the focus', async () => {
    const { user } = await windowOver({ events: worlds.full(), ...ana });
    await user.click(screen.getByRole('button', { name: /^Room 4/ }));
    await user.click(screen.getByRole('menuitem', { name: en.bench.session.close }));
    const dialog = await screen.findByRole('dialog');
    (await within(dialog).findByRole('button', { name: en.handOver.closeOnly })).focus();
    scan(serialNo(7));
    expect(await (await strip()).findByText(en.scan.inDialog)).toBeTruthy();
    expect(screen.getByRole('dialog')).toBe(dialog);
  });

  it('comes in another place, which says where it belongs', async () => {
    const { user } = await windowOver({ events: worlds.full(), ...ana }, AT.guide);
    expect(screen.queryByRole('region', { name: en.scan.title })).toBeNull();
    scan(serialNo(7));
    expect(await screen.findByText(en.scan.elsewhere)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: en.scan.goToBench }));
    await screen.findByRole('heading', { level: 1, name: en.bench.title });
    expect(screen.queryByRole('article')).toBeNull();
  });
});

describe('a scanned serial that waits for its device', () => {
  const pendingScan: PendingScan = {
    serial: serialNo(50),
    raw: serialNo(50),
    label: 'serial',
    atMs: 0,
    untilMs: 120_000,
  };

  it('is shown, and Escape cancels it before it closes anything else', async () => {
    const { bench, user } = await windowOver({ events: worlds.full(), pendingScan, ...ana });
    await user.click(screen.getByRole('button', { name: /^Port 1-1.7:/ }));
    await panel();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('article')).toBeTruthy();
    // In the status bar, and not over what a person works with.
    const waiting = screen.getByText(new RegExp(`^Waiting for ${serialNo(50)}`));
    expect(waiting.closest('footer')).not.toBeNull();
    expect(screen.queryByRole('region', { name: en.scan.title })).toBeNull();
    bench.show({ pendingScan: null });
    await expect.poll(() => screen.queryByText(/^Waiting for/)).toBeNull();
    await user.keyboard('{Escape}');
    await expect.poll(() => screen.queryByRole('article')).toBeNull();
  });
});
