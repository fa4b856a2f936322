import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { guideLink } from '../../enrollment/guide/links.ts';
import { SLIP_SIZES, type SlipSize } from '../../enrollment/export/slip.ts';
import { en } from '../../words/en.ts';
import { booted, dfu } from '../headless/support/usb-devices.ts';
import { armedBench } from './support/bench-story.ts';
import { pageSize, readPdf } from './support/decode.ts';
import { chooseFile } from './support/file-dialogs.ts';
import { deviceTable, openDevice, seeRow } from './support/technician.ts';
import { createUserFolder } from './support/user-folder.ts';

const PORTAL_URL = guideLink('company-portal-package')?.url ?? '';
const SERIALS = ['TEST00Z801', 'TEST00Z802', 'TEST00Z803'];
const MILLIMETRES: Readonly<Record<SlipSize, readonly [number, number]>> = {
  a4: [210, 297],
  letter: [216, 279],
  label: [62, 29],
};

describe('hand-off slips', () => {
  it('of a selection carry codes that another reader reads, in every size', async () => {
    const profile = { name: 'Personal Macs', method: 'device-enrollment' } as const;
    const { window, bench, app } = await armedBench({ profile, session: 'Week 48' });
    for (const [index, serial] of SERIALS.entries()) {
      await bench.plug(booted(`1-${index + 1}`, serial));
      await seeRow(window, serial);
    }
    await bench.plug(dfu('1-4', '000A11B2C3D4E5F6'));
    await seeRow(window, en.states['serial-missing']);
    await selectAll(window);
    await window.getByRole('button', { name: en.actions.short.slip, exact: true }).click();
    const dialog = window.getByRole('dialog', { name: en.slips.title });
    for (const size of SLIP_SIZES) {
      const name = `${size}.pdf`;
      const file = join(createUserFolder(), name);
      await chooseFile(app, file);
      await dialog.getByRole('radio', { name: en.slips.sizes[size] }).check();
      await dialog.getByRole('button', { name: en.slips.pdf }).click();
      await dialog.getByText(en.slips.saved('3 slips', name, 1, 0)).waitFor();
      expectSlips(file, size);
    }
  });

  it('of a Mac without a user say that there is nothing to do, and lead nowhere', async () => {
    const { window, bench, app } = await armedBench();
    await bench.plug(booted('1-1', 'TEST00Z811'));
    await seeRow(window, 'TEST00Z811');
    const panel = await openDevice(window, 'TEST00Z811');
    const file = join(createUserFolder(), 'slip.pdf');
    await chooseFile(app, file);
    await panel.getByRole('button', { name: en.slips.button, exact: true }).click();
    const dialog = window.getByRole('dialog', { name: en.slips.title });
    await dialog.getByRole('button', { name: en.slips.pdf }).click();
    await dialog.getByText(en.slips.saved('1 slip', 'slip.pdf', 0, 0)).waitFor();

    const pages = readPdf(file);
    expect(pages.map(({ codes }) => codes)).toEqual([['CODE-128:TEST00Z811']]);
    expect(pages[0]?.text).toContain('Nothing to do. Do not install Company Portal on this Mac.');
  });

  it('are not written when the person cancels or the folder refuses', async () => {
    const { window, bench, app } = await armedBench();
    await bench.plug(booted('1-1', 'TEST00Z821'));
    await seeRow(window, 'TEST00Z821');
    const panel = await openDevice(window, 'TEST00Z821');
    await panel.getByRole('button', { name: en.slips.button, exact: true }).click();
    const dialog = window.getByRole('dialog', { name: en.slips.title });
    const save = dialog.getByRole('button', { name: en.slips.pdf });
    await chooseFile(app, null);
    await save.click();
    await dialog.locator('button:not(:disabled)', { hasText: en.slips.pdf }).waitFor();
    expect(await dialog.getByRole('alert').count()).toBe(0);

    const missing = join(createUserFolder(), 'no-such-folder', 'slip.pdf');
    await chooseFile(app, missing);
    await save.click();
    await dialog.getByRole('alert').getByText('The file was not saved').waitFor();
    expect(existsSync(missing)).toBe(false);
    expect(app.windows()).toHaveLength(1);
  });
});

/** One slip a page, of the right size, with its own serial as text and as bars, and the link. */
function expectSlips(file: string, size: SlipSize): void {
  expect(pageSize(file)).toEqual(MILLIMETRES[size]);
  const pages = readPdf(file);
  expect(pages.map(({ codes }) => codes)).toEqual(
    SERIALS.map((serial) => [`CODE-128:${serial}`, `QR-Code:${PORTAL_URL}`]),
  );
  for (const [index, { text }] of pages.entries()) {
    expect(text.replaceAll(' ', '')).toContain(SERIALS[index]);
    expect(text).toContain('Personal Macs');
    expect(text).toContain('Download the Company Portal');
  }
}

const selectAll = (window: Page): Promise<void> =>
  deviceTable(window)
    .getByRole('checkbox', { name: en.bench.table.selectAll })
    .check({ force: true });
