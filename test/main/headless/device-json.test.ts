import { expect, it } from 'vitest';

import { sessionContext } from '../../../enrollment/exceptions/session-context.ts';
import type { LoggedEvent } from '../../../enrollment/events.ts';
import { followUpSteps } from '../../../enrollment/guide/steps.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { deviceEventJson, deviceJson } from '../../../main/headless/device-json.ts';
import { aDevice, aSession, OPENED_MS, staged } from '../../enrollment/export/build.ts';

const session = aSession();
const settings = { ...session.profile.settings, name: 'Loan Macs', affinity: 'without' } as const;
const loan = { ...session.profile, profileId: 'loan', revision: 1, settings };
const profiles = new Map([
  ['loan', { profileId: 'loan', revisions: [loan] as const, isRetired: false }],
]);
const done = { outcome: 'done', reason: null, by: null, atMs: OPENED_MS } as const;
const left: LoggedEvent = {
  seq: 1,
  id: 'one',
  benchId: 'bench',
  atMs: OPENED_MS,
  by: null,
  event: {
    kind: 'device-departed',
    sessionId: session.sessionId,
    deviceKey: aDevice().key,
    port: '1-1.3',
    noticed: 'event',
  },
};

it('says the same state of a re-assigned Mac in watch and in devices', () => {
  const context = sessionContext({ ...staged(session), profiles });
  const steps = Object.fromEntries(followUpSteps(settings).map(({ id }) => [id, done]));
  const device = aDevice({ profile: { profileId: 'loan', revision: 1 }, steps });
  expect(deviceJson(device, context)).toMatchObject({ state: 'followed-up', profile: 'Loan Macs' });
  expect(deviceEventJson(left, device, context)).toMatchObject({ state: 'followed-up' });
});

it('says in both that the stop list holds a Mac', () => {
  const serial = 'TEST0A0001' as Serial;
  const stops = new Map([[serial, { serial, reason: 'Stolen' }]]);
  const context = sessionContext({ ...staged(), settings: { stops, services: new Map() } });
  const held = { state: 'refused', held: { kind: 'stopped', reason: 'Stolen' } };
  expect(deviceJson(aDevice(), context)).toMatchObject(held);
  expect(deviceEventJson(left, aDevice(), context)).toMatchObject(held);
});
