import { describe, expect, test } from 'vitest';

import { deviceState } from '../../../enrollment/exceptions/device-state.ts';
import type { Device } from '../../../enrollment/device.ts';
import {
  sessionContext,
  type SessionParts,
} from '../../../enrollment/exceptions/session-context.ts';
import { EXCEPTION_KINDS, type ExceptionKind } from '../../../enrollment/exception-kind.ts';
import { exceptionsOf, passedOf } from '../../../enrollment/exceptions/exceptions-of.ts';
import { heldBy } from '../../../enrollment/exceptions/held-by.ts';
import { LONG_AWAY_MS } from '../../../enrollment/exceptions/seen-again.ts';
import { followUpSteps } from '../../../enrollment/guide/steps.ts';
import type { ExpectedRow } from '../../../enrollment/expected-row.ts';
import type { Profile } from '../../../enrollment/profile.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { aDevice, aSession, OPENED_MS } from '../export/build.ts';

const SERIAL = 'TEST0A0001' as Serial;
const DAY_MS = 86_400_000;

const listed = (serial: string, model?: string): readonly [string, ExpectedRow] => [
  serial,
  {
    serial: serial as Serial,
    assetTag: null,
    assignedUser: null,
    location: null,
    purchaseOrder: null,
    extras: {},
    ...(model === undefined ? {} : { model }),
  },
];
const parts = (change: Partial<SessionParts> = {}): SessionParts => ({
  session: aSession(),
  profiles: new Map(),
  readiness: [],
  settings: { stops: new Map(), services: new Map() },
  expected: new Map(),
  nowMs: OPENED_MS + DAY_MS,
  ...change,
});
const kinds = (device: Device, change: Partial<SessionParts> = {}): readonly ExceptionKind[] =>
  exceptionsOf(device, sessionContext(parts(change))).map(({ kind }) => kind);

const holding = { session: aSession({ unknownPolicy: 'hold' }) };
const stops = new Map([[SERIAL, { serial: SERIAL, reason: 'Stolen' }]]);
const refusal = { reason: 'label-differs', other: null, disputed: null, atMs: 0 } as const;
const guess = { value: SERIAL, source: 'port-link' } as const;
const earlier = {
  sessionId: 's',
  sessionName: 'Monday',
  profileName: 'Lab',
  benchId: 'b',
  atMs: 1,
};
const damage = { remark: 'Dent', by: 'Ana', atMs: 1 };
const done = Object.fromEntries(
  followUpSteps(aSession().profile.settings).map(({ id }) => [
    id,
    { outcome: 'done', reason: null, by: 'Ana', atMs: OPENED_MS + 100_000 } as const,
  ]),
);
const back = { awaySinceMs: OPENED_MS + 90_000, lastSeenMs: OPENED_MS + 125_500 };
const longGone = { awaySinceMs: OPENED_MS, lastSeenMs: OPENED_MS + LONG_AWAY_MS + 1 };
const direct = aSession().profile;
const oldDownload = {
  session: aSession({
    profile: {
      ...direct,
      settings: {
        ...direct.settings,
        affinity: 'without',
        authentication: null,
        portalDelivery: null,
        profileDownloadedAtMs: OPENED_MS - 15 * DAY_MS,
      },
    },
  }),
};

