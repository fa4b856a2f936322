import type { LoggedEvent } from '../../enrollment/events.ts';
import type { AppleAnswer, SettingsOf } from '../../enrollment/service.ts';
import { followUpSteps } from '../../enrollment/guide/steps.ts';
import {
  bootedSighting,
  createHistory,
  firmwareSighting,
  keyOfBooted,
  keyOfFirmware,
  NOW_MS,
  serialNo,
  type History,
} from './history.ts';
import { kiosk, office } from './profiles-fixture.ts';

const BY = 'Ana';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** An invented session that holds unlisted devices, with at least one device in every lane. */
export function benchOfLanes(): readonly LoggedEvent[] {
  const history = createHistory();
  history.profile('p-office', 1, office, BY);
  history.profile('p-kiosk', 1, kiosk, BY);
  const long = { ...kiosk, name: 'Kiosks of spring', profileDownloadedAtMs: NOW_MS - 20 * DAY_MS };
  history.profile('p-old', 1, long, BY);
  for (const [name, badge] of [
    ['Ana', 'BADGE-0001'],
    ['Bo', null],
  ] as const) {
    history.note({ kind: 'technician-saved', technician: { name, badge } }, BY);
  }
  history.open('s-1', 'Room 4, pallet 12', 'p-office', 15, BY);
  history.note({ kind: 'unknown-policy-set', sessionId: 's-1', policy: 'hold' }, BY);
  expectedOnes(history);
  for (let index = 1; index <= 12; index += 1) attach(history, index);
  stopAndDamage(history);
  earlier(history);
  comeBack(history);
  withoutSerials(history);
  askedApple(history);
  return history.events;
}

function attach(history: History, index: number): void {
  history.wait(MINUTE_MS);
  const sighting = bootedSighting(index, `1-1.${String(index)}`);
  history.of(keyOfBooted(index), { kind: 'device-sighted', sighting, remembered: null });
}

/** Number 11 is not listed; number 10 is listed as another model. */
function expectedOnes(history: History): void {
  const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15].map((index) => ({
    serial: serialNo(index),
    assetTag: `A-${String(1000 + index)}`,
    assignedUser: null,
    location: 'Room 4',
    purchaseOrder: '4711',
    ...(index === 10 ? { model: 'Mac mini (M4 Pro, 2024)' } : {}),
    extras: {},
  }));
  const file = {
    fileName: 'order-4711.csv',
    sha256: 'a1'.repeat(32),
    fileDateMs: NOW_MS - DAY_MS,
    rows: rows.length,
    taken: rows.length,
    skipped: [],
  };
  const list = { kind: 'expected', sessionId: 's-1', columns: { serial: 'Serial' } } as const;
  history.note({ kind: 'list-imported', importId: 'import-1', list, file }, BY);
  history.note({ kind: 'expected-listed', importId: 'import-1', rows }, BY);
}

function stopAndDamage(history: History): void {
  const rows = [{ serial: serialNo(3), reason: 'Reported stolen, case 112' }];
  history.note({ kind: 'stop-listed', rows }, BY);
  const remark = 'Dent at the lower left corner';
  history.of(keyOfBooted(4), { kind: 'damage-recorded', isDamaged: true, remark }, 'Bo');
  history.of(keyOfBooted(12), {
    kind: 'device-refused',
    reason: 'label-differs',
    other: null,
    disputed: serialNo(40),
  });
  const from = { profileId: 'p-office', revision: 1 };
  const to = { profileId: 'p-old', revision: 1 };
  history.of(keyOfBooted(5), { kind: 'device-reassigned', from, to }, BY);
}

function earlier(history: History): void {
  for (const [index, days] of [
    [6, 3],
    [7, 9],
  ] as const) {
    history.of(keyOfBooted(index), {
      kind: 'earlier-found',
      earlier: {
        sessionId: 's-0',
        sessionName: 'Room 4, pallet 11',
        profileName: 'Kiosks, direct',
        benchId: '0f3c77aa-8d10-4c1e-9f3e-2d4f6a8b0c1d',
        atMs: NOW_MS - days * DAY_MS,
      },
    });
  }
  const exception = 'seen-earlier';
  history.of(keyOfBooted(7), { kind: 'exception-accepted', exception, remark: 'Repair' }, BY);
}

/** Number 8 was finished, left, and is back. */
function comeBack(history: History): void {
  for (const step of followUpSteps(office)) {
    const fact = { kind: 'step-recorded', stepId: step.id, outcome: 'done', reason: null } as const;
    history.of(keyOfBooted(8), fact, BY);
  }
  history.of(keyOfBooted(8), { kind: 'device-departed', port: '1-1.8', noticed: 'event' });
  history.wait(5 * MINUTE_MS);
  const sighting = bootedSighting(8, '1-2.1');
  history.of(keyOfBooted(8), { kind: 'device-sighted', sighting, remembered: null });
}

function withoutSerials(history: History): void {
  for (const [index, port] of [
    [31, '1-2.8'],
    [32, '1-2.9'],
  ] as const) {
    const sighting = firmwareSighting(index, port, index === 31 ? 'dfu' : 'restore');
    const remembered = index === 32 ? ({ value: serialNo(1), source: 'port-link' } as const) : null;
    history.of(keyOfFirmware(index), { kind: 'device-sighted', sighting, remembered });
  }
}

/** What Apple says of the last three: not ours, another server, locked. */
function askedApple(history: History): void {
  const ours = {
    kind: 'in-organization',
    addedMs: NOW_MS - 9 * DAY_MS,
    source: 'RESELLER',
  } as const;
  const answers: readonly AppleAnswer[] = [
    { kind: 'not-listed' },
    { ...ours, server: { id: 'B2', name: 'Jamf' }, lock: 'none' },
    { ...ours, server: { id: 'A1', name: 'Intune' }, lock: 'user' },
  ];
  history.note({ kind: 'service-saved', settings: appleSettings }, BY);
  for (const [index, answer] of answers.entries()) {
    const number = index + 13;
    attach(history, number);
    history.of(keyOfBooted(number), {
      kind: 'service-answered',
      askId: 'ask-1',
      serial: serialNo(number),
      said: { service: 'apple', answer },
    });
  }
}

/** An invented account of Apple Business. */
export const appleSettings: SettingsOf<'apple'> = {
  service: 'apple',
  portal: 'business',
  clientId: 'BUSINESSAPI.0f3c77aa-8d10-4c1e-9f3e-2d4f6a8b0c1d',
  keyId: '6b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  perMinute: 20,
  server: 'Intune',
};
