import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { logFiles } from '../../db/index.ts';
import { en } from '../../words/en.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { deviceRows, goTo, seeListed, seeStateCount, waitingRows } from './support/technician.ts';

const PRACTICE_LANES = [
  ...(['refused', 'stopped', 'not-expected', 'wrong-model'] as const),
  ...(['seen-earlier', 'port-guess', 'serial-missing'] as const),
];

it('plays 24 Macs into a log of its own, marked as practice in every place', async () => {
  const { window, bench, dataDir } = await launchAppInTest({
    args: ['--practice', '--practice-speed', '40'],
  });
  const tag = window.getByRole('note', { name: en.shell.practice });
  await tag.getByText(en.shell.practiceText).waitFor();
  await seeListed(window, 24);
  await seeStateCount(window, 'logged', 18);
  await seeStateCount(window, 'serial-missing', 2);
  await seeStateCount(window, 'refused', 4);
  // One device in each lane, so that a technician meets all of them before a real morning.
  for (const lane of PRACTICE_LANES) {
    await waitingRows(window, lane).first().waitFor();
  }
  for (const screen of ['setup', 'sessions', 'bench'] as const) {
    await goTo(window, screen);
    await tag.getByText(en.shell.practiceText).waitFor();
  }

  // A real Mac does not get into a practice log: this bench sees only the scenario.
  await bench.plug(booted('1-1', 'TEST00ZF01'));
  expect(existsSync(logFiles(join(dataDir, 'practice')).log)).toBe(true);
  expect(existsSync(logFiles(dataDir).log)).toBe(false);
  expect(await deviceRows(window).getByText('TEST00ZF01').count()).toBe(0);
});
