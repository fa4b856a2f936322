import { describe, expect, test } from 'vitest';

import { openCloseChecks, checksNotShown } from '../../../enrollment/closing/close-guard.ts';
import { closeReminders, IDLE_GAP_MS } from '../../../enrollment/closing/close-reminder.ts';
import type { Device } from '../../../enrollment/device.ts';
import { serialKey } from '../../../enrollment/device-key.ts';
import { sessionContext } from '../../../enrollment/exceptions/session-context.ts';
import type { ExpectedRow } from '../../../enrollment/expected-row.ts';
import type { Profile } from '../../../enrollment/profile.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import type { Session } from '../../../enrollment/session.ts';
import { aDevice, aSession, OPENED_MS } from '../export/build.ts';

const gone = (serial: string, change: Partial<Device> = {}): Device =>
  aDevice({
    key: serialKey(serial as Serial),
    serial: { value: serial as Serial, source: 'usb-mac' },
    isPresent: false,
    ...change,
  });
const row = (serial: string): ExpectedRow => ({
  serial: serial as Serial,
  assetTag: null,
  assignedUser: null,
  location: null,
  purchaseOrder: null,
  extras: {},
});
interface PartsWish extends Partial<Pick<Session, 'target' | 'isTargetOfList'>> {
  readonly serials?: readonly string[];
  readonly nowMs?: number;
}

const parts = (
  devices: readonly Device[],
  { serials = [] as readonly string[], nowMs = OPENED_MS, ...said }: PartsWish = {},
  profiles: ReadonlyMap<string, Profile> = new Map(),
) => ({
  devices,
  context: sessionContext({
    session: aSession(said),
    profiles,
    readiness: [],
    nowMs,
    settings: { stops: new Map(), services: new Map() },
    expected: new Map(serials.map((serial) => [serial, row(serial)])),
  }),
});

describe('what speaks against closing a session', () => {
  test('is nothing when everything has come and left', () => {
    const all = parts([gone('TEST0A0001')], { target: 1, serials: ['TEST0A0001'] });
    expect(openCloseChecks(all)).toEqual([]);
  });

  test('is told with its number, each kind once', () => {
    const devices = [
      gone('TEST0A0001', { damage: { remark: null, by: null, atMs: 1 } }),
      gone('TEST0A0002', { isPresent: true }),
    ];
    const given = parts(devices, {
      target: 5,
      serials: ['TEST0A0001', 'TEST0A0008', 'TEST0A0009'],
    });
    expect(openCloseChecks(given)).toEqual([
      { kind: 'open-exceptions', devices: 1 },
      { kind: 'missing', devices: 2 },
      { kind: 'below-target', devices: 3 },
      { kind: 'still-here', devices: 1 },
    ]);
    expect(checksNotShown(openCloseChecks(given), ['missing', 'below-target'])).toEqual([
      { kind: 'open-exceptions', devices: 1 },
      { kind: 'still-here', devices: 1 },
    ]);
  });

  test('is what a list misses alone where the list gave the target', () => {
    const given = {
      target: 2,
      isTargetOfList: true,
      serials: ['TEST0A0001', 'TEST0A0008'],
    } as const;
    expect(openCloseChecks(parts([gone('TEST0A0001')], given))).toEqual([
      { kind: 'missing', devices: 1 },
    ]);
  });

  test('is how many are known from their label only, whatever gave the target', () => {
    const label = gone('TEST0A0001', { port: null, mode: null });
    const given = { target: 1, isTargetOfList: true, serials: ['TEST0A0001'] } as const;
    expect(openCloseChecks(parts([label], given))).toEqual([{ kind: 'label-only', devices: 1 }]);
    const seen = gone('TEST0A0001');
    expect(openCloseChecks(parts([seen], given))).toEqual([]);
  });

  test('are no exceptions that were let pass, and no refused device in the count', () => {
    const accepted = [{ exception: 'damaged', remark: null, by: null, atMs: 2 } as const];
    const damage = { remark: null, by: null, atMs: 1 };
    const passed = gone('TEST0A0001', { damage, accepted });
    expect(openCloseChecks(parts([passed], { target: 1 }))).toEqual([]);
    const refusal = { reason: 'label-differs', other: null, disputed: null, atMs: 0 } as const;
    const held = gone('TEST0A0001', { refusal });
    expect(openCloseChecks(parts([held], { target: 1 })).map(({ kind }) => kind)).toEqual([
      'open-exceptions',
      'below-target',
    ]);
  });
});

describe('what reminds of closing a session', () => {
  const { profile } = aSession();
  const profiles = (revision: number, isRetired = false): ReadonlyMap<string, Profile> =>
    new Map([
      [
        profile.profileId,
        { profileId: profile.profileId, revisions: [{ ...profile, revision }], isRetired },
      ],
    ]);

  test('is that nothing has come for long', () => {
    const device = gone('TEST0A0001', { lastSeenMs: OPENED_MS });
    const at = (nowMs: number) => closeReminders(parts([device], { nowMs }));
    expect(at(OPENED_MS + IDLE_GAP_MS)).toEqual([]);
    expect(at(OPENED_MS + IDLE_GAP_MS + 1)).toEqual([{ kind: 'idle-gap', sinceMs: OPENED_MS }]);
    expect(closeReminders(parts([], { nowMs: OPENED_MS + 10 * IDLE_GAP_MS }))).toEqual([]);
  });

  test('is that the target is reached', () => {
    const devices = [gone('TEST0A0001')];
    expect(closeReminders(parts(devices, { target: 1 }))).toEqual([
      { kind: 'target-reached', target: 1 },
    ]);
    expect(closeReminders(parts(devices, { target: 2 }))).toEqual([]);
  });

  test('is that the profile has changed or is retired since', () => {
    expect(closeReminders(parts([], {}, profiles(2)))).toEqual([]);
    expect(closeReminders(parts([], {}, profiles(3)))).toEqual([
      { kind: 'profile-changed', isRetired: false },
    ]);
    expect(closeReminders(parts([], {}, profiles(2, true)))).toEqual([
      { kind: 'profile-changed', isRetired: true },
    ]);
  });
});