describe('what a device needs a hand for', () => {
  test.each<[string, Partial<Device>, Partial<SessionParts>, readonly ExceptionKind[]]>([
    ['nothing, when all is as it should be', {}, {}, []],
    ['a dispute', { refusal }, {}, ['refused']],
    ['the stop list', {}, { settings: { stops, services: new Map() } }, ['stopped']],
    [
      'a list that holds what it does not name',
      {},
      { ...holding, expected: new Map([listed('TEST0A0009')]) },
      ['not-expected'],
    ],
    ['nothing, when no list is there', {}, holding, []],
    [
      'nothing, when the session takes what no list names',
      {},
      { expected: new Map([listed('TEST0A0009')]) },
      [],
    ],
    [
      'nothing, when a list that was scanned names it with its S',
      {},
      { ...holding, expected: new Map([listed('STEST0A0001')]) },
      [],
    ],
    [
      'another model than the list says',
      {},
      { expected: new Map([listed(SERIAL, 'MacBook Air (13-inch, M3)')]) },
      ['wrong-model'],
    ],
    [
      'nothing, when the model is the one of the list',
      {},
      { expected: new Map([listed(SERIAL, 'MacBook Pro 16-inch')]) },
      [],
    ],
    ['an earlier session', { earlier }, {}, ['seen-earlier']],
    ['its return after all was done', { ...back, steps: done }, {}, ['seen-again']],
    [
      'nothing, when the last step was ticked in this visit',
      { ...back, steps: done, lastSeenMs: OPENED_MS + 99_999 },
      {},
      [],
    ],
    ['nothing, once it has left again', { ...back, steps: done, isPresent: false }, {}, []],
    ['its return after a long time', longGone, {}, ['seen-again']],
    [
      'nothing, when a list waits for what was away long',
      longGone,
      { expected: new Map([listed(SERIAL)]) },
      [],
    ],
    ['nothing, when it was away for lunch', back, {}, []],
    ['a serial that only its port says', { serial: null, portGuess: guess }, {}, ['port-guess']],
    ['a serial that nothing says', { serial: null }, {}, ['serial-missing']],
    ['a profile of more than two weeks', {}, oldDownload, ['profile-expired']],
    [
      'nothing, when it was enrolled before the profile ran out',
      { enrolled: { evidence: { kind: 'person' }, by: 'Ana', atMs: 1 } },
      oldDownload,
      [],
    ],
    [
      'nothing, while the two weeks last',
      {},
      { ...oldDownload, nowMs: OPENED_MS - 2 * DAY_MS },
      [],
    ],
    ['damage', { damage }, {}, ['damaged']],
  ])('is %s', (_what, device, context, expected) => {
    expect(kinds(aDevice(device), context)).toEqual(expected);
  });

  test('comes in the order of urgency, with the facts that say why', () => {
    const device = aDevice({ refusal, earlier, damage });
    const context = sessionContext(parts({ settings: { stops, services: new Map() } }));
    const found = exceptionsOf(device, context);
    const order = found.map(({ kind }) => EXCEPTION_KINDS.indexOf(kind));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(found).toMatchObject([
      { kind: 'refused', refusal: { reason: 'label-differs' } },
      { kind: 'stopped', reason: 'Stolen' },
      { kind: 'seen-earlier', earlier: { sessionName: 'Monday', profileName: 'Lab' } },
      { kind: 'damaged', remark: 'Dent' },
    ]);
  });

  test('is told by the device’s own profile, where it was re-assigned', () => {
    const settings = oldDownload.session.profile.settings;
    const lab = { ...direct, profileId: 'lab', revision: 1, settings };
    const profiles = new Map<string, Profile>([
      ['lab', { profileId: 'lab', revisions: [lab], isRetired: false }],
    ]);
    expect(kinds(aDevice(), { profiles })).toEqual([]);
    const moved = aDevice({ profile: { profileId: 'lab', revision: 1 } });
    expect(kinds(moved, { profiles })).toEqual(['profile-expired']);
  });
});

describe('an exception that a person let pass', () => {
  const by = { remark: 'Known', by: 'Ana', atMs: 5 };

  /** A dispute is lifted; what Apple says has its own test (`apple-says.test.ts`). */
  const others = [
    'refused',
    'not-in-organization',
    'other-server',
    'activation-locked',
  ] as readonly ExceptionKind[];
  test.each(EXCEPTION_KINDS.filter((kind) => !others.includes(kind)))(
    'of the kind %s',
    (exception) => {
      const all = { earlier, damage, ...longGone };
      const serial = ['port-guess', 'serial-missing'].includes(exception);
      const portGuess = exception === 'port-guess' ? guess : null;
      const device = aDevice(serial ? { ...all, serial: null, portGuess } : all);
      const expected =
        exception === 'not-expected'
          ? new Map([listed('TEST0A0009')])
          : new Map(exception === 'wrong-model' ? [listed(SERIAL, 'iMac')] : []);
      const session = { ...oldDownload.session, unknownPolicy: 'hold' } as const;
      const given = parts({ session, settings: { stops, services: new Map() }, expected });
      const context = sessionContext(given);
      const open = exceptionsOf(device, context).map(({ kind }) => kind);
      expect(open).toContain(exception);

      const accepted = { ...device, accepted: [{ exception, ...by }] };
      expect(exceptionsOf(accepted, context).map(({ kind }) => kind)).toEqual(
        open.filter((kind) => kind !== exception),
      );
      expect(passedOf(accepted, context)).toMatchObject([
        { exception: { kind: exception }, accepted: by },
      ]);
    },
  );

  test('is never a dispute: that one is lifted', () => {
    const device = aDevice({ refusal, accepted: [{ exception: 'refused', ...by }] });
    expect(kinds(device)).toEqual(['refused']);
  });
});

describe('a device that lists hold', () => {
  const context = sessionContext(parts({ settings: { stops, services: new Map() } }));

  test('counts as refused, until a person accepts it', () => {
    const accepted = [{ exception: 'stopped', remark: null, by: 'Ana', atMs: 5 } as const];
    expect(heldBy(aDevice(), context)).toEqual({ kind: 'stopped', reason: 'Stolen' });
    expect(deviceState(aDevice(), context)).toBe('refused');
    expect(deviceState(aDevice({ accepted }), context)).toBe('logged');
    expect(deviceState(aDevice(), sessionContext(parts()))).toBe('logged');
  });

  test('is not one that only needs a look', () => {
    const look = sessionContext(parts());
    expect(heldBy(aDevice({ damage, earlier }), look)).toBeNull();
  });
});
