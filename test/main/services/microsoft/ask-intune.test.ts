import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { nodeSendWithin } from '../../../../main/services/node-send.ts';
import {
  calmMood,
  startGraph,
  type GraphServer,
  type ItemReply,
} from '../../../support/services/graph-server.ts';
import type { Fault } from '../../../support/services/service-server.ts';
import { TEST_START_MS, testClock } from '../../../support/services/test-clock.ts';
import { ask, askedDevices, LOGGED_MS, rowOf, serialNo, tokensOf } from './build.ts';

let graph: GraphServer;
let other: GraphServer;
let before = 0;
beforeAll(async () => {
  [graph, other] = await Promise.all([
    startGraph(() => TEST_START_MS),
    startGraph(() => TEST_START_MS),
  ]);
});
beforeEach(() => {
  graph.heal();
  Object.assign(graph.mood, calmMood());
  before = graph.received.length;
});
afterEach(() => {
  // Whatever Graph says, nothing else is ever sent, and nowhere else.
  const strays = graph.received
    .slice(before)
    .filter(
      ({ method, path, body }) =>
        !/^POST \/(?:v1\.0|beta)\/\$batch$/.test(`${method} ${path}`) ||
        /"(?:POST|PUT|PATCH|DELETE)"/.test(body),
    );
  if (strays.length + other.received.length > 0) throw new Error('Muster sent something else');
});
afterAll(() => Promise.all([graph.close(), other.close()]));

const BATCH = /\$batch/;
const at = (ms: number) => ({ enrolledDateTime: new Date(ms).toISOString() });
const MINUTE_MS = 60_000;

describe('a session', () => {
  it('of 24 devices needs two batches, and says of each what is known', async () => {
    graph.mood.devices = [
      ...Array.from({ length: 20 }, (_, index) => rowOf(index + 1)),
      rowOf(21, at(LOGGED_MS - 9_000 * MINUTE_MS)),
      rowOf(22, { managementState: 'retirePending' }),
      rowOf(99),
    ];
    graph.mood.order = (items) => items.toReversed();
    const { answers, kinds, stopped } = await ask(graph, askedDevices(24));
    expect(kinds).toEqual([
      ...Array.from({ length: 20 }, () => 'enrolled'),
      'known-before',
      'leaving',
      'not-listed',
      'not-listed',
    ]);
    expect(stopped).toBeNull();
    expect(answers.get(serialNo(1))).toEqual({
      kind: 'enrolled',
      record: {
        enrolledAtMs: LOGGED_MS + 30 * MINUTE_MS,
        enrollmentProfile: 'Bench ADE',
        ownership: 'company',
        lastSyncMs: Date.parse('2026-11-30T09:49:08.320Z'),
      },
    });
    expect(graph.received).toHaveLength(before + 2);
  });

  it('without devices asks nothing', async () => {
    expect((await ask(graph, [], { readsBeta: true })).all).toEqual([]);
    expect(graph.received).toHaveLength(before);
  });
});

describe('a record', () => {
  const MIN_DATE = '0001-01-01T00:00:00Z';
  it.each([
    ['enrolled', 'of this visit', rowOf(1)],
    [
      'enrolled',
      'in the local time of a server',
      rowOf(1, { enrolledDateTime: '2026-11-30T01:30:00.797191-08:00' }),
    ],
    [
      'enrolled',
      'with a new word for its state',
      rowOf(1, { managementState: 'polished', odd: { new: [1] } }),
    ],
    ['enrolled', 'whose wipe failed', rowOf(1, { managementState: 'wipeFailed' })],
    ['enrolled', 'four minutes older, by the clocks', rowOf(1, at(LOGGED_MS - 4 * MINUTE_MS))],
    ['known-before', 'ten minutes older', rowOf(1, at(LOGGED_MS - 10 * MINUTE_MS))],
    [
      'known-before',
      'of the year 1',
      rowOf(1, { enrolledDateTime: MIN_DATE, lastSyncDateTime: MIN_DATE }),
    ],
    ['known-before', 'with a date that is none', rowOf(1, { enrolledDateTime: 'soon' })],
    ['known-before', 'without a date', rowOf(1, { enrolledDateTime: null })],
    ['leaving', 'that is being wiped', rowOf(1, { managementState: 'wipeIssued' })],
    ['not-listed', 'that Jamf manages', rowOf(1, { managementAgent: 'jamf' })],
    ['not-listed', 'that is only discovered', rowOf(1, { managementState: 'discovered' })],
    ['not-listed', 'of a serial that begins alike', rowOf(1, { serialNumber: `${serialNo(1)}0` })],
    [
      'not-understood',
      'with a text that fills the log',
      rowOf(1, { enrollmentProfileName: 'x'.repeat(1001) }),
    ],
  ] as const)('counts as %s if it is one %s', async (kind, _which, row) => {
    graph.mood.devices = [row];
    expect((await ask(graph, askedDevices(1))).kinds).toEqual([kind]);
  });

  it('of an earlier enrollment stands beside the one of this visit', async () => {
    graph.mood.devices = [
      rowOf(1, at(Date.UTC(2024, 1, 1))),
      rowOf(1),
      rowOf(1, { enrolledDateTime: null }),
    ];
    expect((await ask(graph, askedDevices(1))).kinds).toEqual(['enrolled']);
    graph.mood.devices = [rowOf(1), rowOf(1, { managementState: 'retireIssued' })];
    expect((await ask(graph, askedDevices(1))).kinds).toEqual(['several-records']);
  });
});

