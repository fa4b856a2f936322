import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { MODE_CODES } from '../../../enrollment/scan/scan-mode.ts';
import { keyOfBooted, serialNo } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { scanInto } from '../support/scanner.ts';
import { windowOver } from '../support/window-over.tsx';

const ana = { technician: 'Ana' } as const;
const scan = (code: string) => scanInto(document, code);
const answer = async () => within(await screen.findByRole('region', { name: en.scan.title }));
const { scanMode: words } = en;

/** The line that says what each scan does and how often it has. */
const bar = (text: string) => screen.findByText(text, { exact: false });

describe('scan mode', () => {
  it('is begun by a barcode, ticks the steps of each scan, and Escape ends it', async () => {
    const { bench, user } = await windowOver({ events: worlds.full(), ...ana });
    const steps = (index: number) =>
      Object.keys(bench.bench.view.devices.get(keyOfBooted(index))?.steps ?? {}).length;
    expect([steps(9), steps(10)]).toEqual([0, 0]);
    scan(MODE_CODES.steps);
    await bar(`${words.each}: ${words.names.allSteps} · ${words.done('0')}`);
    scan(serialNo(9));
    await bar(words.done('1'));
    scan(serialNo(10));
    await bar(words.done('2'));
    expect([steps(9), steps(10)]).toEqual([9, 9]);
    await user.click(await (await answer()).findByRole('button', { name: new RegExp(words.undo) }));
    await bar(words.done('1'));
    expect([steps(9), steps(10)]).toEqual([9, 0]);
    expect(await screen.findByRole('heading', { name: /No\. 10\b/ })).toBeTruthy();

    await user.keyboard('{Escape}');
    expect(await screen.findByRole('combobox', { name: en.find.label })).toBeTruthy();
    scan(serialNo(11));
    await (await answer()).findByText(en.scan.agrees(serialNo(11), 'serial'));
    expect(steps(11)).toBe(0);
  });

  it('says and counts what does not apply, and leaves nothing waiting', async () => {
    const { bench } = await windowOver({ events: worlds.full(), ...ana });
    scan(MODE_CODES.damage);
    await bar(words.done('0'));
    scan(serialNo(9));
    await bar(words.done('1'));
    scan(serialNo(9));
    await (await answer()).findByText(words.alreadyDamaged);
    scan('TEST00ZZ99');
    await bar(words.skipped('2'));
    await (await answer()).findByText(words.unknown);
    expect(bench.bench.snapshot().pendingScan).toBeNull();
    expect(bench.bench.view.devices.get(keyOfBooted(9))?.damage).toBeTruthy();
    scan(MODE_CODES.end);
    await (await answer()).findByText(words.ended);
  });

  it('says that it could not look, and not that the device is unknown', async () => {
    const { bench } = await windowOver({ events: worlds.full(), ...ana });
    scan(MODE_CODES.damage);
    await bar(words.done('0'));
    bench.failNext({ kind: 'fault' });
    scan(serialNo(9));
    await bar(words.skipped('1'));
    const { what } = en.describeFailure({ kind: 'fault' });
    expect(await (await answer()).findByText(what)).toBeTruthy();
  });

  it('is armed from the field, and collects slips to print at its end', async () => {
    const { user } = await windowOver({ events: worlds.full(), ...ana });
    await user.keyboard('/');
    await user.paste(`>${words.names.slip}`);
    const list = await screen.findByRole('listbox', { name: en.find.list });
    await within(list).findByRole('option', { name: new RegExp(words.arm(words.names.slip)) });
    await user.keyboard('{Enter}');
    await bar(`${words.each}: ${words.names.slip}`);
    scan(serialNo(9));
    await (await answer()).findByText(words.slip('1'));
    scan(serialNo(9));
    await (await answer()).findByText(words.twice);
    await user.click(screen.getByRole('button', { name: new RegExp(`^${words.end} `) }));
    const dialog = await screen.findByRole('dialog', { name: en.slips.title });
    expect(dialog.textContent).toContain(en.slips.text(en.slips.devices(1)));
  });
});
