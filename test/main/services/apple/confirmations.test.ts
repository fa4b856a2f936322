import { afterEach, describe, expect, it } from 'vitest';

import { nodeSend } from '../../../../main/services/node-send.ts';
import {
  startAppleServer,
  type AppleServer,
  type AppleServerPlan,
} from '../../../support/services/apple-server.ts';
import { TEST_START_MS, testClock, type TestClock } from '../../../support/services/test-clock.ts';
import { bring, onServer } from './ask.ts';

const INTUNE = { id: '0123456789ABCDEF0123456789ABCDEF', name: 'Intune' };
const OTHER = { id: 'FEDCBA9876543210FEDCBA9876543210', name: 'Old MDM' };
const ADDED_MS = Date.parse('2026-11-02T08:14:05.120Z');
const ours = { kind: 'in-organization', addedMs: ADDED_MS, source: 'RESELLER', lock: 'none' };

const [A, B, C] = ['ZZTEST0000A1', 'ZZTEST0000A2', 'ZZTEST0000A3'] as const;

let server: AppleServer;
let clock: TestClock;
afterEach(() => server.close());

async function start(plan: Partial<AppleServerPlan> = {}): Promise<void> {
  clock = testClock();
  const devices = [A, B, C].map((serial) => ({ serial, server: INTUNE }));
  server = await startAppleServer({ devices, nowMs: clock.nowMs, ...plan });
}

const ask = (serials: readonly string[] = [A]) => bring(onServer(server, clock), serials);
const sent = (): readonly string[] =>
  server.received.map(({ method, path }) => `${method} ${path.replace('/v1/orgDevices/', '')}`);

describe('asking Apple', () => {
  it.each(['business', 'school'] as const)(
    'says what it knows of each device (%s)',
    async (portal) => {
      await start({
        portal,
        devices: [
          { serial: A, server: INTUNE },
          {
            serial: B,
            server: OTHER,
            source: 'MANUALLY_ADDED',
            lock: { isLocked: true, lockType: 'USER' },
          },
          { serial: C },
          { serial: 'ZZTEST0000A4', released: '2026-11-20T00:00:00Z' },
        ],
      });
      const serials = [A, B, C, 'ZZTEST0000A4', 'ZZTEST0000A5'];
      const { answers, order, stopped } = await ask(serials);
      expect(answers).toEqual({
        [A]: { ...ours, server: INTUNE },
        [B]: { ...ours, server: OTHER, source: 'MANUALLY_ADDED', lock: 'user' },
        [C]: { ...ours, server: null },
        ZZTEST0000A4: { kind: 'released', releasedMs: Date.parse('2026-11-20T00:00:00Z') },
        ZZTEST0000A5: { kind: 'not-listed' },
      });
      expect(order).toEqual(serials);
      expect(stopped).toBeNull();
    },
  );

  it('sends one POST for a token and then GETs only, of nothing more than it needs', async () => {
    await start({ devices: [{ serial: A, server: INTUNE }, { serial: B }] });
    await ask([A, B, C]);
    expect(sent()).toEqual([
      'POST /auth/oauth2/token',
      `GET ${A}`,
      `GET ${A}/assignedServer`,
      `GET ${A}/activationLockStatus`,
      `GET ${B}`,
      `GET ${B}/activationLockStatus`,
      `GET ${C}`,
    ]);
    const gets = server.received.slice(1);
    expect(
      gets.every(({ headers, body }) => headers.accept === 'application/json' && body === ''),
    ).toBe(true);
  });

  it('keeps to its pace, from one ask to the next', async () => {
    await start();
    const confirmations = onServer(server, clock);
    await bring(confirmations, [A]);
    await bring(confirmations, [B]);
    // Five waits between six requests; the token has a host of its own, and was kept.
    expect(clock.waits).toEqual([3000, 3000, 3000, 3000, 3000]);
    expect(sent().filter((one) => one.startsWith('POST'))).toHaveLength(1);
  });

  it('asks nothing without a device, and nothing without a key', async () => {
    await start();
    expect(await ask([])).toMatchObject({ order: [], stopped: null });
    const without = onServer(server, clock, { key: 'BUSINESSAPI' });
    expect(await bring(without, [A])).toMatchObject({ order: [], stopped: 'signed-out' });
    expect(server.received).toEqual([]);
  });
});

