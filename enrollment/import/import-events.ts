import type { BenchEvent } from '../events.ts';
import type { ImportedFile, ImportedList } from '../import-event.ts';
import { confirmations } from './confirmations.ts';
import type { DeviceList } from './device-list.ts';
import type { ExpectedList } from './expected-list.ts';
import { findingsOf } from './findings.ts';
import type { Reconciliation } from './reconcile.ts';
import { SKIPPED_KEPT, type SkippedLine } from '../skipped-line.ts';
import { piecesOf } from '../ledger/pieces-of.ts';

/** The file of an import, without its content. */
export type FileOrigin = Pick<ImportedFile, 'fileName' | 'sha256' | 'fileDateMs'>;

/** What to log for one file; written in one transaction, so it counts entirely or not at all. */
export type ImportEvents = readonly [
  Extract<BenchEvent, { kind: 'list-imported' }>,
  ...BenchEvent[],
];

/** The facts of one of Intune's device lists: about the list as a whole, and about each device. */
export function deviceListEvents(
  importId: string,
  origin: FileOrigin,
  {
    list,
    found,
    patienceMs,
  }: {
    readonly list: DeviceList;
    readonly found: Reconciliation;
    readonly patienceMs: number;
  },
): ImportEvents {
  const { sha256, fileDateMs } = origin;
  const confirmed = confirmations(found, { sha256, fileDateMs, importId });
  const findings = findingsOf(found, confirmed.length, patienceMs);
  const skipped = list.skipped.map(({ row: line, reason }) => ({ line, reason }));
  const counts = { rows: list.rows, taken: list.devices.size };
  const file = importedFile(origin, counts, skipped);
  return [
    { kind: 'list-imported', importId, list: { kind: 'intune-devices', findings }, file },
    ...confirmed,
  ];
}

/** The facts of an expected list. */
export function expectedListEvents(
  importId: string,
  origin: FileOrigin,
  list: ExpectedList,
  about: Omit<Extract<ImportedList, { kind: 'expected' }>, 'kind'>,
): ImportEvents {
  const counts = { rows: list.total, taken: list.rows.length };
  const file = importedFile(origin, counts, list.skipped);
  const pieces = piecesOf(list.rows).map((rows): BenchEvent => ({
    kind: 'expected-listed',
    importId,
    rows,
  }));
  return [
    { kind: 'list-imported', importId, list: { kind: 'expected', ...about }, file },
    ...pieces,
  ];
}

const importedFile = (
  origin: FileOrigin,
  counts: Pick<ImportedFile, 'rows' | 'taken'>,
  skipped: readonly SkippedLine[],
): ImportedFile => ({ ...origin, ...counts, skipped: skipped.slice(0, SKIPPED_KEPT) });
