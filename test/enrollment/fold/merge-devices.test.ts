import { expect, test } from 'vitest';

import type { StepResult } from '../../../enrollment/device.ts';
import { mergeDevices } from '../../../enrollment/fold/merge-devices.ts';
import type { Described } from '../../../enrollment/second-source.ts';
import { aDevice, OPENED_MS } from '../export/build.ts';

const step = (outcome: StepResult['outcome'], minute: number): StepResult => ({
  outcome,
  reason: null,
  by: null,
  atMs: OPENED_MS + minute * 60_000,
});

const said = (productType: string, minute: number): Described => ({
  source: 'cfgutil',
  atMs: OPENED_MS + minute * 60_000,
  facts: {
    serial: null,
    udid: null,
    productType,
    name: null,
    osVersion: null,
    activation: null,
    isSupervised: null,
    isPaired: null,
  },
});

test('a merged row keeps the later outcome of each step, whichever row remains', () => {
  const one = aDevice({ steps: { wipe: step('failed', 1), label: step('done', 4) } });
  const other = aDevice({ steps: { wipe: step('done', 2), label: step('failed', 3) } });
  for (const merged of [mergeDevices(one, other), mergeDevices(other, one)]) {
    expect(merged.steps).toEqual({ wipe: step('done', 2), label: step('done', 4) });
  }
});

test('of two rows that are one device the later word of each program stands', () => {
  const one = aDevice({ described: { cfgutil: said('Mac16,1', 2) } });
  const other = aDevice({ described: { cfgutil: said('Mac15,3', 1) } });
  for (const merged of [mergeDevices(one, other), mergeDevices(other, one)]) {
    expect(merged.described).toEqual({ cfgutil: said('Mac16,1', 2) });
  }
  expect(mergeDevices(aDevice(), aDevice())).not.toHaveProperty('described');
});
