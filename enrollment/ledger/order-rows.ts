import { rowsInOrder, type ExportedSession, type StagedRow } from '../export/row.ts';
import { selectRows, type LeftOut } from '../export/select-rows.ts';
import type { TablePlan } from '../export/table-plan.ts';
import type { EarlierExports } from './earlier-exports.ts';

/** What the rows of an export are chosen from. */
export interface OrderSource {
  readonly plan: TablePlan;
  /** In order: the sessions of the order, and of earlier exports, whose serials count as sent. */
  readonly sessions: Iterable<ExportedSession>;
  /** Null: every session is part of the order. */
  readonly sessionIds: readonly string[] | null;
  readonly earlier: EarlierExports;
}

/**
 * The rows of an export: those that the format accepts and no earlier export had. A format that
 * lists each serial once also skips a serial that was sent from another session, because the target
 * would have it twice.
 */
export function* orderRows(
  source: OrderSource,
  onLeftOut: (leftOut: LeftOut<StagedRow>) => void,
): Generator<StagedRow> {
  const { plan, earlier } = source;
  const sent = new Set<string>();
  const staged = watched(source, sent);
  // Which serials were sent is known only after all rows have passed, which `oncePerSerial` awaits.
  for (const row of selectRows(plan, staged, onLeftOut)) {
    const isSent = earlier.hadPlace(row.sessionId, row.places);
    const isSentElsewhere = plan.oncePerSerial && row.serial !== null && sent.has(row.serial);
    if (isSent || isSentElsewhere) onLeftOut({ row, reason: 'exported-before' });
    else yield row;
  }
}

/** Collects the serials that were sent, and passes on the rows of the order's own sessions. */
function* watched(
  { plan, sessions, sessionIds, earlier }: OrderSource,
  sent: Set<string>,
): Generator<StagedRow> {
  const wanted = sessionIds === null ? null : new Set(sessionIds);
  for (const row of rowsInOrder(sessions)) {
    if (plan.oncePerSerial && row.serial !== null && earlier.hadPlace(row.sessionId, row.places)) {
      sent.add(row.serial);
    }
    if (wanted === null || wanted.has(row.sessionId)) yield row;
  }
}

/** Passes rows on and keeps their places for the ledger. */
export function collectOrdinals(): {
  readonly places: ReadonlyMap<string, number[]>;
  readonly collect: (rows: Iterable<StagedRow>) => Generator<StagedRow>;
} {
  const places = new Map<string, number[]>();
  function* collect(rows: Iterable<StagedRow>): Generator<StagedRow> {
    for (const row of rows) {
      const known = places.get(row.sessionId);
      const [own = 0] = row.places;
      if (known === undefined) places.set(row.sessionId, [own]);
      else known.push(own);
      yield row;
    }
  }
  return { places, collect };
}
