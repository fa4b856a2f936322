import fc from 'fast-check';
import { expect, it } from 'vitest';

import { confirmations } from '../../../enrollment/import/confirmations.ts';
import { loggedDevice } from '../../../enrollment/import/logged-device.ts';
import { reconcile } from '../../../enrollment/import/reconcile.ts';
import { aContext, aDevice, serialOf } from '../export/build.ts';
import { aList, aLogged, SEEN_MS } from './build.ts';

const HOUR_MS = 3_600_000;
const patience = { fileDateMs: SEEN_MS + 24 * HOUR_MS, patienceMs: 24 * HOUR_MS };
const HEADER = ['Serial number', 'Ownership', 'Device state', 'Enrollment date'];
const LATER = '2026-03-05 09:00:00';
const listed = (serial: string, owner = 'Corporate', state = 'Managed', date = LATER) => [
  serial,
  owner,
  state,
  date,
];
const serials = (matches: readonly { logged: { serial: string | null } }[]) =>
  matches.map((match) => match.logged.serial);

it('confirms by serial, and calls nobody enrolled who is not in the list', () => {
  const list = aList(HEADER, listed('TEST0A0001'), listed('TEST0A0009'));
  const logged = [
    aLogged('TEST0A0001'),
    aLogged('TEST0A0002'),
    aLogged('TEST0A0003', { lastSeenMs: SEEN_MS + 1 }),
    aLogged(null),
  ];
  const found = reconcile(list, logged, patience);
  expect(serials(found.confirmed)).toEqual(['TEST0A0001']);
  expect(found.notEnrolled).toEqual([logged[1]]);
  expect(found.waiting).toEqual([logged[2]]);
  expect(found.withoutSerial).toEqual([logged[3]]);
  expect(found.neverSeen.map((device) => device.serial)).toEqual(['TEST0A0009']);
});

it('confirms nothing for a device in dispute, or one that Intune is about to remove', () => {
  const states = ['Retire pending', 'wipeIssued', 'DeletePending', 'wipeCanceled', 'retireFailed'];
  const rows = states.map((state, index) => listed(`TEST0A000${index}`, 'Corporate', state));
  const list = aList(HEADER, ...rows, listed('TEST0A0009'));
  const logged = states.map((_, index) => aLogged(`TEST0A000${index}`));
  const found = reconcile(list, [...logged, aLogged('TEST0A0009', { isRefused: true })], patience);
  expect(serials(found.leaving)).toEqual(['TEST0A0000', 'TEST0A0001', 'TEST0A0002']);
  expect(serials(found.confirmed)).toEqual(['TEST0A0003', 'TEST0A0004']);
  expect(serials(found.held)).toEqual(['TEST0A0009']);
});

it('knows the states of Intune by their numbers, too', () => {
  const states = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];
  const rows = states.map((state) => listed(`TEST0A00${state.padStart(2, '0')}`, '', state));
  const logged = states.map((state) => aLogged(`TEST0A00${state.padStart(2, '0')}`));
  const { leaving, confirmed } = reconcile(aList(HEADER, ...rows), logged, patience);
  expect(leaving.map(({ intune }) => intune.deviceState)).toEqual(['1', '3', '6', '7', '8']);
  expect(confirmed).toHaveLength(6);
});

it('points out personal ownership, and confirms nothing by a record that is older or undated', () => {
  const list = aList(
    HEADER,
    listed('TEST0A0001', 'Personal'),
    listed('TEST0A0002', 'Corporate', 'Managed', '2024-01-01 00:00:00'),
    listed('TEST0A0003', 'Company'),
    listed('TEST0A0004', 'Company', 'Managed', ''),
  );
  const logged = [1, 2, 3, 4].map((number) => aLogged(`TEST0A000${number}`));
  const found = reconcile(list, logged, patience);
  expect(serials(found.personal)).toEqual(['TEST0A0001']);
  expect(serials(found.enrolledBefore)).toEqual(['TEST0A0002', 'TEST0A0004']);
  expect(serials(found.confirmed)).toEqual(['TEST0A0001', 'TEST0A0003']);
});

