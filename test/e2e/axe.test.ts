import { it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted, dfu } from '../headless/support/usb-devices.ts';
import { expectNoViolations } from './support/axe.ts';
import { armedBench } from './support/bench-story.ts';
import { openDevice, seeRow } from './support/technician.ts';

/** Every place, sheet and state has a story in the gallery, and axe goes through those. */
it('has no accessibility violation in the real document, light or dark', async () => {
  const { window, bench } = await armedBench();
  await bench.plug(booted('1-1', 'TEST00ZD01'));
  await bench.plug(booted('1-2', 'TEST00ZD01'));
  await bench.plug(dfu('1-3', '000E5A7C0DE50D03'));
  await seeRow(window, en.states['serial-missing']);
  await openDevice(window, 'TEST00ZD01', en.states.logged);
  await expectNoViolations(window);
});
