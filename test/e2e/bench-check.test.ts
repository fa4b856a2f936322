import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { armedBench, lastingBench } from './support/bench-story.ts';
import { chooseFile } from './support/file-dialogs.ts';
import {
  closeSheet,
  makeProfile,
  openSession,
  openSettings,
  rowWith,
  seeRow,
} from './support/technician.ts';
import { createUserFolder, giveToUser } from './support/user-folder.ts';

const { benchCheck, ports, bench: benchWords } = en;

const portRow = (window: Page, port: string): Locator => window.locator(`tr[data-port="${port}"]`);
const checkItem = (window: Page, id: string): Locator => window.locator(`[data-check="${id}"]`);

async function setPort(
  window: Page,
  port: string,
  wish: { readonly name?: string; readonly isIgnored?: boolean },
): Promise<void> {
  await portRow(window, port).getByRole('button').click();
  const dialog = window.locator('dialog:not([data-sheet])');
  if (wish.name !== undefined) {
    await dialog.getByRole('textbox', { name: ports.set.name }).fill(wish.name);
  }
  if (wish.isIgnored !== undefined) {
    await dialog.getByRole('checkbox').setChecked(wish.isIgnored);
  }
  await dialog.getByRole('button', { name: ports.set.save }).click();
  await dialog.waitFor({ state: 'detached' });
}

it('looks at the host, claims nothing that it cannot read, and names and ignores ports', async () => {
  const { window, bench } = await armedBench();
  await bench.plugHub('1-1');
  await bench.plug(booted('1-1.1', 'TEST00Z001'));
  await seeRow(window, 'TEST00Z001');
  await openSettings(window, 'hostAndPorts');
  await checkItem(window, 'usb').and(window.locator('[data-state="ok"]')).waitFor();
  expect(await checkItem(window, 'folder').getAttribute('data-state')).toBe('ok');
  for (const id of ['accessories', 'sleep', 'cfgutil']) {
    expect(await checkItem(window, id).getAttribute('data-state')).toBe('unknown');
    expect(await checkItem(window, id).innerText()).toContain('Not available on this host');
  }

  await setPort(window, '1-1', { name: 'Left hub' });
  await portRow(window, '1-1.1').getByText('Port 1 of Left hub').waitFor();
  await setPort(window, '1-1.1', { name: 'Front' });
  await closeSheet(window);
  await rowWith(window, 'TEST00Z001').getByText('Front').waitFor();
  await window
    .getByRole('heading', { name: benchWords.map.named('Left hub', 'Hub at 1-1') })
    .waitFor();

  await bench.plug(booted('1-1.2', 'TEST00Z002'));
  await seeRow(window, 'TEST00Z002');
  await bench.unplug('1-1.2');
  await openSettings(window, 'hostAndPorts');
  await setPort(window, '1-1.2', { isIgnored: true });
  await portRow(window, '1-1.2').getByText(ports.states.ignored).waitFor();
  await bench.plug(booted('1-1.2', 'TEST00Z003'));
  await portRow(window, '1-1.2').getByText(ports.occupants.device).waitFor();
  await closeSheet(window);
  expect(await rowWith(window, 'TEST00Z003').count()).toBe(0);
  const cell = window.locator('[data-port="1-1.2"]');
  await cell.getByText(benchWords.map.ignored).waitFor();

  await window.getByRole('button', { name: benchCheck.why.open }).click();
  const why = window.getByRole('dialog', { name: benchCheck.why.title });
  await why.locator('[data-cause="ignored-port"]').getByText('Port 2 of Left hub').waitFor();
  await why.getByRole('button', { name: benchCheck.why.close }).click();

  await openSettings(window, 'hostAndPorts');
  await setPort(window, '1-1.2', { isIgnored: false });
  await closeSheet(window);
  await seeRow(window, 'TEST00Z003');
});

it('counts reconnects of a loose cable, says what to do, and knows them after a restart', async () => {
  const lasting = await lastingBench();
  const first = await launchAppInTest(lasting);
  await makeProfile(first.window, { name: 'Shared Macs' });
  await openSession(first.window, { name: 'Monday' });
  await lasting.bench.plugHub('1-2');
  const loose = booted('1-2.3', 'TEST00Z004');
  await lasting.bench.plug(loose);
  await seeRow(first.window, 'TEST00Z004');
  for (let turn = 1; turn <= 3; turn += 1) {
    const row = rowWith(first.window, 'TEST00Z004').getByText(benchWords.table.here);
    await row.waitFor();
    await lasting.bench.unplug('1-2.3');
    await row.waitFor({ state: 'detached' });
    await lasting.bench.plug(loose);
  }
  const said = '3 reconnects today';
  await first.window.locator('[data-port="1-2.3"]').getByText(said, { exact: true }).waitFor();
  await first.kill();

  const { window } = await launchAppInTest(lasting);
  await openSettings(window, 'hostAndPorts');
  await portRow(window, '1-2.3').getByText(said).waitFor();
  await portRow(window, '1-2.3').getByText(ports.troubleNext.reconnects).waitFor();
  await checkItem(window, 'ports').and(window.locator('[data-state="attention"]')).waitFor();
});

it('records USB without a secret, and plays the recording on the practice bench', async () => {
  const folder = createUserFolder();
  const file = join(folder, 'morning.jsonl');
  const { window, bench, app, close } = await armedBench();
  await openSettings(window, 'advanced');
  await window.getByText(benchCheck.sources.off).waitFor();
  await chooseFile(app, file);
  await window.getByRole('button', { name: benchCheck.recording.start }).click();
  await window.getByRole('button', { name: benchCheck.recording.stop }).waitFor();
  await bench.plug(booted('1-4', 'TEST00Z005'));
  await window.getByText('1-4').first().waitFor({ state: 'attached' });
  await window.getByRole('button', { name: benchCheck.recording.stop }).click();
  await window.getByText(/events? saved as morning\.jsonl/).waitFor();
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain('TEST00Z005');
  const [, event] = text.split('\n');
  const { usb } = JSON.parse(event ?? '') as { usb: { serialText: string } };
  expect(usb.serialText).toHaveLength('TEST00Z005'.length);
  void close;

  const replay = await launchAppInTest({ args: ['--replay', file, '--practice-speed', '10'] });
  await replay.window.getByRole('note', { name: en.shell.practice }).waitFor();
  await seeRow(replay.window, usb.serialText, '1-4');
});

it('refuses a recording that is none, with line and reason', async () => {
  const folder = createUserFolder();
  const file = join(folder, 'bad.jsonl');
  writeFileSync(file, '{"format":"muster-usb-recording","version":1}\n{"kind":"run"}\n');
  giveToUser(folder);
  const { window } = await launchAppInTest({ args: ['--replay', file] });
  const refusal = { fault: 'not-an-event', line: 2, detail: 'kind' } as const;
  const { what, next } = en.describeRecordingRefusal(refusal);
  await window.getByRole('heading', { level: 1, name: what }).waitFor();
  await window.getByText(next).waitFor();
});
