import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { NotChecked } from '../../../../enrollment/service.ts';
import type { Call, Send } from '../../../../main/services/call.ts';
import { nodeSend, nodeSendWithin } from '../../../../main/services/node-send.ts';
import { deviceExample } from '../../../support/services/apple-examples.ts';
import { startAppleServer, type AppleServer } from '../../../support/services/apple-server.ts';
import { startService, type Fault } from '../../../support/services/service-server.ts';
import { TEST_START_MS, testClock, type TestClock } from '../../../support/services/test-clock.ts';
import { bring, onServer } from './ask.ts';

const INTUNE = { id: '0123456789ABCDEF0123456789ABCDEF', name: 'Intune' };
const SERIALS = ['ZZTEST0000A1', 'ZZTEST0000A2', 'ZZTEST0000A3', 'ZZTEST0000A4'] as const;
const [A, B] = SERIALS;
const TOKEN = /token$/;
const DEVICE = /orgDevices\/\w+$/;

let server: AppleServer;
let clock: TestClock;
beforeEach(async () => {
  clock = testClock();
  const devices = SERIALS.map((serial) => ({ serial, server: INTUNE }));
  server = await startAppleServer({ devices, nowMs: clock.nowMs });
});
afterEach(() => server.close());

const ask = (serials: readonly string[] = SERIALS) => bring(onServer(server, clock), serials);
const kinds = ({ answers }: Awaited<ReturnType<typeof ask>>) =>
  SERIALS.map((serial) => {
    const answer = answers[serial];
    return answer?.kind === 'not-checked' ? answer.why : (answer?.kind ?? null);
  });
const countOf = (where: RegExp): number =>
  server.received.filter(({ path }) => where.test(path)).length;
const IN = 'in-organization';

/** Waits for some answers a moment only: for those that never come. */
const impatient = (isFor: (call: Call) => boolean): Send => {
  const limits = { patienceMs: 20, longestBody: 100_000 };
  return (call, stop) => (isFor(call) ? nodeSendWithin(limits) : nodeSend)(call, stop);
};

describe('a fault that passes', () => {
  it.each<[string, Fault]>([
    ['401', { status: 401 }],
    ['429', { status: 429 }],
    ['500', { status: 500 }],
    ['503', { status: 503, headers: { 'retry-after': '1' } }],
    ['504', { status: 504 }],
    ['a reset', 'reset'],
    ['an answer that is cut off', 'cut'],
  ])('is not seen: %s', async (_what, fault) => {
    server.fail(DEVICE, fault);
    server.fail(/assignedServer/, fault);
    expect(kinds(await ask([A, B]))).toEqual([IN, IN, null, null]);
    expect(countOf(DEVICE)).toBe(3);
  });

  it('is not seen: an answer that is too slow', async () => {
    server.fail(DEVICE, 'silent');
    const send = impatient((call) => DEVICE.test(call.url.pathname) && countOf(DEVICE) === 0);
    const brought = await bring(onServer(server, clock, { send }), [A, B]);
    expect(kinds(brought)).toEqual([IN, IN, null, null]);
    expect(countOf(DEVICE)).toBe(3);
  });
});