describe('the server of a device', () => {
  it('is none, whether Apple says so by a 404 or by an empty id', async () => {
    for (const noServerAs of ['not-found', 'empty-id'] as const) {
      await start({ noServerAs, devices: [{ serial: A, status: '' }] });
      const { answers } = await ask();
      expect(answers[A]).toEqual({ ...ours, server: null });
      if (noServerAs === 'not-found') await server.close();
    }
  });

  it('is unknown while Apple says both, and known once it does not', async () => {
    await start({ devices: [{ serial: A, server: INTUNE, lagReads: 2 }] });
    const confirmations = onServer(server, clock);
    const servers = [];
    for (let round = 0; round < 3; round += 1) {
      const { answers } = await bring(confirmations, [A]);
      servers.push(answers[A]?.kind === 'in-organization' && answers[A].server);
    }
    expect(servers).toEqual(['unknown', 'unknown', INTUNE]);
  });

  it('is unknown after a status that is not documented', async () => {
    await start({ devices: [{ serial: A, status: 'DEVICE_ASSIGNMENT_UNKNOWN' }] });
    expect((await ask()).answers[A]).toEqual({ ...ours, server: 'unknown' });
  });

  it('is unknown to an account that may not read it, and that is found out once', async () => {
    await start();
    server.failAlways(/assignedServer/, { status: 403 });
    const { answers, stopped } = await ask([A, B]);
    expect(answers).toEqual({
      [A]: { ...ours, server: 'unknown' },
      [B]: { ...ours, server: 'unknown' },
    });
    expect(stopped).toBeNull();
    expect(sent().filter((one) => one.includes('assignedServer'))).toHaveLength(1);
  });

  it('is part of the answer: without it nothing is said', async () => {
    await start();
    server.failAlways(/assignedServer/, { status: 500 });
    expect((await ask()).answers[A]).toEqual({ kind: 'not-checked', why: 'service-failed' });
  });
});

describe('the Activation Lock', () => {
  it.each([
    ['may not be read', 403, 1],
    ['is not known of this device', 404, 2],
    ['fails for an odd state', 500, 6],
    ['cannot be had', 406, 2],
  ])('is absent without harm if it %s', async (_what, status, requests) => {
    await start();
    server.failAlways(/activationLock/, { status });
    const { answers, stopped } = await ask([A, B]);
    const { lock: _lock, ...without } = { ...ours, server: INTUNE };
    expect(answers).toEqual({ [A]: without, [B]: without });
    expect(stopped).toBeNull();
    expect(sent().filter((one) => one.includes('activationLock'))).toHaveLength(requests);
  });
});

describe('stopping', () => {
  it('ends where it is, and leaves the others without an answer', async () => {
    await start();
    const brought = await bring(
      onServer(server, clock),
      [A, B, C],
      ({ order }) => order.length === 1,
    );
    expect(brought).toMatchObject({ order: [A], stopped: 'cancelled' });
    expect(sent().at(-1)).toContain(A);
  });

  it('does not wait for a slow answer, nor for a long pause', async () => {
    await start();
    server.fail(/A1$/, { status: 429, headers: { 'retry-after': '500' } });
    const brought = await bring(onServer(server, clock), [A], ({ waits }) => waits.length > 0);
    expect(brought).toMatchObject({ order: [], stopped: 'cancelled' });
    expect(sent()).toHaveLength(2);

    server.fail(/A1$/, 'silent');
    const stop = new AbortController();
    const asking = bring(
      onServer(server, clock, {
        send: (call) => {
          if (call.method === 'GET') stop.abort();
          return nodeSend(call, stop.signal);
        },
      }),
      [A],
    );
    expect(await asking).toMatchObject({ order: [], stopped: 'cancelled' });
  });
});

describe('the time of the service', () => {
  it.each([-600_000, 600_000, 86_400_000])(
    'counts if the clock of this host differs by %i ms',
    async (ms) => {
      clock = testClock();
      server = await startAppleServer({
        devices: [{ serial: A, server: INTUNE }],
        nowMs: () => clock.nowMs() + ms,
      });
      expect((await ask()).answers[A]).toEqual({ ...ours, server: INTUNE });
      expect(sent().filter((one) => one.startsWith('POST'))).toHaveLength(2);
      expect(clock.nowMs()).toBeLessThan(TEST_START_MS + 60_000);
    },
  );
});
