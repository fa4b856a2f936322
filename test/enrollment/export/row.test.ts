import { expect, it } from 'vitest';

import { COLUMNS } from '../../../enrollment/export/columns.ts';
import { followUpSteps } from '../../../enrollment/guide/steps.ts';
import { exportRow, exportRows } from '../../../enrollment/export/row.ts';
import type { ProfileRevision } from '../../../enrollment/profile.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { aDevice, aSession, aStep, OPENED_MS, serialOf, withoutSerial } from './build.ts';

const done = { outcome: 'done', reason: null, by: 'Bench A', atMs: OPENED_MS } as const;

it('does not call a logged device enrolled, however many steps are ticked', () => {
  const device = aDevice({ steps: { 'portal-sign-in': done } });
  const row = exportRow(device, aSession(), [aStep('portal-sign-in'), aStep('check')]);
  expect(row).toMatchObject({ state: 'logged', enrolled_evidence: 'not-confirmed' });
  expect(row).toMatchObject({ enrolled_at: null, follow_up_done: 1, follow_up_open: 1 });
});

it('says who or what confirmed an enrollment, and when', () => {
  const evidence = {
    kind: 'intune-export',
    sha256: 'ab'.repeat(32),
    fileDateMs: OPENED_MS,
  } as const;
  const enrolled = { evidence, by: 'Bench A', atMs: OPENED_MS + 5 };
  const row = exportRow(aDevice({ enrolled }), aSession(), [aStep('check')]);
  expect(row).toMatchObject({
    state: 'enrolled',
    enrolled_evidence: 'intune-export',
    enrolled_at: OPENED_MS + 5,
    evidence_date: OPENED_MS,
  });
});

it('counts failed steps apart and leaves optional steps out', () => {
  const steps = [aStep('one'), aStep('two'), aStep('extra', false)];
  const device = aDevice({ steps: { one: { ...done, outcome: 'failed' } } });
  const row = exportRow(device, aSession(), steps);
  expect(row).toMatchObject({ follow_up_done: 0, follow_up_failed: 1, follow_up_open: 1 });
  expect(row.open_steps).toBe('two');
});

it('keeps a device without serial, and never fills in the guess from its port', () => {
  const row = exportRow(withoutSerial({ portGuess: serialOf('TESTAA0009') }), aSession(), []);
  expect(row).toMatchObject({ serial: null, serial_source: null, state: 'serial-missing' });
});

it('names the profile that the device was re-assigned to, with the steps of that profile', () => {
  const session = aSession();
  const settings = { ...session.profile.settings, name: 'Loan Macs', affinity: 'without' as const };
  const loan = { ...session.profile, profileId: 'loan', revision: 2, settings };
  const profiles = new Map([
    ['loan', { profileId: 'loan', revisions: [loan] as const, isRetired: false }],
  ]);
  const moved = aDevice({ profile: { profileId: 'loan', revision: 2 }, ordinal: 1 });
  const devices = [moved, aDevice({ ordinal: 2 })];
  const [first, second] = exportRows([{ session, devices, profiles }]);
  expect(first).toMatchObject({ profile: 'Loan Macs', profile_revision: 2, affinity: 'without' });
  expect(second).toMatchObject({ profile: session.profile.settings.name, affinity: 'with' });
  const required = (of: ProfileRevision) =>
    followUpSteps(of.settings).filter((step) => step.required);
  expect(first?.follow_up_open).toBe(required(loan).length);
  expect(second?.follow_up_open).toBe(required(session.profile).length);
});

it('adds what people noted and what a list says of the serial', () => {
  const device = aDevice({
    serial: serialOf('TESTAA0001'),
    note: 'Lid does not close',
    damage: { remark: 'Dent', by: 'Bench A', atMs: OPENED_MS },
    accepted: [{ exception: 'damaged', remark: null, by: null, atMs: OPENED_MS }],
  });
  const serial = 'TESTAA0001' as Serial;
  const expected = new Map([
    [
      serial,
      {
        ...{ serial, assetTag: 'A-1', assignedUser: 'User 1', location: 'Room 2' },
        ...{ purchaseOrder: 'PO 3', extras: {} },
      },
    ],
  ]);
  const [row] = exportRows([{ session: aSession(), devices: [device], expected }]);
  expect(row).toMatchObject({
    note: 'Lid does not close',
    damage: 'damaged',
    damage_remark: 'Dent',
    accepted: 'damaged',
    asset_tag: 'A-1',
    assigned_user: 'User 1',
    location: 'Room 2',
    purchase_order: 'PO 3',
  });
  expect(exportRow(aDevice(), aSession(), [])).toMatchObject({
    ...{ note: null, damage: null, accepted: null, asset_tag: null, location: null },
  });
});

it('orders rows by the opening of their session and their number in it', () => {
  const late = aSession({ sessionId: 'b', name: 'Late', openedAtMs: OPENED_MS + 1 });
  const twin = aSession({ sessionId: 'a2', name: 'Twin' });
  const early = aSession({ sessionId: 'a1', name: 'Early' });
  const devices = [aDevice({ ordinal: 2 }), aDevice({ ordinal: 10 }), aDevice({ ordinal: 1 })];
  const sessions = [late, twin, early].map((session) => ({ session, devices }));
  const places = [...exportRows(sessions)].map((row) => `${row.session} ${row.ordinal}`);
  expect(places).toEqual(
    ['Early', 'Twin', 'Late'].flatMap((name) => [`${name} 1`, `${name} 2`, `${name} 10`]),
  );
});

it('has one column an id and one an header', () => {
  expect(new Set(COLUMNS.map((column) => column.id)).size).toBe(COLUMNS.length);
  expect(new Set(COLUMNS.map((column) => column.header)).size).toBe(COLUMNS.length);
  expect(COLUMNS.every((column) => /^[a-z][a-z_]*$/.test(column.id))).toBe(true);
});
