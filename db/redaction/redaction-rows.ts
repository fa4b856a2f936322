import type { BenchEvent } from '../../enrollment/events.ts';
import { REDACTION_PIECE_ROWS, type RedactedRow } from '../../enrollment/redaction-event.ts';
import type { ChainPoint } from '../chain.ts';
import type { RowContent } from '../log-row.ts';
import { toRowContent } from '../rows.ts';
import type { FoundChange } from './plan.ts';
import type { RedactionOrder } from './wish.ts';

/** The rows that record a removal, in pieces, to follow `newest`. */
export function redactionRows(
  { by, why, nowMs, ids }: RedactionOrder,
  { plan, change }: FoundChange,
  claims: readonly RedactedRow[],
  { newest, benchId }: { readonly newest: ChainPoint; readonly benchId: string },
): readonly RowContent[] {
  const pieces = Math.ceil(claims.length / REDACTION_PIECE_ROWS);
  const [redactionId] = ids;
  if (redactionId === undefined || ids.length < pieces) throw new Error('too few ids');
  const sessions = plan.sessions.map(({ sessionId, devices }) => ({ sessionId, devices }));
  return Array.from({ length: pieces }, (_, index) => {
    const from = index * REDACTION_PIECE_ROWS;
    const event: BenchEvent = {
      kind: 'rows-redacted',
      redactionId,
      what: change.what,
      why,
      sessions: index === 0 ? sessions : [],
      rows: claims.slice(from, from + REDACTION_PIECE_ROWS),
    };
    const entry = { id: ids[index] ?? '', atMs: nowMs, monoMs: 0, by, event };
    return toRowContent(entry, newest.seq + 1 + index, benchId);
  });
}
