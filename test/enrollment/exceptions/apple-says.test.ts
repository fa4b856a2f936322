import { describe, expect, test } from 'vitest';

import type { Device } from '../../../enrollment/device.ts';
import { exceptionsOf, passedOf } from '../../../enrollment/exceptions/exceptions-of.ts';
import { sessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { completeProfile } from '../../../enrollment/guide/complete-profile.ts';
import type { ProfileSettings } from '../../../enrollment/profile.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import type { AppleAnswer, ServiceRecords } from '../../../enrollment/service.ts';
import { effectiveOf } from '../../../enrollment/fold/effective-rows.ts';
import { exceptionHistory } from '../../../enrollment/ledger/exception-history.ts';
import {
  bootedSighting,
  createHistory,
  keyOfBooted,
  serialNo,
} from '../../../renderer/gallery/history.ts';
import { appleSettings } from '../../../renderer/gallery/lanes-fixture.ts';
import { aDevice, aSession, staged } from '../export/build.ts';

const ASKED_MS = 1_790_000_000_000;
const ade = completeProfile({ name: 'Office', method: 'ade', affinity: 'with' });
const portal = completeProfile({ name: 'Own Macs', method: 'device-enrollment' });

type Known = Exclude<AppleAnswer, { kind: 'not-checked' }>;
type InOrganization = Extract<Known, { kind: 'in-organization' }>;
const ours: InOrganization = {
  kind: 'in-organization',
  addedMs: 1,
  source: 'RESELLER',
  server: { id: 'A1', name: 'Intune' },
  lock: 'none',
};

const serial = aDevice().serial?.value ?? ('' as Serial);
const said = (answer: Known, about = serial): ServiceRecords => ({
  apple: { known: { answer, serial: about, askId: 'a', atMs: ASKED_MS }, notChecked: null },
});

function contextFor(settings: ProfileSettings, server: string | null = 'Intune') {
  const session = aSession({ profile: { ...aSession().profile, settings } });
  const services = new Map([['apple', { ...appleSettings, server }] as const]);
  return sessionContext({ ...staged(session), settings: { stops: new Map(), services } });
}

const found = (services: ServiceRecords, context = contextFor(ade)) =>
  exceptionsOf(aDevice({ services }), context);

describe('what Apple says of a device', () => {
  test('is no exception where all is as it should be, or nothing was asked', () => {
    expect(found(said(ours))).toEqual([]);
    expect(found({})).toEqual([]);
    expect(found(said({ ...ours, lock: 'mdm' }))).toEqual([]);
  });

  test.each<[Known, number | null]>([
    [{ kind: 'not-listed' }, null],
    [{ kind: 'released', releasedMs: 5 }, 5],
  ])('names a device that is not ours: %j', (answer, releasedMs) => {
    expect(found(said(answer))).toEqual([
      { kind: 'not-in-organization', releasedMs, askedMs: ASKED_MS },
    ]);
    expect(found(said(answer), contextFor(portal))).toEqual([]);
  });

  test('names another server than the bench’s, whatever the method', () => {
    const other = said({ ...ours, server: { id: 'B2', name: 'Jamf' } });
    const exception = { kind: 'other-server', server: 'Jamf', wanted: 'Intune', askedMs: ASKED_MS };
    expect(found(other)).toEqual([exception]);
    expect(found(other, contextFor(portal))).toEqual([exception]);
    expect(found(other, contextFor(ade, null))).toEqual([]);
    expect(found(other, contextFor(ade, ' jamf '))).toEqual([]);
  });

  test('names an assignment to no server, and not one that Apple did not tell', () => {
    const none = said({ ...ours, server: null });
    expect(found(none)).toMatchObject([{ kind: 'other-server', server: null }]);
    expect(found(none, contextFor(ade, null))).toMatchObject([{ server: null, wanted: null }]);
    expect(found(none, contextFor(portal))).toEqual([]);
    expect(found(said({ ...ours, server: 'unknown' }))).toEqual([]);
  });

  test('names a lock of a user', () => {
    expect(found(said({ ...ours, lock: 'user' }))).toEqual([
      { kind: 'activation-locked', askedMs: ASKED_MS },
    ]);
  });

  test('counts beside a later answer that says nothing, and only about this serial', () => {
    const { apple } = said({ kind: 'not-listed' });
    const notChecked = {
      answer: { kind: 'not-checked', why: 'throttled' },
      serial,
      askId: 'b',
      atMs: ASKED_MS + 1,
    } as const;
    expect(found({ apple: { known: apple?.known ?? null, notChecked } })).toHaveLength(1);
    expect(found({ apple: { known: null, notChecked } })).toEqual([]);
    expect(found(said({ kind: 'not-listed' }, 'TEST0A0009' as Serial))).toEqual([]);
  });

  test.each<Known>([{ kind: 'not-listed' }, { ...ours, server: null }, { ...ours, lock: 'user' }])(
    'can be accepted: %j',
    (answer) => {
      const services = said(answer);
      const [exception] = found(services).map(({ kind }) => kind);
      const accepted = exception ? [{ exception, remark: null, by: 'Ana', atMs: 5 }] : [];
      const device: Device = aDevice({ services, accepted });
      expect(exceptionsOf(device, contextFor(ade))).toEqual([]);
      expect(passedOf(device, contextFor(ade))).toMatchObject([{ exception: { kind: exception } }]);
    },
  );
});

test('an exception of Apple’s is over by a later answer, and another server is another one', () => {
  const key = keyOfBooted(1);
  const history = createHistory();
  const sighting = bootedSighting(1, '1-1');
  history.of(key, { kind: 'device-sighted', sighting, remembered: null });
  const answers: readonly AppleAnswer[] = [
    { kind: 'not-listed' },
    { kind: 'not-checked', why: 'no-answer' },
    { ...ours, server: { id: 'B2', name: 'Jamf' } },
    { ...ours, server: { id: 'C3', name: 'Other' } },
    ours,
  ];
  for (const answer of answers) {
    const serialAsked = serialNo(1);
    history.wait(1);
    history.of(key, {
      kind: 'service-answered',
      askId: 'a',
      serial: serialAsked,
      said: { service: 'apple', answer },
    });
  }
  const context = contextFor(ade);
  const about = { ...context, session: { ...context.session, sessionId: '' } };
  const told = exceptionHistory(sessionContext(about), effectiveOf(history.events));
  expect(told.map(({ what, ended }) => [what.kind, ended.kind])).toEqual([
    ['not-in-organization', 'answered'],
    ['other-server', 'again'],
    ['other-server', 'answered'],
  ]);
});
