import type { BenchLog } from '../../db/index.ts';
import { emptyBenchView, foldEvent } from '../../enrollment/fold/project.ts';
import { foldRows } from '../../enrollment/fold/refold.ts';
import { upTo } from '../../enrollment/fold/up-to.ts';
import type { OutEvent } from '../../enrollment/outbox/out-event.ts';
import { telling, type Telling } from '../../enrollment/outbox/telling.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';

/** What the outbox needs of the log. */
export type OutboxLog = Pick<
  BenchLog,
  'readAfter' | 'readOutline' | 'readDevices' | 'readDevice' | 'findEvent' | 'benchId'
>;

/** What a piece of the log has to tell. */
export interface OutPiece {
  readonly events: readonly SeqEvent[];
  /** The last row of the piece. */
  readonly untilSeq: number;
}

/** An event and the row that it comes from. */
export interface SeqEvent {
  readonly seq: number;
  readonly sessionId: string;
  readonly event: OutEvent;
}

/** Sessions that are kept folded: rows come from the open one, an import or an ask from a few more. */
const KEPT = 4;

/** Reads the log from a row on, a piece at a time; null while there is nothing new. */
export function outboxReader(log: OutboxLog, afterSeq: number): () => OutPiece | null {
  let at = afterSeq;
  const kept = new Map<string, Telling>();
  const begin = (sessionId: string): void => {
    kept.set(sessionId, tellingAt(log, sessionId, at));
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  };
  return () => {
    const rows = log.readAfter(at);
    const last = rows.at(-1);
    if (last === undefined) return null;
    const events = rows.flatMap((row) => {
      const sessionId = sessionOf(row);
      if (sessionId !== null && !kept.has(sessionId)) begin(sessionId);
      const told = [...kept].flatMap(([of, one]) =>
        one.take(row).map((event) => ({ seq: row.seq, sessionId: of, event })),
      );
      at = row.seq;
      return told;
    });
    return { events, untilSeq: last.seq };
  };
}

const sessionOf = ({ event }: LoggedEvent): string | null =>
  'deviceKey' in event || event.kind === 'action-undone' ? event.sessionId : null;

/** The session as it was after a row, before anything later was known. */
function tellingAt(log: OutboxLog, sessionId: string, untilSeq: number): Telling {
  const view = emptyBenchView(sessionId);
  for (const row of upTo(log.readOutline(), untilSeq)) foldEvent(view, row);
  foldRows(view, upTo(log.readDevices(sessionId), untilSeq), log);
  return telling(view, log);
}