describe('a list', () => {
  it('with a row that cannot be read is not read at all', async () => {
    graph.mood.devices = [rowOf(1), rowOf(2, { serialNumber: 7 as never })];
    graph.mood.ignoresFilter = true;
    expect((await ask(graph, askedDevices(1))).kinds).toEqual(['not-understood']);
  });

  it('that ignores the filter confirms those in it, and says nothing of the others', async () => {
    graph.mood.devices = Array.from({ length: 30 }, (_, index) => rowOf(index + 1));
    graph.mood.ignoresFilter = true;
    graph.mood.pageSize = 7;
    graph.mood.cutAt = 20;
    const { kinds } = await ask(graph, askedDevices(22));
    expect(kinds.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'enrolled'));
    expect(kinds.slice(20)).toEqual(['not-understood', 'not-understood']);
  });

  it('that goes on and on is left', async () => {
    graph.mood.devices = Array.from({ length: 30 }, (_, index) => rowOf(index + 2));
    Object.assign(graph.mood, { ignoresFilter: true, pageSize: 1 });
    expect((await ask(graph, askedDevices(1))).kinds).toEqual(['not-understood']);
    expect(graph.received).toHaveLength(before + 10);
  });

  it('may begin with an empty page', async () => {
    graph.mood.devices = [rowOf(1)];
    graph.mood.beginsEmpty = true;
    expect((await ask(graph, askedDevices(2))).kinds).toEqual(['enrolled', 'not-listed']);
  });

  it('is read anew from our own address, whatever the next link adds', async () => {
    graph.mood.devices = [rowOf(1, at(0)), rowOf(1)];
    graph.mood.pageSize = 1;
    graph.mood.link = ({ href }) => href.replace('//', '//user:word@');
    expect((await ask(graph, askedDevices(1))).kinds).toEqual(['enrolled']);
  });

  it.each([
    ['another host', (url: URL) => url.href.replace(graph.origin, other.origin)],
    ['another scheme', (url: URL) => url.href.replace('http:', 'https:')],
    ['another path', (url: URL) => url.href.replace('managedDevices', 'users')],
    ['a device', (url: URL) => url.href.replace('managedDevices', 'managedDevices/1/wipe')],
    ['no address', () => 'next'],
    ['nothing', () => ''],
    ['where it came from', (url: URL) => url.href.replace(/&\$skiptoken.*$|&%24skiptoken.*$/, '')],
    ['the same page again', (url: URL) => url.href.replace(/(skiptoken=)\d+/, '$11')],
  ])('whose next link leads to %s is not complete', async (_where, link) => {
    graph.mood.devices = [rowOf(1, at(0)), rowOf(1), rowOf(1)];
    graph.mood.pageSize = 1;
    graph.mood.link = link;
    expect((await ask(graph, askedDevices(1))).kinds).toEqual(['not-understood']);
  });

  it.each(['shrinks', 'grows'])('that %s between pages confirms what it has', async (how) => {
    const rows = [rowOf(1, at(0)), rowOf(1, at(1)), rowOf(1)];
    graph.mood.devices = rows;
    graph.mood.pageSize = 1;
    graph.mood.order = (items) => {
      graph.mood.devices = how === 'shrinks' ? rows.slice(0, 2) : [rowOf(1), ...rows];
      return items;
    };
    const { kinds } = await ask(graph, askedDevices(1));
    expect(kinds).toEqual([how === 'shrinks' ? 'known-before' : 'enrolled']);
  });
});

