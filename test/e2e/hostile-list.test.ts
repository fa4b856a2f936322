import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { devicesIn } from '../headless/support/data-folder.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { aWorkbook, sheetOf } from '../main/import/make-workbook.ts';
import { armedBench } from './support/bench-story.ts';
import { chooseFile } from './support/file-dialogs.ts';
import { closeSheet, openSheet, seeRow } from './support/technician.ts';
import { createUserFolder } from './support/user-folder.ts';

const { importing, reading } = en;

/** Rows without text, which take a thread seconds and no memory. */
function aSlowWorkbook(): string {
  const path = join(createUserFolder(), 'slow.xlsx');
  const rows = Array.from({ length: 4_000_000 }, (_, at) => `<row r="${String(at + 1)}"/>`);
  writeFileSync(path, aWorkbook({ sheet: sheetOf(rows.join('')) }));
  return path;
}

it('logs what is plugged in while a hostile list is read, and ends the reading at once', async () => {
  const { window, app, bench, dataDir } = await armedBench();
  await openSheet(window, 'import');
  await chooseFile(app, aSlowWorkbook());
  await window.getByRole('button', { name: importing.drop.choose }).click();
  const bar = window.locator('[data-reading="lists"]');
  await bar.waitFor();
  await bench.plug(booted('1-1', 'TEST00A013'));
  const logged = () => devicesIn(dataDir).map(({ serial }) => serial);
  await expect.poll(logged, { timeout: 30_000 }).toEqual(['TEST00A013']);
  expect(await bar.count()).toBe(1);
  await bar.getByRole('button', { name: reading.stop }).click();
  await window.getByText(reading.stopped).waitFor();
  expect(await bar.count()).toBe(0);
  await closeSheet(window);
  await seeRow(window, 'TEST00A013');

  // The last line of defence, in this very runtime: a thread that uses up its memory ends alone.
  const ended = await app.evaluate(
    (_, { code, heapMb }) =>
      new Promise((resolve) => {
        const { Worker } = process.getBuiltinModule('node:worker_threads');
        const limits = { maxOldGenerationSizeMb: heapMb };
        const thread = new Worker(code, { eval: true, resourceLimits: limits });
        thread.once('error', ({ code: why }: NodeJS.ErrnoException) => resolve(why));
      }),
    { code: HOARDS, heapMb: 48 },
  );
  expect(ended).toBe('ERR_WORKER_OUT_OF_MEMORY');
  await bench.plug(booted('1-2', 'TEST00A014'));
  await seeRow(window, 'TEST00A014');
});

const HOARDS =
  'const kept = []; for (;;) kept.push(Array.from({ length: 1e4 }, (_, n) => String(n)));';
