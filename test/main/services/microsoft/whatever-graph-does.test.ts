import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { CLOCK_SKEW_MS } from '../../../../enrollment/confirmation/intune-says.ts';
import { MOST_FAILURES, MOST_PAGES } from '../../../../main/services/microsoft/look-up.ts';
import {
  startGraph,
  type GraphServer,
  type ItemReply,
} from '../../../support/services/graph-server.ts';
import type { Fault } from '../../../support/services/service-server.ts';
import { TEST_START_MS } from '../../../support/services/test-clock.ts';
import { ask, askedDevices, LOGGED_MS, rowOf, serialNo } from './build.ts';

let graph: GraphServer;
beforeAll(async () => {
  graph = await startGraph(() => TEST_START_MS);
});
afterAll(() => graph.close());

const DEVICES = 23;
const RUNS = 30;
const HOUR_MS = 3_600_000;

/** Records of devices, several or none of each, enrolled some hours before or after. */
const row = fc
  .tuple(
    fc.integer({ min: 1, max: DEVICES + 3 }),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom('managed', 'retirePending'),
  )
  .map(([number, hours, managementState]) =>
    rowOf(number, {
      enrolledDateTime: new Date(LOGGED_MS + hours * HOUR_MS).toISOString(),
      managementState,
    }),
  );

const itemReply = fc.constantFrom<ItemReply>(
  { status: 429, headers: { 'Retry-After': '3' } },
  { status: 500 },
  { status: 424 },
  { status: 404 },
  { status: 200, body: {} },
  'lost',
  'twice',
);
const fault = fc.constantFrom<Fault>(
  'reset',
  'cut',
  { status: 429 },
  { status: 503, headers: { 'retry-after': '0.5' } },
  { status: 200, body: '{"responses":[]}' },
  { status: 200, body: '' },
  { status: 401 },
);
const trouble = fc.record({
  devices: fc.array(row, { maxLength: 60 }),
  pageSize: fc.integer({ min: 1, max: 4 }),
  cutAt: fc.constantFrom(5, 20, Infinity),
  ignoresFilter: fc.boolean(),
  beginsEmpty: fc.boolean(),
  isReversed: fc.boolean(),
  items: fc.array(fc.tuple(fc.integer({ min: 1, max: DEVICES }), itemReply), { maxLength: 12 }),
  batches: fc.array(fault, { maxLength: 4 }),
});

it('never calls a device absent or enrolled that is not, loses none, and asks no more than it says', async () => {
  let wereAnswered = 0;
  await fc.assert(
    fc.asyncProperty(trouble, async ({ items, batches, isReversed, ...mood }) => {
      graph.heal();
      const order = <Item>(all: readonly Item[]) => (isReversed ? all.toReversed() : all);
      Object.assign(graph.mood, mood, { order });
      graph.fail(/batch/, ...batches);
      for (const [number, reply] of items) graph.failItem(serialNo(number), reply);
      const before = new Map(graph.asked);
      const { kinds, stopped } = await ask(graph, askedDevices(DEVICES));
      for (const [index, kind] of kinds.entries()) {
        const serial = serialNo(index + 1);
        const own = mood.devices.filter(({ serialNumber }) => serialNumber === serial);
        const newest = Math.max(...own.map((one) => Date.parse(String(one['enrolledDateTime']))));
        if (kind === 'not-listed') expect(own).toEqual([]);
        if (kind === 'enrolled') expect(newest).toBeGreaterThanOrEqual(LOGGED_MS - CLOCK_SKEW_MS);
        if (kind === null) expect(stopped).not.toBeNull();
        else wereAnswered += 1;
        const asked = (graph.asked.get(serial) ?? 0) - (before.get(serial) ?? 0);
        expect(asked).toBeLessThanOrEqual(MOST_FAILURES - 1 + MOST_PAGES);
      }
    }),
    { numRuns: RUNS },
  );
  // The control: it does not pass because everything fails.
  expect(wereAnswered).toBeGreaterThan(RUNS * DEVICES * 0.25);
});
