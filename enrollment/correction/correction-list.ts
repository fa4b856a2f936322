import { rowAt } from '../fold/bench-view.ts';
import type { Device } from '../device.ts';
import type { BenchEvent, LoggedEvent } from '../events.ts';
import type { FoldedBench } from '../fold/folded-bench.ts';
import { foldRow, type RowSource } from '../fold/refold.ts';
import type { Change, CorrectionRow } from './correction-row.ts';
import { changeOfDevice } from './device-event-kinds.ts';

/**
 * The corrections of one session: who, when, the old and the new value. What was undone is listed
 * twice, the second time in reverse.
 * @param view the outline of the log with this session in focus and no devices yet; it is folded
 * further
 */
export function correctionList(
  view: FoldedBench,
  events: Iterable<LoggedEvent>,
  source: RowSource,
): readonly CorrectionRow[] {
  // What was undone later was there before.
  view.undone.clear();
  const rows: CorrectionRow[] = [];
  const listed = new Map<string, CorrectionRow>();
  for (const logged of events) {
    const { event, id } = logged;
    const device = 'deviceKey' in event ? rowAt(view, event.deviceKey) : undefined;
    const change = changeOf(view, event, device);
    if ('deviceKey' in event || event.kind === 'action-undone') foldRow(view, logged, source);
    if (event.kind === 'action-undone' && event.leavesOut === true) {
      rows.push(...undoneRows(logged, event.eventIds, listed));
    }
    if (!change) continue;
    const row = rowOf(logged, change, device);
    rows.push(row);
    listed.set(id, row);
  }
  return rows;
}

/** The corrections of an undone action in reverse: last one first, old and new value swapped. */
const undoneRows = (
  { seq, atMs, by }: LoggedEvent,
  ids: readonly string[],
  listed: ReadonlyMap<string, CorrectionRow>,
): readonly CorrectionRow[] =>
  ids.toReversed().flatMap((id): readonly CorrectionRow[] => {
    const row = listed.get(id);
    if (row === undefined) return [];
    return [{ ...row, seq, atMs, by, before: row.after, after: row.before, reason: null }];
  });

function rowOf(
  { seq, atMs, by, event }: LoggedEvent,
  { what, before, after, reason = null }: Change,
  device: Device | undefined,
): CorrectionRow {
  const key = 'deviceKey' in event ? event.deviceKey : null;
  const serial = device?.serial?.value ?? null;
  return { seq, atMs, by, deviceKey: device?.key ?? key, serial, what, before, after, reason };
}

function changeOf(view: FoldedBench, event: BenchEvent, device: Device | undefined): Change | null {
  switch (event.kind) {
    case 'session-closed':
      return event.despite === undefined
        ? null
        : { what: 'session', before: 'open', after: 'closed', reason: event.despite.join(', ') };
    case 'session-reopened':
      return { what: 'session', before: 'closed', after: 'open' };
    case 'action-undone':
      return { what: 'undone', before: '', after: `${String(event.eventIds.length)} rows` };
    default:
      return 'deviceKey' in event && device ? changeOfDevice(event, device, view) : null;
  }
}
