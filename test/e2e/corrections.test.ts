import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted, dfu, recovery } from '../headless/support/usb-devices.ts';
import { armedBench } from './support/bench-story.ts';
import { chooseFile } from './support/file-dialogs.ts';
import {
  chooseForSelection,
  chooseFromSession,
  goTo,
  makeProfile,
  factOf,
  openDevice,
  rowWith,
  seeCount,
  seeNoSession,
  seeRow,
  seeTechnician,
  signIn,
  titleOf,
  unfold,
  writeNote,
  technicianButton,
} from './support/technician.ts';
import { createUserFolder } from './support/user-folder.ts';

const said = en.corrections;

it('takes back the last action and says which one that is', async () => {
  const { window, bench } = await armedBench({ session: 'Monday' });
  await signIn(window, 'Ana');
  await bench.plug(booted('1-1', 'TEST00ZU01'));
  await seeRow(window, 'TEST00ZU01');
  const panel = await openDevice(window, 'TEST00ZU01');
  await writeNote(window, 'Scratch on the lid');
  await panel.getByRole('button', { name: en.device.confirm }).click();
  await panel.getByRole('button', { name: en.inspector.withdraw }).waitFor();
  await chooseFromSession(window, new RegExp(`^${said.undo.button(said.actions.confirm)}`));
  await window.getByText(en.bench.said.undone(said.actions.confirm)).waitFor();
  await seeRow(window, 'TEST00ZU01', en.states.logged);
  await titleOf(window, '1').focus();
  await window.keyboard.press('Control+z');
  await factOf(panel, en.inspector.note).waitFor({ state: 'detached' });
  await (
    await unfold(panel, en.device.timeline)
  )
    .getByText(/^Undone at /)
    .first()
    .waitFor();
});

it('re-assigns the last devices in one move, with a look at them and a list to save', async () => {
  const { window, bench, app } = await armedBench({ session: 'Monday' });
  await makeProfile(window, { name: 'Lab Macs' });
  await goTo(window, 'bench');
  for (const index of [1, 2, 3]) {
    await bench.plug(booted(`1-${index}`, `TEST00ZR0${index}`));
    await seeRow(window, `TEST00ZR0${index}`);
  }
  await chooseFromSession(window, said.reassign.menu);
  const dialog = window.getByRole('dialog', { name: said.reassign.title });
  await dialog.getByRole('textbox', { name: said.reassign.count }).fill('2');
  await dialog.getByLabel(said.reassign.profile).selectOption('Lab Macs');
  await dialog.getByText(said.reassign.preview('2')).waitFor();
  expect(await dialog.getByText(said.reassign.row('Shared Macs', 'Lab Macs')).count()).toBe(2);
  await dialog.getByRole('button', { name: said.reassign.now }).click();
  await dialog.getByText(said.reassign.done('2')).waitFor();
  const file = join(createUserFolder(), 'corrections.csv');
  await chooseFile(app, file);
  await dialog.getByRole('button', { name: said.list.button }).click();
  await window.getByText(said.list.saved('2', 'corrections.csv')).waitFor();
  const text = readFileSync(file, 'utf8');
  for (const part of ['TEST00ZR02', 'TEST00ZR03', 'Shared Macs', 'Lab Macs']) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('TEST00ZR01');
  const panel = await openDevice(window, 'TEST00ZR03');
  await panel.getByText(said.profile.own('Lab Macs')).waitFor();
  const reassigned = said.undo.label(said.actions.reassign, '2');
  await chooseFromSession(window, new RegExp(`^${said.undo.button(reassigned)}`));
  await panel.getByText(said.profile.own('Lab Macs')).waitFor({ state: 'detached' });
});

it('splits rows that were merged by hand, with a reason', async () => {
  const { window, bench } = await armedBench({ session: 'Monday' });
  await bench.plug(booted('1-1', 'TEST00ZT01'));
  await seeRow(window, 'TEST00ZT01');
  await bench.unplug('1-1');
  await rowWith(window, 'TEST00ZT01')
    .getByText(en.bench.table.here, { exact: true })
    .waitFor({ state: 'detached' });
  await bench.plug(dfu('1-2', '000E5A7C0DE5ED31'));
  await seeRow(window, en.states['serial-missing']);
  for (const name of ['TEST00ZT01', en.states['serial-missing']]) {
    await rowWith(window, name).getByRole('checkbox').check({ force: true });
  }
  await chooseForSelection(window, en.bench.bulk.more, new RegExp(`^${en.actions.labels.merge}`));
  await window.getByRole('button', { name: en.actions.merge.now }).click();
  const panel = window.getByRole('article');
  await panel.getByRole('heading', { name: said.split.title }).waitFor();
  await panel.getByRole('button', { name: said.split.button, exact: true }).click();
  await panel.getByRole('textbox', { name: said.split.reason }).fill('Two cases side by side');
  await panel.getByRole('button', { name: said.split.now }).click();
  await seeRow(window, en.states['serial-missing']);
  await seeRow(window, 'TEST00ZT01');
});

it('asks before a session is closed with something open, and opens it again', async () => {
  const { window, bench } = await armedBench({ session: 'Monday', target: 3 });
  await bench.plug(booted('1-1', 'TEST00ZC01'));
  await bench.plug(recovery('1-2', '000E5A7C0DE5ED41', null));
  await seeCount(window, 1, 3);
  await seeRow(window, en.states['serial-missing']);
  await chooseFromSession(window, en.bench.session.close);
  const dialog = window.getByRole('dialog');
  for (const [kind, count] of [
    ['open-exceptions', '1'],
    ['below-target', '2'],
    ['still-here', '2'],
  ] as const) {
    await dialog.getByText(en.handOver.open[kind](count), { exact: true }).waitFor();
  }
  await window.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await chooseFromSession(window, en.bench.session.close);
  await dialog.getByRole('button', { name: en.handOver.closeOnly }).click();
  await seeNoSession(window);

  await goTo(window, 'sessions');
  await window.getByRole('button', { name: /^Monday/ }).click();
  await window.getByRole('button', { name: said.reopen.button }).click();
  await seeRow(window, 'TEST00ZC01');
  await seeCount(window, 1, 3);
});

it('keeps a list of technicians and switches between them', async () => {
  const { window } = await armedBench({ session: 'Monday' });
  const { technicians } = said;
  await technicianButton(window).click();
  await window.getByRole('button', { name: technicians.manage }).click();
  const part = window.getByRole('article');
  for (const name of ['Ana', 'Bo']) {
    await part.getByRole('textbox', { name: technicians.name }).fill(name);
    await part.getByRole('button', { name: technicians.add }).click();
    await part.getByRole('textbox', { name: technicians.badgeOf(name) }).waitFor();
  }
  await part.getByRole('textbox', { name: technicians.badgeOf('Ana') }).fill('BADGE-0007');
  await part.getByRole('button', { name: technicians.saveBadgeOf('Ana') }).click();
  await part.getByRole('button', { name: technicians.remove('Bo') }).click();
  await part
    .getByRole('textbox', { name: technicians.badgeOf('Bo') })
    .waitFor({ state: 'detached' });
  await goTo(window, 'bench');
  await window.keyboard.press('t');
  await window.getByRole('region', { name: technicians.list }).waitFor();
  await window.getByRole('button', { name: 'Ana', exact: true }).click();
  await seeTechnician(window, 'Ana');
});