it('takes a file without dates for what was so when it was written', () => {
  const firstSeenMs = patience.fileDateMs + HOUR_MS;
  const logged = ['TEST0A0001', 'TEST0A0002'].map((serial) => aLogged(serial, { firstSeenMs }));
  const undated = aList(['Serial number'], ['TEST0A0001'], ['TEST0A0002']);
  const before = reconcile(undated, logged, patience);
  expect(serials(before.enrolledBefore)).toHaveLength(2);
  expect(before.confirmed).toEqual([]);
  const later = reconcile(undated, logged, { ...patience, fileDateMs: firstSeenMs });
  expect(later.enrolledBefore).toEqual([]);
  expect(later.confirmed).toHaveLength(2);
});

it('believes no enrollment that is later than the file', () => {
  const list = aList(HEADER, listed('TEST0A0001', '', '', '2027-01-01 00:00:00'));
  const logged = [aLogged('TEST0A0001', { firstSeenMs: patience.fileDateMs + HOUR_MS })];
  expect(reconcile(list, logged, patience).confirmed).toEqual([]);
});

it('compares profiles only when the file names them', () => {
  const logged = [aLogged('TEST0A0001'), aLogged('TEST0A0002'), aLogged('TEST0A0003')];
  const header = ['Serial number', 'Enrollment profile'];
  const list = aList(
    header,
    ['TEST0A0001', 'staff macs'],
    ['TEST0A0002', 'Lab Macs'],
    ['TEST0A0003', ''],
  );
  expect(serials(reconcile(list, logged, patience).otherProfile ?? [])).toEqual(['TEST0A0002']);
  expect(reconcile(aList(HEADER, listed('TEST0A0001')), logged, patience).otherProfile).toBeNull();
});

it('puts every logged device into exactly one list', () => {
  const serial = fc.option(fc.constantFrom('TEST0A0001', 'TEST0A0002', 'TEST0A0003'), {
    nil: null,
  });
  const one = fc.record({ serial, isRefused: fc.boolean(), ageHours: fc.nat(60) });
  const state = fc.constantFrom('Managed', 'Retire pending', '');
  const date = fc.constantFrom(LATER, '2024-01-01 00:00:00', '');
  fc.assert(
    fc.property(
      fc.array(one),
      fc.array(fc.tuple(state, date), { minLength: 1, maxLength: 3 }),
      (devices, states) => {
        const rows = states.map(([text, day], index) =>
          listed(`TEST0A000${index + 1}`, 'Corporate', text, day),
        );
        const logged = devices.map(({ serial: value, isRefused, ageHours }) =>
          aLogged(value, { isRefused, lastSeenMs: patience.fileDateMs - ageHours * HOUR_MS }),
        );
        const found = reconcile(aList(HEADER, ...rows), logged, patience);
        const matches = [
          ...found.confirmed,
          ...found.held,
          ...found.leaving,
          ...found.enrolledBefore,
        ];
        const others = [...found.notEnrolled, ...found.waiting, ...found.withoutSerial];
        const sorted = [...matches.map((match) => match.logged), ...others];
        expect(sorted).toHaveLength(logged.length);
        expect(new Set(sorted)).toEqual(new Set(logged));
      },
    ),
  );
});

it('logs one confirmation a device, over that of a person, and none when the file comes again', () => {
  const file = { sha256: 'ab'.repeat(32), fileDateMs: patience.fileDateMs };
  const evidence = { kind: 'intune-export', ...file } as const;
  const newer = { ...evidence, sha256: 'cd'.repeat(32), fileDateMs: file.fileDateMs + 1 };
  const older = { ...evidence, sha256: 'cd'.repeat(32), fileDateMs: file.fileDateMs - 1 };
  const known = [null, { kind: 'person' } as const, evidence, newer, older];
  const logged = known.map((one, index) => aLogged(`TEST0A000${index}`, { evidence: one }));
  const list = aList(HEADER, ...known.map((_, index) => listed(`TEST0A000${index}`)));
  const events = confirmations(reconcile(list, logged, patience), file);
  expect(events).toEqual(
    [0, 1, 4].map((index) => ({
      kind: 'enrollment-confirmed',
      sessionId: '0195-session',
      deviceKey: `serial:TEST0A000${index}`,
      evidence,
    })),
  );
});

it('takes from a device of the log what it compares', () => {
  const refusal = {
    reason: 'serial-on-two-devices',
    other: null,
    disputed: null,
    atMs: 0,
  } as const;
  const device = aDevice({ serial: serialOf('TEST0A0001'), refusal });
  expect(loggedDevice(device, aContext())).toMatchObject({
    serial: 'TEST0A0001',
    profileName: 'Staff Macs',
    sessionName: 'Morning run',
    isRefused: true,
    evidence: null,
  });
});
