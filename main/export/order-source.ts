import { upTo } from '../../enrollment/fold/up-to.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import { earlierExports, type EarlierExports } from '../../enrollment/ledger/earlier-exports.ts';
import { expectedTags } from '../../enrollment/ledger/expected-tags.ts';
import type { ExportOrder } from '../../enrollment/export-order.ts';
import type { OrderSource } from '../../enrollment/ledger/order-rows.ts';
import { planOfOrder } from '../../enrollment/ledger/plan-of-order.ts';
import type { TableFormatId } from '../../enrollment/export/formats/index.ts';
import type { TablePlan } from '../../enrollment/export/table-plan.ts';
import type { Session } from '../../enrollment/session.ts';
import { logAt, type LogAt, type LogReads } from './log-sessions.ts';

/** What an order finds in the log: rows of a table, or events. */
export type FoundOrder =
  | {
      readonly kind: 'table';
      readonly plan: TablePlan;
      readonly source: OrderSource;
      /** Every session of the log as it was at that row. */
      readonly sessions: readonly Session[];
    }
  | { readonly kind: 'history'; readonly events: Iterable<LoggedEvent> };

/** Looks an order up in the log as it was at row `untilSeq`; null when a session is not there. */
export function findOrder(log: LogReads, order: ExportOrder, untilSeq: number): FoundOrder | null {
  const at = logAt(log, untilSeq);
  const known = new Set(at.sessions.map((session) => session.sessionId));
  if (order.sessionIds?.some((id) => !known.has(id)) === true) return null;
  const earlier = earlierExports(at.ledger, order.since);
  if (order.format === 'jsonl') {
    return { kind: 'history', events: history(log, order, untilSeq, earlier) };
  }
  const plan = planOfOrder(order.format, order.options, expectedTags(at.lists));
  return {
    kind: 'table',
    plan,
    sessions: at.sessions,
    source: sourceOf(at, { ...order, format: order.format }, plan, earlier),
  };
}

function sourceOf(
  at: LogAt,
  { sessionIds }: ExportOrder & { readonly format: TableFormatId },
  plan: TablePlan,
  earlier: EarlierExports,
): OrderSource {
  const all = at.sessions.map((session) => session.sessionId);
  // Rows of other sessions are read for their serials, which were sent already.
  const ids =
    sessionIds === null ? all : [...sessionIds, ...(plan.oncePerSerial ? earlier.sessionIds : [])];
  return { plan, sessions: at.read([...new Set(ids)]), sessionIds, earlier };
}

/** Every event of the log, or those of the sessions, that the earlier export had not. */
function* history(
  log: LogReads,
  { sessionIds }: ExportOrder,
  untilSeq: number,
  earlier: EarlierExports,
): Generator<LoggedEvent> {
  const wanted = sessionIds === null ? null : new Set(sessionIds);
  for (const logged of upTo(log.readAll(), untilSeq)) {
    if (logged.seq <= earlier.untilSeq) continue;
    if (wanted === null || wanted.has(sessionOf(logged) ?? '')) yield logged;
  }
}

const sessionOf = ({ event }: LoggedEvent): string | null =>
  'sessionId' in event ? event.sessionId : null;
