import type { OrderPreview } from '../../enrollment/export/order-preview.ts';
import { previewOf } from '../../enrollment/export/preview.ts';
import type { LeftOut } from '../../enrollment/export/select-rows.ts';
import type { ExportOrder } from '../../enrollment/export-order.ts';
import { orderRows } from '../../enrollment/ledger/order-rows.ts';
import { erasedShare, withErased } from './erased-sessions.ts';
import type { LogReads } from './log-sessions.ts';
import { findOrder } from './order-source.ts';

const SHOWN_ROWS = 12;
const SHOWN_RISKS = 40;

/** Works out what an order would write; null when one of its sessions is not in the log. */
export function previewOrder(log: LogReads, order: ExportOrder): OrderPreview | null {
  const found = findOrder(log, order, log.count());
  if (found === null) return null;
  if (found.kind === 'history') return previewHistory(found.events);
  const leftOut: LeftOut[] = [];
  const kept = [...orderRows(found.source, (one) => leftOut.push(one))];
  const { risky, leftOut: first, ...rest } = previewOf(found.plan, kept, leftOut, SHOWN_ROWS);
  return {
    ...rest,
    leftOutCounts: withErased(rest.leftOutCounts, erasedShare(found.sessions, order)),
    leftOut: first.map(({ row: { serial, ecid, session }, reason }) => {
      return { serial, ecid, session, reason };
    }),
    riskyCount: risky.length,
    risky: risky.slice(0, SHOWN_RISKS),
  };
}

function previewHistory(events: Iterable<object>): OrderPreview {
  let rows = 0;
  const firstRows: string[][] = [];
  for (const event of events) {
    rows += 1;
    if (firstRows.length < SHOWN_ROWS) firstRows.push([JSON.stringify(event)]);
  }
  const empty = { leftOut: [], leftOutCounts: {}, riskyCount: 0, risky: [] };
  return { headers: ['JSON'], hasHeader: false, firstRows, rows, files: 1, ...empty };
}
