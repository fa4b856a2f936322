import type { LeftOutReason } from '../../enrollment/export/table-plan.ts';
import type { ExportRecord, ExportTrigger } from '../../enrollment/export-event.ts';
import type { ExportOrder } from '../../enrollment/export-order.ts';
import { collectOrdinals, orderRows } from '../../enrollment/ledger/order-rows.ts';
import { exportOf, readLedger } from '../../enrollment/ledger/ledger.ts';
import { writeOrdinals } from '../../enrollment/ledger/ordinals.ts';
import { outlineOf } from '../bench/fold-log.ts';
import type { WrittenFile } from '../files/file-set.ts';
import type { TargetRules } from '../files/judge-target.ts';
import { totalRows, writeRows, type Exported, type ExportOptions } from './write-rows.ts';
import { erasedShare, NOTHING_ERASED, withErased, type ErasedShare } from './erased-sessions.ts';
import type { ExportResult } from './export-failure.ts';
import { exportHistory } from './export-history.ts';
import type { LogReads } from './log-sessions.ts';
import { findOrder, type FoundOrder } from './order-source.ts';

/** What is to be written: an order, or once more what a number of the ledger was. */
export type WriteRequest = {
  readonly path: string;
  readonly trigger: ExportTrigger;
  /** Writes nothing when there is no row for it. */
  readonly unlessEmpty?: boolean;
  readonly replaces?: TargetRules['replaces'];
} & (
  | { readonly kind: 'order'; readonly order: ExportOrder }
  | { readonly kind: 'repeat'; readonly number: number }
);

/** What was written, and what the ledger is to say of it. */
export interface WrittenOrder extends Exported {
  readonly record: ExportRecord;
}

/** Reads the log and writes the files; the log itself is not written here. */
export async function writeOrder(
  log: LogReads,
  request: WriteRequest,
  options: ExportOptions,
): Promise<ExportResult<WrittenOrder>> {
  const newest = log.count();
  if (request.kind === 'order')
    return write(log, request, options, { order: request.order, untilSeq: newest, again: null });
  const entry = exportOf(readLedger(log.readOutline()), request.number);
  if (entry?.record == null) return { ok: false, kind: 'not-repeatable', detail: '' };
  const { order, untilSeq, files } = entry.record;
  const isSame = (written: readonly WrittenFile[]): boolean =>
    written.map(({ sha256 }) => sha256).join() === files.map(({ sha256 }) => sha256).join();
  const again = { number: entry.number, erased: entry.record.leftOut.erased ?? 0 };
  return write(log, request, { ...options, accept: isSame }, { order, untilSeq, again });
}

/** What is written, and of which number it is a repeat. */
interface Wanted {
  readonly order: ExportOrder;
  readonly untilSeq: number;
  readonly again: { readonly number: number; readonly erased: number } | null;
}

async function write(
  log: LogReads,
  request: WriteRequest,
  options: ExportOptions,
  { order, untilSeq, again }: Wanted,
): Promise<ExportResult<WrittenOrder>> {
  const found = findOrder(log, order, untilSeq);
  if (found === null) return { ok: false, kind: 'unknown-session', detail: '' };
  const erased = erasedOf(log, found, order, again !== null);
  if (erased.isAll || (again !== null && erased.devices !== again.erased)) {
    return { ok: false, kind: 'sessions-erased', detail: erased.sessions.join(', ') };
  }
  const isWanted = (files: readonly WrittenFile[]): boolean =>
    request.unlessEmpty !== true || totalRows(files) > 0;
  const written = await writeFound(found, request.path, order.options, {
    accept: isWanted,
    ...options,
    replaces: request.replaces,
  });
  if (!written.ok) return written;
  const { files, places, leftOut } = written.value;
  const record: ExportRecord = {
    order,
    files: files.map(({ fileName, rows, bytes, sha256 }) => {
      return { fileName, rows, bytes, sha256 };
    }),
    leftOut: withErased(leftOut, erased),
    untilSeq,
    places,
    repeats: again?.number ?? null,
    trigger: request.trigger,
  };
  return { ok: true, value: { files, rows: totalRows(files), leftOut: record.leftOut, record } };
}

function erasedOf(
  log: LogReads,
  found: FoundOrder,
  order: ExportOrder,
  isAgain: boolean,
): ErasedShare {
  // The history shows erased rows as such.
  if (found.kind === 'history') return NOTHING_ERASED;
  // What was erased since the first time stands in the log as it is now.
  return erasedShare(isAgain ? outlineOf(log).sessions.values() : found.sessions, order);
}

type Written = Pick<ExportRecord, 'places' | 'leftOut'> & {
  readonly files: readonly WrittenFile[];
};

async function writeFound(
  found: FoundOrder,
  path: string,
  orderOptions: ExportOrder['options'],
  options: ExportOptions,
): Promise<ExportResult<Written>> {
  if (found.kind === 'history') {
    const files = await exportHistory(path, found.events, orderOptions, options);
    return files.ok ? { ok: true, value: { files: files.value, places: {}, leftOut: {} } } : files;
  }
  const leftOut: Partial<Record<LeftOutReason, number>> = {};
  const rows = orderRows(found.source, ({ reason }) => {
    leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  });
  const { places, collect } = collectOrdinals();
  const files = await writeRows(path, found.plan, collect(rows), options);
  if (!files.ok) return files;
  const texts = [...places].map(([sessionId, list]) => [sessionId, writeOrdinals(list)] as const);
  return { ok: true, value: { files: files.value, places: Object.fromEntries(texts), leftOut } };
}
