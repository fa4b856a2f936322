import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { armedBench } from './support/bench-story.ts';
import { chooseFile } from './support/file-dialogs.ts';
import { goTo, seeRow } from './support/technician.ts';
import { createUserFolder } from './support/user-folder.ts';

it('prints one page that says what was done and that the log is whole', async () => {
  const { window, bench, app } = await armedBench({ session: 'Pallet 7', target: 3 });
  for (const [index, serial] of ['TEST00P001', 'TEST00P002'].entries()) {
    await bench.plug(booted(`1-${index + 1}`, serial));
    await seeRow(window, serial);
  }
  await goTo(window, 'sessions');
  await window.getByRole('button', { name: /^Pallet 7/ }).click();
  await window.getByRole('tab', { name: en.sessions.tabs.report }).click();
  await window.locator('[data-verified=true]').waitFor();
  const path = join(createUserFolder(), 'report.pdf');
  await chooseFile(app, path);
  await window.getByRole('button', { name: en.report.pdf }).click();
  await window.getByText(en.report.saved('report.pdf')).waitFor();
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  const pages = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  expect(pages).toMatch(/Pages:\s+1\n/);
  for (const part of ['Pallet 7', '2 logged of 3 planned', 'Verified: all', en.report.claim]) {
    expect(text.replaceAll(/\s+/g, ' ')).toContain(part);
  }
  expect(text.replaceAll(/\s/g, '')).toMatch(/Chaintip,row\d+[0-9a-f]{64}/);
});