describe('a batch', () => {
  const later = (headers: Readonly<Record<string, string>> = {}): ItemReply => ({
    status: 429,
    headers,
    body: { error: { code: 'TooManyRequests', message: 'Invented' } },
  });
  const inTwelve = new Date(TEST_START_MS + 12_000).toUTCString();

  it.each([
    ['seconds', { 'Retry-After': '10' }, 10_000],
    ['a part of a second', { 'Retry-After': '0.249' }, 249],
    ['a date', { 'retry-after': inTwelve }, 12_000],
    ['years', { 'Retry-After': '99999999' }, 600_000],
  ])('tries a request alone again that is asked to wait for %s', async (_how, headers, ms) => {
    graph.mood.devices = [rowOf(1), rowOf(2)];
    graph.failItem(serialNo(2), later(headers));
    const { kinds, waits, all } = await ask(graph, askedDevices(2));
    expect(kinds).toEqual(['enrolled', 'enrolled']);
    expect(waits).toEqual([ms]);
    expect(all.find(({ kind }) => kind === 'waiting')).toEqual({
      kind: 'waiting',
      untilMs: TEST_START_MS + ms,
    });
    expect([
      graph.asked.get(serialNo(1)),
      JSON.parse(graph.received.at(-1)?.body ?? ''),
    ]).toMatchObject([
      expect.any(Number),
      { requests: [{ url: expect.stringContaining(serialNo(2)) }] },
    ]);
  });

  it.each([{}, { 'Retry-After': '0' }, { 'Retry-After': '-5' }, { 'Retry-After': 'soon' }])(
    'waits for a while of its own where it is told %o',
    async (headers) => {
      graph.mood.devices = [rowOf(1)];
      graph.failItem(serialNo(1), later(headers), later(headers));
      const { kinds, waits } = await ask(graph, askedDevices(1));
      expect(kinds).toEqual(['enrolled']);
      expect(waits).toHaveLength(2);
      for (const ms of waits) expect(ms).toBeGreaterThanOrEqual(1000);
    },
  );

  it.each([
    ['throttled', later()],
    ['service-failed', { status: 500 }],
    ['service-failed', { status: 503, headers: { 'Retry-After': '1' } }],
    ['service-failed', { status: 424 }],
    ['no-answer', 'lost'],
  ] as const)('calls %s what fails four times, and goes on with the others', async (why, reply) => {
    graph.mood.devices = [rowOf(1), rowOf(2)];
    const asked = graph.asked.get(serialNo(1)) ?? 0;
    graph.failItem(serialNo(1), reply, reply, reply, reply);
    const { kinds, stopped } = await ask(graph, askedDevices(2));
    expect([kinds, stopped]).toEqual([[why, 'enrolled'], null]);
    expect((graph.asked.get(serialNo(1)) ?? 0) - asked).toBe(4);
  });

  it.each([
    ['not-allowed', { status: 403 }],
    ['not-allowed', { status: 401 }],
    ['service-failed', { status: 400 }],
    ['service-failed', { status: 404 }],
    ['not-understood', { status: 302, headers: { Location: '/v1.0/users' } }],
    ['not-understood', { status: 204 }],
    ['not-understood', { status: 200, body: 'bm8gSlNPTg==' }],
    ['not-understood', { status: 200, body: { value: null } }],
    ['not-understood', { status: 200 }],
    ['not-understood', 'twice'],
  ] as const)('calls %s what one request alone meets: %o', async (why, reply) => {
    graph.mood.devices = [rowOf(1), rowOf(2)];
    graph.failItem(serialNo(1), reply);
    const { kinds, stopped } = await ask(graph, askedDevices(2));
    expect([kinds, stopped]).toEqual([[why, 'enrolled'], null]);
  });

  it('that is refused in all its parts stops the asking', async () => {
    for (const number of [1, 2]) graph.failItem(serialNo(number), { status: 403 });
    expect(await ask(graph, askedDevices(2))).toMatchObject({
      kinds: [null, null],
      stopped: 'not-allowed',
    });
    for (const number of [1, 2])
      graph.failItem(serialNo(number), ...Array.from({ length: 4 }, () => later()));
    expect(await ask(graph, askedDevices(2))).toMatchObject({
      kinds: [null, null],
      stopped: 'throttled',
    });
  });

  it.each([
    ['an empty body', { status: 200, body: '' }],
    ['a page of a proxy', { status: 200, body: '<!doctype html>' }],
    ['JSON of another kind', { status: 200, body: { value: [] } }],
    ['a redirect', { status: 307, headers: { location: 'http://192.0.2.1/' } }],
  ] as const)('that is answered with %s says nothing of its devices', async (_what, fault) => {
    graph.mood.devices = [rowOf(1), rowOf(2)];
    graph.fail(BATCH, fault);
    expect((await ask(graph, askedDevices(2))).kinds).toEqual(['not-understood', 'not-understood']);
  });

  it('follows no redirect to another host', async () => {
    graph.fail(BATCH, { status: 307, headers: { location: `${other.origin}/v1.0/$batch` } });
    await ask(graph, askedDevices(1));
    expect(other.received).toEqual([]);
  });

  it.each(['reset', 'cut', { status: 500 }, { status: 504 }, { status: 408 }] as const)(
    'is sent again after %o',
    async (fault: Fault) => {
      graph.mood.devices = [rowOf(1)];
      graph.fail(BATCH, fault, fault);
      expect((await ask(graph, askedDevices(1))).kinds).toEqual(['enrolled']);
    },
  );

  it('that gets no answer three times in a row stops the asking', async () => {
    graph.failAlways(BATCH, 'reset');
    const { kinds, stopped } = await ask(graph, askedDevices(30));
    expect([new Set(kinds), stopped]).toEqual([new Set([null]), 'no-connection']);
    expect(graph.received).toHaveLength(before + 3);
  });

  it('that is answered too late counts as without an answer', async () => {
    graph.failAlways(BATCH, 'silent');
    const send = nodeSendWithin({ patienceMs: 30, longestBody: 1000 });
    expect((await ask(graph, askedDevices(1), { send })).stopped).toBe('no-connection');
  });

  it('that is throttled holds the devices of other batches, too', async () => {
    graph.mood.devices = Array.from({ length: 24 }, (_, index) => rowOf(index + 1));
    graph.fail(BATCH, { status: 429, headers: { 'retry-after': '7' } });
    const { kinds, waits } = await ask(graph, askedDevices(24));
    expect(new Set(kinds)).toEqual(new Set(['enrolled']));
    expect(waits).toEqual([7000]);
    expect(graph.received).toHaveLength(before + 3);
  });

  it('that stays throttled stops the asking, with nothing said of a device', async () => {
    graph.failAlways(BATCH, { status: 429 });
    const { kinds, stopped } = await ask(graph, askedDevices(24));
    expect([new Set(kinds), stopped]).toEqual([new Set([null]), 'throttled']);
    expect(graph.received).toHaveLength(before + 4);
  });
});

