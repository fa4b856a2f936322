import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { MODE_CODES } from '../../../enrollment/scan/scan-mode.ts';
import { serialNo } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { scanInto } from '../support/scanner.ts';
import { windowOver } from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;
const SERIAL = 'TEST00LB01';
const scan = (code: string) => scanInto(document, code);
const answer = async () => within(await screen.findByRole('region', { name: en.scan.title }));
const { label: words, scanMode } = en;
const dialog = async () => within(await screen.findByRole('dialog', { name: words.title }));

describe('a Mac that USB cannot show', () => {
  it('is logged from the label that was scanned, once a person says so', async () => {
    const { bench, user } = await windowOver({ events: worlds.full(), ...ana });
    const rowOf = () => bench.bench.view.devices.get(`serial:${SERIAL}` as never);
    scan(SERIAL);
    const button = await (
      await answer()
    ).findByRole('button', { name: en.commands.names.logLabel });
    expect(rowOf()).toBeUndefined();
    await user.click(button);
    const asked = await dialog();
    expect(asked.getByText(words.hint)).toBeTruthy();
    await user.type(asked.getByLabelText(words.model), 'MacBook Air 2017');
    await user.click(asked.getByRole('button', { name: words.log }));
    await screen.findByText(words.logged(SERIAL));
    expect(rowOf()).toMatchObject({
      port: null,
      model: 'MacBook Air 2017',
      serial: { source: 'label' },
    });
    expect(bench.bench.snapshot().pendingScan).toBeNull();
    expect(screen.queryByRole('dialog', { name: words.title })).toBeNull();

    scan(SERIAL);
    await (await answer()).findByText(en.scan.labelKnown(SERIAL));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(rowOf()).toBeUndefined());
  });

  it('can be typed twice, and a code of its box is asked about', async () => {
    const { bench, user } = await windowOver({ events: worlds.full(), ...ana });
    bench.bench.cancelScan();
    await user.keyboard('/');
    await user.paste(`>${words.title}…`);
    await user.keyboard('{Enter}');
    const asked = await dialog();
    await user.type(asked.getByLabelText(words.serial), '194252707456');
    await user.type(asked.getByLabelText(en.device.serialForm.second), '194252707456');
    await user.click(asked.getByRole('button', { name: words.log }));
    expect(await asked.findByText(en.serialDoubts['trade-number'], { exact: false })).toBeTruthy();
    for (const field of [words.serial, en.device.serialForm.second]) {
      await user.clear(asked.getByLabelText(field));
      await user.type(asked.getByLabelText(field), SERIAL);
    }
    await user.click(asked.getByRole('button', { name: words.log }));
    await screen.findByText(words.logged(SERIAL));
  });

  it('is removed in its inspector, which claims no time at which it was seen', async () => {
    const { bench, user } = await windowOver({ events: worlds.labels(), ...ana });
    scan(serialNo(30));
    const panel = within(await screen.findByRole('article'));
    expect(await panel.findByText(new RegExp(`S${serialNo(30)}, Ana`))).toBeTruthy();
    expect(panel.queryByText(en.inspector.seen)).toBeNull();
    await user.click(panel.getByRole('button', { name: words.remove }));
    await waitFor(() => {
      expect(bench.bench.view.devices.get(`serial:${serialNo(30)}` as never)).toBeUndefined();
    });
    expect(screen.queryByRole('article')).toBeNull();
  });
});

describe('scan mode', () => {
  it('logs each label, and names what it did not log', async () => {
    const { bench } = await windowOver({ events: worlds.labels(), ...ana });
    const bar = (text: string) => screen.findByText(text, { exact: false });
    scan(MODE_CODES.label);
    await bar(`${scanMode.each}: ${scanMode.names.label}`);
    scan(SERIAL);
    await bar(scanMode.done('1'));
    scan('194252707456');
    await bar(scanMode.notLogged('194252707456'));
    scan(SERIAL);
    await bar(scanMode.skipped('2'));
    const { devices, pendingScan } = bench.bench.snapshot();
    expect(devices.filter(({ serial }) => serial?.value === SERIAL)).toHaveLength(1);
    expect(pendingScan).toBeNull();
  });
});
