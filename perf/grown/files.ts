import { hash } from 'node:crypto';

import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { BenchEvent } from '../../enrollment/events.ts';
import { expectedListEvents } from '../../enrollment/import/import-events.ts';
import { FINDING_KINDS, type ImportFindings } from '../../enrollment/import-findings.ts';
import { serialOf } from './devices.ts';
import type { GrownSession } from './session.ts';

const FILE_DATE_MS = Date.UTC(2025, 0, 6);

const isUnlisted = (number: number): boolean => number % 50 === 7;

/** The session's own list: all its devices but a few, and a few that never come. */
export function listOf({ sessionId, name, from, devices }: GrownSession): readonly BenchEvent[] {
  const numbers = Array.from({ length: devices }, (_, index) => from + index);
  const rows = numbers.map((number) => ({
    serial: serialOf(isUnlisted(number) ? number + 20_000_000 : number),
    assetTag: `A-${number}`,
    assignedUser: 'Ana Invented',
    location: `Room ${(number % 40) + 1}`,
    purchaseOrder: name,
    extras: {},
  }));
  const origin = originOf(`${name}.csv`);
  const list = { rows, skipped: [], total: devices };
  const columns = { serial: 'Serial', assetTag: 'Tag', location: 'Room' };
  return expectedListEvents(`list-${sessionId}`, origin, list, { sessionId, columns });
}

/** Intune's list at the end of the day, which confirms these devices. */
export function intuneListOf(
  { sessionId, devices }: GrownSession,
  keys: readonly DeviceKey[],
): readonly BenchEvent[] {
  const importId = `intune-${sessionId}`;
  const { fileName, sha256, fileDateMs } = originOf(`devices-${sessionId}.csv`);
  const file = { fileName, sha256, fileDateMs, rows: devices, taken: devices, skipped: [] };
  const none = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, { count: 0, first: [] }]));
  const counts = { confirmed: keys.length, newlyConfirmed: keys.length, patienceMs: 86_400_000 };
  const findings = { ...none, ...counts } as ImportFindings;
  const evidence = { kind: 'intune-export', sha256, fileDateMs, importId } as const;
  return [
    { kind: 'list-imported', importId, list: { kind: 'intune-devices', findings }, file },
    ...keys.map((deviceKey): BenchEvent => ({
      kind: 'enrollment-confirmed',
      sessionId,
      deviceKey,
      evidence,
    })),
  ];
}

/** The asset list of the session, as the ledger keeps it. */
export function exportOf({ sessionId, name, devices }: GrownSession, untilSeq: number): BenchEvent {
  const { fileName, sha256 } = originOf(`${name} assets.csv`);
  const file = { fileName, rows: devices, bytes: devices * 180, sha256 };
  const order = { format: 'asset', options: {}, sessionIds: [sessionId], since: null } as const;
  const places = { [sessionId]: `1-${devices}` };
  return {
    kind: 'export-written',
    sessionId,
    format: 'asset',
    fileName,
    rows: devices,
    sha256,
    record: {
      order,
      files: [file],
      leftOut: {},
      untilSeq,
      places,
      repeats: null,
      trigger: 'person',
    },
  };
}

const originOf = (fileName: string) => ({
  fileName,
  sha256: hash('sha256', fileName, 'hex'),
  fileDateMs: FILE_DATE_MS,
});
