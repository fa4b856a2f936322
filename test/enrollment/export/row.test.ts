import { expect, it } from 'vitest';

import { COLUMNS } from '../../../enrollment/export/columns.ts';
import { followUpSteps } from '../../../enrollment/guide/steps.ts';
import { bySessionOpened, rowsInOrder } from '../../../enrollment/export/row.ts';
import type { ProfileRevision } from '../../../enrollment/profile.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { aDevice, aSession, OPENED_MS, serialOf, staged, withoutSerial } from './build.ts';
import { rowOf } from './row-of.ts';

const required = ({ settings }: ProfileRevision): readonly string[] =>
  followUpSteps(settings).flatMap((step) => (step.required ? [step.id] : []));
const [first = '', ...others] = required(aSession().profile);
const done = { outcome: 'done', reason: null, by: 'Bench A', atMs: OPENED_MS } as const;

it('does not call a logged device enrolled, however many steps are ticked', () => {
  const row = rowOf(aDevice({ steps: { [first]: done } }));
  expect(row).toMatchObject({ state: 'logged', enrolled_evidence: 'not-confirmed' });
  expect(row).toMatchObject({
    enrolled_at: null,
    follow_up_done: 1,
    follow_up_open: others.length,
  });
});

it('says who or what confirmed an enrollment, and when', () => {
  const evidence = {
    kind: 'intune-export',
    sha256: 'ab'.repeat(32),
    fileDateMs: OPENED_MS,
  } as const;
  const enrolled = { evidence, by: 'Bench A', atMs: OPENED_MS + 5 };
  const row = rowOf(aDevice({ enrolled }));
  expect(row).toMatchObject({
    state: 'enrolled',
    enrolled_evidence: 'intune-export',
    enrolled_at: OPENED_MS + 5,
    evidence_date: OPENED_MS,
  });
});

it('counts failed steps apart and leaves optional steps out', () => {
  const optional = followUpSteps(aSession().profile.settings).find((step) => !step.required);
  expect(optional).toBeDefined();
  const steps = { [first]: { ...done, outcome: 'failed' as const }, [optional?.id ?? '']: done };
  const row = rowOf(aDevice({ steps }));
  const open = { follow_up_open: others.length, open_steps: others.join(' ') };
  expect(row).toMatchObject({ follow_up_done: 0, follow_up_failed: 1, ...open });
});

it('keeps a device without serial, and never fills in the guess from its port', () => {
  const row = rowOf(withoutSerial({ portGuess: serialOf('TEST0A0009') }));
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
  const [one, other] = rowsInOrder([{ ...staged(session), devices, profiles }]);
  expect(one).toMatchObject({ profile: 'Loan Macs', profile_revision: 2, affinity: 'without' });
  expect(other).toMatchObject({ profile: session.profile.settings.name, affinity: 'with' });
  expect(one?.follow_up_open).toBe(required(loan).length);
  expect(other?.follow_up_open).toBe(required(session.profile).length);
});

it('adds what people noted and what a list says of the serial', () => {
  const device = aDevice({
    serial: serialOf('TEST0A0001'),
    note: 'Lid does not close',
    damage: { remark: 'Dent', by: 'Bench A', atMs: OPENED_MS },
    accepted: [{ exception: 'damaged', remark: null, by: null, atMs: OPENED_MS }],
  });
  const serial = 'TEST0A0001' as Serial;
  const expected = new Map([
    [
      serial,
      {
        serial,
        assetTag: 'A-1',
        assignedUser: 'User 1',
        location: 'Room 2',
        purchaseOrder: 'PO 3',
        extras: {},
      },
    ],
  ]);
  const row = rowOf(device, { ...staged(), expected });
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
  expect(rowOf(aDevice())).toMatchObject({
    note: null,
    damage: null,
    accepted: null,
    asset_tag: null,
    location: null,
  });
});

it('orders rows by the opening of their session and their number in it', () => {
  const late = aSession({ sessionId: 'b', name: 'Late', openedAtMs: OPENED_MS + 1 });
  const twin = aSession({ sessionId: 'a2', name: 'Twin' });
  const early = aSession({ sessionId: 'a1', name: 'Early' });
  const devices = [aDevice({ ordinal: 2 }), aDevice({ ordinal: 10 }), aDevice({ ordinal: 1 })];
  const sessions = [late, twin, early].map((session) => ({ ...staged(session), devices }));
  const rows = rowsInOrder(sessions.sort(bySessionOpened));
  const places = [...rows].map((row) => `${row.session} ${row.ordinal}`);
  expect(places).toEqual(
    ['Early', 'Twin', 'Late'].flatMap((name) => [`${name} 1`, `${name} 2`, `${name} 10`]),
  );
});

it('has one column an id and one an header', () => {
  expect(new Set(COLUMNS.map((column) => column.id)).size).toBe(COLUMNS.length);
  expect(new Set(COLUMNS.map((column) => column.header)).size).toBe(COLUMNS.length);
  expect(COLUMNS.every((column) => /^[a-z][a-z_]*$/.test(column.id))).toBe(true);
});
