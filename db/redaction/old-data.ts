import { emptyBenchView, foldEvent } from '../../enrollment/fold/project.ts';
import { foldRows, type RowSource } from '../../enrollment/fold/refold.ts';
import type { BenchLog } from '../bench-log.ts';

/** What is old at a given moment: closed sessions, and lists that are no longer needed. */
export interface OldData {
  readonly isBefore: (row: { readonly seq: number; readonly atMs: number }) => boolean;
  /** Sessions closed before that moment that still have their devices, by id. */
  readonly sessions: ReadonlyMap<string, OldSession>;
  /** Sessions that are old only by their own time, not by the rows before and after their end. */
  readonly held: number;
  /** Lists for one of these sessions, and lists for any session that were imported earlier. */
  readonly importIds: ReadonlySet<string>;
}

export interface OldSession {
  readonly sessionId: string;
  readonly name: string;
  /** UTC ms. */
  readonly closedAtMs: number;
  readonly devices: number;
}

type Reads = Pick<BenchLog, 'readOutline' | 'readDevices'> & RowSource;

/**
 * Reads what is old, counting the devices of each session once more before they are erased. No row
 * is old by its time alone: the clock that set it, or the current one, may be wrong, so the order
 * of the rows must confirm it.
 * @param youngSeq number of the first row from which on none is old; Infinity without one
 */
export function findOld(log: Reads, beforeMs: number, youngSeq: number): OldData {
  const isBefore: OldData['isBefore'] = ({ seq, atMs }) => atMs < beforeMs && seq < youngSeq;
  const view = emptyBenchView();
  const lists = new Map<string, { readonly sessionId: string | null; readonly isOld: boolean }>();
  const closings = new Map<string, number>();
  for (const logged of log.readOutline()) {
    foldEvent(view, logged);
    const { event, seq } = logged;
    if (event.kind === 'session-closed') closings.set(event.sessionId, seq);
    if (event.kind !== 'list-imported' || event.list.kind !== 'expected') continue;
    lists.set(event.importId, { sessionId: event.list.sessionId, isOld: isBefore(logged) });
  }
  const ended = [...view.sessions.values()].flatMap((session) => {
    const { closedAtMs: atMs, sessionId } = session;
    if (atMs === null || atMs >= beforeMs) return [];
    return [{ ...session, closedAtMs: atMs, seq: closings.get(sessionId) ?? Infinity }];
  });
  const [old, held] = partition(ended, ({ seq }) => seq < youngSeq);
  const ids = new Set(old.map(({ sessionId }) => sessionId));
  const importIds = [...lists].flatMap(([importId, { sessionId, isOld }]) =>
    (sessionId === null ? isOld : ids.has(sessionId)) ? [importId] : [],
  );
  const withDevices = old.filter(({ erased }) => erased === undefined);
  return {
    isBefore,
    importIds: new Set(importIds),
    held: held.filter(({ erased }) => erased === undefined).length,
    sessions: new Map(
      withDevices.map(({ sessionId, name, closedAtMs }) => {
        return [sessionId, { sessionId, name, closedAtMs, devices: countDevices(log, sessionId) }];
      }),
    ),
  };
}

function partition<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function countDevices(log: Reads, sessionId: string): number {
  const view = emptyBenchView(sessionId);
  foldRows(view, log.readDevices(sessionId), log);
  return view.devices.size;
}