describe('a token', () => {
  it('that Graph refuses is renewed once, also between pages', async () => {
    graph.mood.devices = [rowOf(1, at(0)), rowOf(1)];
    graph.mood.pageSize = 1;
    const asked: boolean[] = [];
    const token = (isFresh: boolean) => {
      asked.push(isFresh);
      // The next one of all expires between the pages.
      if (asked.length === 2) graph.fail(BATCH, { status: 401 });
      return tokensOf(graph)(isFresh);
    };
    expect((await ask(graph, askedDevices(1), { token })).kinds).toEqual(['enrolled']);
    expect(asked).toEqual([false, false, true]);
  });

  it('that Graph refuses when it is new means that nobody is signed in', async () => {
    graph.mood.acceptsTokens = false;
    const { kinds, stopped } = await ask(graph, askedDevices(2));
    expect([kinds, stopped]).toEqual([[null, null], 'signed-out']);
    expect(graph.received).toHaveLength(before + 2);
  });

  it('that the account may not use stops the asking', async () => {
    graph.failAlways(BATCH, { status: 403 });
    expect((await ask(graph, askedDevices(2))).stopped).toBe('not-allowed');
  });

  it.each(['signed-out', 'no-connection'] as const)('that is not to be had: %s', async (why) => {
    const token = () => Promise.resolve({ ok: false, why } as const);
    expect((await ask(graph, askedDevices(2), { token })).stopped).toBe(why);
    expect(graph.received).toHaveLength(before);
  });
});

