import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect } from 'vitest';

import type { AppleAnswer } from '../../../../enrollment/service.ts';
import { TRIES } from '../../../../main/services/apple/exchange.ts';
import {
  deviceExample,
  notFoundExample,
  type AppleDevice,
} from '../../../support/services/apple-examples.ts';
import { startAppleServer, type AppleServer } from '../../../support/services/apple-server.ts';
import type { Fault } from '../../../support/services/service-server.ts';
import { control, proof } from '../../../support/proof.ts';
import { testClock } from '../../../support/services/test-clock.ts';
import { bring, onServer, type Brought } from './ask.ts';

const INTUNE = { id: '0123456789ABCDEF0123456789ABCDEF', name: 'Intune' };
const RELEASED = '2026-11-20T00:00:00Z';

/** What is true of a device. */
const TRUTHS = {
  assigned: { server: INTUNE },
  unassigned: {},
  released: { released: RELEASED },
  missing: { isMissing: true },
} as const satisfies Record<string, Omit<AppleDevice, 'serial'>>;
type Truth = keyof typeof TRUTHS;

/** All that may go wrong, and with a device on record never is Apple's own word that it is missing. */
const FAULTS = fc.oneof(
  fc.constantFrom<Fault>(
    'reset',
    'cut',
    { status: 200, body: '' },
    { status: 200, body: '<html>' },
    { status: 200, body: { data: [] } },
    { status: 200, body: deviceExample({ serial: 'ZZTEST9999Z9', server: INTUNE }) },
    { status: 302, headers: { location: 'https://example.com/' } },
    { status: 404, body: '<html>' },
  ),
  fc.constantFrom(401, 403).map((status) => ({ status })),
  fc.constantFrom(406, 409, 422, 500, 503, 504).map((status) => ({ status })),
  fc
    .constantFrom('1', '90', '1.5', '0', '-1', '1e9', 'soon')
    .map((text) => ({ status: 429, headers: { 'retry-after': text } })),
);

const session = fc.record({
  truths: fc.array(fc.constantFrom(...(Object.keys(TRUTHS) as Truth[])), {
    minLength: 1,
    maxLength: 5,
  }),
  /** By the order of requests; many go well, and some faults stay a while. */
  faults: fc
    .array(
      fc
        .tuple(fc.option<Fault>(FAULTS, { freq: 2 }), fc.constantFrom(1, 1, 2, 3, 12))
        .map(([fault, times]) => Array<Fault | null>(times).fill(fault)),
      { maxLength: 8 },
    )
    .map((runs) => runs.flat()),
  /** After so many answers a person cancels. */
  cut: fc.nat(6),
});

let server: AppleServer;
let clock = testClock();
beforeAll(async () => {
  server = await startAppleServer({ devices: [], nowMs: () => clock.nowMs() });
});
afterAll(() => server.close());

const isTrue = (truth: Truth, answer: AppleAnswer): boolean => {
  switch (answer.kind) {
    case 'not-checked':
      return true;
    case 'not-listed':
      return truth === 'missing';
    case 'released':
      return truth === 'released' && answer.releasedMs === Date.parse(RELEASED);
    case 'in-organization': {
      const { server: said } = answer;
      if (truth === 'assigned') return said === 'unknown' || said?.id === INTUNE.id;
      return truth === 'unassigned' && said === null;
    }
  }
};

interface Case {
  readonly truths: readonly Truth[];
  readonly faults: readonly (Fault | null)[];
  readonly cut: number;
}

/** One ask with its faults, and one that goes on without them. */
async function run({ truths, faults, cut }: Case) {
  clock = testClock();
  const devices = truths.map((truth, index) => ({
    serial: `ZZTEST0000A${index}`,
    ...TRUTHS[truth],
  }));
  const serials = devices.map(({ serial }) => serial);
  server.replace(devices);
  server.heal();
  server.failInTurn(faults);
  const from = server.received.length;
  const first = await bring(onServer(server, clock), serials, ({ order }) => order.length > cut);
  const requests = server.received.slice(from);
  server.heal();
  const rest = serials.filter((serial) => !(serial in first.answers));
  const second = await bring(onServer(server, clock), rest);
  return { serials, first, second, requests, all: server.received.slice(from) };
}

const truthsOf = ({ truths }: Case, { answers }: Brought): readonly boolean[] =>
  Object.entries(answers).map(([serial, answer]) =>
    isTrue(truths[Number(serial.at(-1))] ?? 'missing', answer),
  );

async function judge(one: Case): Promise<Brought> {
  const { serials, first, second, requests, all } = await run(one);

  expect([...truthsOf(one, first), ...truthsOf(one, second)]).not.toContain(false);
  // Each has one answer, in its order; those of the second ask say something.
  expect([...first.order, ...second.order].toSorted()).toEqual(serials);
  expect([first.order, second.order]).toEqual([first.order.toSorted(), second.order.toSorted()]);
  expect(Object.values(second.answers).map(({ kind }) => kind)).not.toContain('not-checked');
  expect(second.stopped).toBeNull();

  const counts = Map.groupBy(requests, ({ path }) => path);
  counts.delete('/auth/oauth2/token');
  for (const same of counts.values()) expect(same.length).toBeLessThanOrEqual(2 * TRIES);
  const sent = all.map(({ method, path }) => `${method} ${path.replace(/ZZTEST\w+/, '{serial}')}`);
  expect(sent.filter((name) => !ALLOWED.includes(name))).toEqual([]);
  return first;
}

describe('whatever goes wrong', () => {
  proof(
    'asks',
    (times) => `nothing false is said, no device is lost, none is asked without end: ${times} asks`,
    async ({ times, seed }) => {
      const reached = new Set<string>();
      const property = fc.asyncProperty(session, async (one) => {
        for (const { kind } of Object.values((await judge(one)).answers)) reached.add(kind);
      });
      await fc.assert(property, { numRuns: times, seed });
      // The cases are not all of one kind.
      expect(reached).toEqual(
        new Set(['in-organization', 'released', 'not-listed', 'not-checked']),
      );
    },
  );

  control('asks', 'a service that lies is seen', async () => {
    const lie = { status: 404, body: notFoundExample('ZZTEST0000A0') };
    const one: Case = { truths: ['assigned'], faults: [null, lie], cut: 9 };
    await expect(judge(one)).rejects.toThrow('to not include false');
  });
});

const ALLOWED = [
  'POST /auth/oauth2/token',
  'GET /v1/orgDevices/{serial}',
  'GET /v1/orgDevices/{serial}/assignedServer',
  'GET /v1/orgDevices/{serial}/activationLockStatus',
];