describe('a fault that stays with one device', () => {
  const html = '<html>Sign in to this network</html>';
  const json = JSON.stringify(deviceExample({ serial: A }));
  it.each<[string, Fault, NotChecked['why'], number]>([
    ['403', { status: 403 }, 'not-allowed', 1],
    ['404 by something on the way', { status: 404, body: html }, 'not-understood', 1],
    ['406', { status: 406 }, 'service-failed', 1],
    ['409', { status: 409 }, 'service-failed', 1],
    ['422', { status: 422 }, 'service-failed', 1],
    ['429', { status: 429 }, 'throttled', 3],
    ['500', { status: 500 }, 'service-failed', 3],
    ['503', { status: 503 }, 'service-failed', 3],
    ['504', { status: 504 }, 'service-failed', 3],
    ['an empty 200', { status: 200 }, 'not-understood', 1],
    ['a page', { status: 200, body: html }, 'not-understood', 1],
    ['half of an answer', { status: 200, body: json.slice(0, 200) }, 'not-understood', 1],
    ['more than is read', { status: 200, body: ' '.repeat(100_001) + json }, 'not-understood', 1],
    [
      'the record of another',
      { status: 200, body: deviceExample({ serial: B }) },
      'not-understood',
      1,
    ],
    ['no answer', 'reset', 'no-answer', 3],
    ['an answer that is always cut off', 'cut', 'no-answer', 3],
  ])(
    'leaves it not checked, and the others as they are: %s',
    async (_what, fault, why, requests) => {
      server.failAlways(new RegExp(`${A}$`), fault);
      const brought = await ask();
      expect(kinds(brought)).toEqual([why, IN, IN, IN]);
      expect(brought.stopped).toBeNull();
      expect(countOf(new RegExp(`${A}$`))).toBe(requests);
    },
  );

  it('does not take the token to another host, by a redirect or a link', async () => {
    const other = await startService({ answer: () => ({ status: 200 }), nowMs: clock.nowMs });
    const location = `${other.origin}/v1/orgDevices/${A}`;
    const links = { self: location, next: location, related: location };
    const linked = { ...deviceExample({ serial: B, server: INTUNE }), links };
    server.failAlways(new RegExp(`${A}$`), { status: 302, headers: { location } });
    server.failAlways(new RegExp(`${B}$`), { status: 200, body: linked });
    expect(kinds(await ask([A, B]))).toEqual(['not-understood', IN, null, null]);
    expect(other.received).toEqual([]);
    await other.close();
  });
});

describe('a service that asks to wait', () => {
  const DATE = new Date(TEST_START_MS + 39_000).toUTCString();
  /** The device is asked nine seconds after the start. */
  it.each([
    ['seconds', '30', 30_000],
    ['a date', DATE, 30_000],
    ['a decimal', '7.5', 7500],
    ['an absurd time', '9999999', 600_000],
  ])('is waited for, and that is told: %s', async (_what, text, ms) => {
    server.fail(/A2$/, { status: 429, headers: { 'retry-after': text } });
    server.failAlways(/activationLock|assignedServer/, { status: 403 });
    const brought = await ask([A, B]);
    expect(kinds(brought).slice(0, 2)).toEqual([IN, IN]);
    expect(Math.max(...clock.waits)).toBe(ms);
    expect(brought.waits).toEqual([TEST_START_MS + 9000 + ms]);
  });

  it.each([
    ['zero', '0'],
    ['a negative number', '-5'],
    ['words', 'soon'],
    ['nothing', undefined],
  ])('is left alone a little if it says no time: %s', async (_what, text) => {
    const headers = text === undefined ? {} : { 'retry-after': text };
    server.fail(DEVICE, { status: 429, headers }, { status: 429, headers });
    const brought = await ask([A]);
    expect(brought.answers[A]?.kind).toBe(IN);
    // At least its pace, at most the second back-off.
    expect(clock.waits.every((ms) => ms >= 3000 && ms <= 4000)).toBe(true);
    expect(brought.waits).toEqual([]);
  });
});

describe('a service that cannot be asked now', () => {
  it.each<[string, Fault, string]>([
    ['is out of reach', 'reset', 'no-connection'],
    ['goes on asking to wait', { status: 429, headers: { 'retry-after': '60' } }, 'throttled'],
    ['allows nothing', { status: 403 }, 'not-allowed'],
  ])('stops asking after three devices that have no answer: it %s', async (_what, fault, why) => {
    server.failAlways(DEVICE, fault);
    const brought = await ask();
    expect(brought).toMatchObject({ stopped: why, order: [] });
    expect(countOf(new RegExp(`${SERIALS[3]}$`))).toBe(0);
  });

  it('keeps those before, and counts only devices in a row', async () => {
    server.failAlways(/A[124]$/, 'reset');
    const brought = await ask();
    expect(kinds(brought)).toEqual(['no-answer', 'no-answer', IN, 'no-answer']);
    expect(brought).toMatchObject({ stopped: null, order: SERIALS });
  });

  it('goes on with those that have no answer', async () => {
    server.failAlways(/A[234]$/, 'reset');
    const first = await ask();
    expect(first).toMatchObject({ stopped: 'no-connection', order: [A] });
    server.heal();
    const rest = SERIALS.filter((serial) => !(serial in first.answers));
    expect(await ask(rest)).toMatchObject({ stopped: null, order: rest });
  });
});