describe('a person who cancels', () => {
  it('keeps the answers that are there, and nothing more is sent', async () => {
    graph.mood.devices = Array.from({ length: 24 }, (_, index) => rowOf(index + 1));
    const cancel = new AbortController();
    graph.mood.order = (items) => {
      cancel.abort();
      return items;
    };
    const { stopped } = await ask(graph, askedDevices(24), { stop: cancel.signal });
    expect(stopped).toBe('cancelled');
    expect(graph.received).toHaveLength(before + 1);
  });

  it('need not wait for the end of a wait', async () => {
    const cancel = new AbortController();
    const clock = {
      ...testClock(),
      wait: () => {
        cancel.abort();
        return Promise.resolve();
      },
    };
    graph.failAlways(BATCH, { status: 429 });
    const { stopped } = await ask(graph, askedDevices(1), { clock, stop: cancel.signal });
    expect(stopped).toBe('cancelled');
  });
});

describe('beta', () => {
  /** As in the example of `intune-enrollment-deponboardingsetting-list.md`, with values of our own. */
  const TOKEN = {
    id: '00000000-0000-4000-8000-0000000000ff',
    appleIdentifier: 'staging@example.com',
    tokenExpirationDateTime: '2027-03-01T08:00:00Z',
    lastSuccessfulSyncDateTime: '2026-11-30T03:00:35.1329464Z',
    tokenName: 'Headquarters',
    tokenType: 'dep',
  };
  /** As in that of `intune-enrollment-importedappledeviceidentity-list.md`. */
  const identity = (number: number, change: object = {}) => ({
    serialNumber: serialNo(number),
    requestedEnrollmentProfileId: 'profile',
    requestedEnrollmentProfileAssignmentDateTime: '2026-11-29T10:00:00Z',
    lastContactedDateTime: '0001-01-01T00:00:00Z',
    isDeleted: false,
    ...change,
  });
  const beta = { readsBeta: true };

  it('tells of tokens, and of a device that is not listed whether a profile is assigned', async () => {
    graph.mood.devices = [rowOf(1)];
    graph.mood.tokens = [TOKEN];
    graph.mood.identities = [
      identity(1),
      identity(2, { isDeleted: true, lastContactedDateTime: TOKEN.lastSuccessfulSyncDateTime }),
      identity(2),
      identity(3, { requestedEnrollmentProfileId: '00000000-0000-0000-0000-000000000000' }),
    ];
    const { all, answers } = await ask(graph, askedDevices(4), beta);
    expect(all[0]).toEqual({
      kind: 'tokens',
      tokens: [
        {
          name: 'Headquarters',
          expiresMs: Date.UTC(2027, 2, 1, 8),
          lastSyncMs: Date.parse('2026-11-30T03:00:35.132Z'),
        },
      ],
    });
    expect(JSON.stringify(all)).not.toContain('staging@example.com');
    expect(answers.get(serialNo(1))).not.toHaveProperty('beta');
    expect(answers.get(serialNo(2))).toEqual({
      kind: 'not-listed',
      beta: {
        isProfileAssigned: true,
        profileAssignedMs: Date.UTC(2026, 10, 29, 10),
        lastContactMs: null,
      },
    });
    expect(answers.get(serialNo(3))).toMatchObject({ beta: { isProfileAssigned: false } });
    expect(answers.get(serialNo(4))).toEqual({ kind: 'not-listed' });
  });

  it.each([
    { status: 403 },
    { status: 404 },
    { status: 429 },
    { status: 500 },
    { status: 200, body: '' },
    'reset',
  ] as const)('is absent without harm: %o', async (fault) => {
    graph.mood.devices = [rowOf(1)];
    graph.failAlways(/beta/, fault);
    const { all, kinds, stopped } = await ask(graph, askedDevices(2), beta);
    expect([kinds, stopped, all.length]).toEqual([['enrolled', 'not-listed'], null, 2]);
    graph.heal();
    graph.mood.tokens = [TOKEN, { ...TOKEN, id: '../wipe' }];
    graph.fail(/beta/, ...Array.from({ length: 0 }, () => fault));
    graph.mood.identities = [{ serialNumber: 7 as never }];
    expect((await ask(graph, askedDevices(2), beta)).kinds).toEqual(['enrolled', 'not-listed']);
  });

  it('is not asked unless a person wants it', async () => {
    await ask(graph, askedDevices(2));
    expect(graph.received.slice(before).filter(({ path }) => path.includes('beta'))).toEqual([]);
  });
});
