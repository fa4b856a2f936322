import type { LoggedEvent } from '../../enrollment/events.ts';
import type { FoundDevice, ImportFindings } from '../../enrollment/import/findings.ts';
import { FIRST_HAND_OVER } from '../../enrollment/hand-over.ts';
import type { ExportEvent } from '../../enrollment/export-event.ts';
import { keyOfBooted, NOW_MS, serialNo, type History } from './history.ts';

const DAY_MS = 86_400_000;
const SHA = '9f1d4c0a77be'.padEnd(64, '3');

/** Adds to a bench what files leave in its log: exports, an import of Intune's list, an order. */
export function withFiles(history: History): readonly LoggedEvent[] {
  history.note(
    {
      kind: 'auto-export-set',
      setting: {
        folder: '/Volumes/Assets/incoming',
        format: 'asset',
        options: {},
        atSessionClose: true,
        everyMinutes: null,
      },
    },
    'Ana',
  );
  history.note(
    { kind: 'layout-saved', layout: { name: 'Finance', columns: ['serial', 'model', 'state'] } },
    'Ana',
  );
  const { files } = FIRST_HAND_OVER;
  const setting = { folder: '/Volumes/Assets', files };
  history.note({ kind: 'hand-over-set', profileId: 'p-office', setting }, 'Ana');
  history.note(anExport('intune-identifiers', 12, '1-12', null), 'Ana');
  history.note(anExport('asset', 17, '1-17', null), 'Bo');
  history.note(anExport('asset', 17, '1-17', 2), 'Ana');
  expected(history);
  confirmedByFile(history);
  return history.events;
}

function anExport(
  format: string,
  rows: number,
  places: string,
  repeats: number | null,
): ExportEvent {
  const fileName = `Room 4, pallet 12 ${format}.csv`;
  const order = { format: 'asset', options: {}, sessionIds: ['s-1'], since: null } as const;
  const files = [{ fileName, rows, bytes: 4096, sha256: SHA }];
  const record = {
    order,
    files,
    leftOut: {},
    untilSeq: 90,
    places: { 's-1': places },
    repeats,
    trigger: 'person',
  } as const;
  return { kind: 'export-written', sessionId: 's-1', format, fileName, rows, sha256: SHA, record };
}

/** An order of 24, the last of which have not arrived. */
function expected(history: History): void {
  const rows = Array.from({ length: 24 }, (_, index) => ({
    serial: serialNo(index + 1),
    assetTag: `A-${String(1001 + index)}`,
    assignedUser: null,
    location: 'Room 4',
    purchaseOrder: '4711',
    extras: {},
  }));
  const file = {
    fileName: 'order-4711.xlsx',
    sha256: SHA,
    fileDateMs: NOW_MS - 3 * DAY_MS,
    rows: 25,
    taken: 24,
    skipped: [{ line: 9, reason: 'serial-is-a-number' as const }],
  };
  const list = { kind: 'expected', sessionId: 's-1', columns: { serial: 'Serial' } } as const;
  history.note({ kind: 'list-imported', importId: 'import-1', list, file }, 'Ana');
  history.note({ kind: 'expected-listed', importId: 'import-1', rows }, 'Ana');
}

function confirmedByFile(history: History): void {
  const fileDateMs = NOW_MS - 6 * 3_600_000;
  const file = {
    fileName: 'DevicesWithInventory.csv',
    sha256: SHA,
    fileDateMs,
    rows: 418,
    taken: 415,
    skipped: [
      { line: 12, reason: 'no-serial' },
      { line: 77, reason: 'repeated' },
      { line: 301, reason: 'ragged' },
    ],
  } as const;
  const list = { kind: 'intune-devices', findings } as const;
  history.note({ kind: 'list-imported', importId: 'import-2', list, file }, 'Ana');
  for (const index of [5, 6, 7]) {
    history.of(keyOfBooted(index), {
      kind: 'enrollment-confirmed',
      evidence: { kind: 'intune-export', sha256: SHA, fileDateMs, importId: 'import-2' },
    });
  }
}

const found = (index: number, here: boolean, intune: boolean, profile: string): FoundDevice => ({
  serial: serialNo(index),
  logged: here
    ? {
        sessionId: 's-1',
        sessionName: 'Room 4, pallet 12',
        deviceKey: keyOfBooted(index),
        profileName: 'Office Macs',
        lastSeenMs: NOW_MS - 30 * 3_600_000,
      }
    : null,
  intune: intune
    ? {
        row: index + 2,
        deviceName: `MAC-${String(index)}`,
        enrolledAtMs: NOW_MS - DAY_MS,
        enrollmentProfile: profile,
        ownership: 'personal',
        deviceState: 'managed',
      }
    : null,
});

const listOf = (devices: readonly FoundDevice[], count = devices.length) => {
  return { count, first: devices };
};

const findings: ImportFindings = {
  confirmed: 8,
  newlyConfirmed: 3,
  patienceMs: DAY_MS,
  notEnrolled: listOf([9, 10, 11].map((index) => found(index, true, false, ''))),
  neverSeen: listOf(
    [41, 42, 43, 44].map((index) => found(index, false, true, 'Office Macs')),
    398,
  ),
  otherProfile: listOf([found(14, true, true, 'Kiosks, direct')]),
  personal: listOf([15, 16].map((index) => found(index, true, true, 'Office Macs'))),
  held: listOf([found(12, true, true, 'Office Macs')]),
  leaving: listOf([]),
  enrolledBefore: listOf([]),
  waiting: listOf([found(17, true, false, '')]),
  withoutSerial: listOf([{ ...found(31, true, false, ''), serial: null }]),
};