describe('a token', () => {
  it('is renewed once for each request that does not take it', async () => {
    server.fail(/A1$/, { status: 401 });
    server.fail(/A3$/, { status: 401 });
    expect(kinds(await ask())).toEqual([IN, IN, IN, IN]);
    expect(countOf(TOKEN)).toBe(3);
  });

  it('that is not taken twice means signed out', async () => {
    server.fail(/A2$/, { status: 401 }, { status: 401 });
    expect(await ask()).toMatchObject({ order: [A], stopped: 'signed-out' });
    expect(countOf(/A2$/)).toBe(2);
  });

  it('is used as long as it lasts', async () => {
    await server.close();
    const devices = SERIALS.map((serial) => ({ serial, server: INTUNE }));
    server = await startAppleServer({ devices, nowMs: clock.nowMs, tokenLifeS: 20 });
    expect(kinds(await ask())).toEqual([IN, IN, IN, IN]);
    // Twelve requests, three seconds apart, each token good for 18 of 20 seconds.
    expect(countOf(TOKEN)).toBe(2);
    expect(countOf(/orgDevices/)).toBe(12);
  });

  it.each<[string, Fault, string, number]>([
    [
      'an account that is not known',
      { status: 400, body: { error: 'invalid_client' } },
      'signed-out',
      1,
    ],
    ['the same with 401', { status: 401, body: { error: 'invalid_client' } }, 'signed-out', 1],
    [
      'a request that is not understood',
      { status: 400, body: { error: 'invalid_request' } },
      'signed-out',
      1,
    ],
    ['the other portal', { status: 400, body: { error: 'invalid_scope' } }, 'not-allowed', 1],
    ['a refusal', { status: 403, body: { error: 'forbidden' } }, 'not-allowed', 1],
    ['429', { status: 429 }, 'throttled', 3],
    ['500', { status: 500 }, 'no-connection', 3],
    ['a reset', 'reset', 'no-connection', 3],
    ['a page', { status: 200, body: '<html>' }, 'no-connection', 1],
    ['a refusal as a page', { status: 403, body: '<html>' }, 'no-connection', 1],
    [
      'a redirect',
      { status: 302, headers: { location: 'https://example.com' } },
      'no-connection',
      1,
    ],
    ['a token of two lines', { status: 200, body: { access_token: 'a\nb' } }, 'no-connection', 1],
    ['more than is read', { status: 200, body: ' '.repeat(100_001) }, 'no-connection', 1],
  ])('cannot be had: %s', async (_what, fault, why, requests) => {
    server.failAlways(TOKEN, fault);
    expect(await ask()).toMatchObject({ order: [], stopped: why });
    expect(countOf(TOKEN)).toBe(requests);
    expect(countOf(DEVICE)).toBe(0);
  });

  it('is asked for with an assertion of its own each time', async () => {
    server.fail(TOKEN, 'cut', { status: 503 });
    expect(kinds(await ask([A]))[0]).toBe(IN);
    const assertions = server.received
      .filter(({ path }) => TOKEN.test(path))
      .map(({ body }) => new URLSearchParams(body).get('client_assertion'));
    expect(new Set(assertions).size).toBe(3);
  });

  it('may have no said life, or one in words', async () => {
    for (const expires_in of [undefined, '900', -1]) {
      server.fail(TOKEN, { status: 200, body: { access_token: 'not-known-to-it', expires_in } });
      // The service does not know it, so that it is renewed: it was understood.
      expect((await ask([A])).answers[A]?.kind).toBe(IN);
    }
  });

  it('is wanted for the right portal', async () => {
    const settings = { ...server.settings, portal: 'school' } as const;
    const brought = await bring(onServer(server, clock, { settings }), SERIALS);
    expect(brought).toMatchObject({ order: [], stopped: 'not-allowed' });
  });

  it.each([
    ['key id', { keyId: 'another' }],
    ['client id', { clientId: 'BUSINESSAPI.another' }],
  ])('is refused for another %s', async (_what, other) => {
    const settings = { ...server.settings, ...other };
    const brought = await bring(onServer(server, clock, { settings }), SERIALS);
    expect(brought).toMatchObject({ order: [], stopped: 'signed-out' });
  });
});
