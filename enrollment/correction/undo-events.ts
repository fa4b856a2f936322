import { rowAt, type BenchView } from '../fold/bench-view.ts';
import { isLabelOnly, type Device } from '../device.ts';
import type { BenchEvent, DeviceEvent, LoggedEvent } from '../events.ts';
import type { FoldedBench } from '../fold/folded-bench.ts';
import { foldAgain, keysOfRows, type RowSource } from '../fold/refold.ts';
import { differenceOf } from './merge-by-hand.ts';
import { canSplit, disputesIn } from './split.ts';
import { isEntered } from '../serial-strength.ts';
import type { Action } from './undo-stack.ts';

/**
 * The last of these actions that can be undone now, or null: an action of the open session or,
 * while none is open, the closing of the last session.
 */
export const lastAction = (view: BenchView, actions: readonly Action[]): Action | null =>
  actions.findLast(({ kind, sessionId, rows }) => {
    if (kind === 'close') return view.openSessionId === null;
    return view.openSessionId === sessionId && rows.every((row) => canUndo(view, kind, row));
  }) ?? null;

/** A merge that the cable has proved since stays, and so does a split that is now contradicted. */
function canUndo(view: BenchView, kind: Action['kind'], { event }: LoggedEvent): boolean {
  if (event.kind === 'device-merged') return canSplit(view, event.into, event.deviceKey);
  if (event.kind !== 'device-split') return true;
  const [one, other] = [event.deviceKey, event.part].map((key) => rowAt(view, key));
  // Entering another serial freed the key of the first one: no device may have taken it since.
  if (kind === 'serial' && one === undefined) return true;
  if (one === undefined || other === undefined || differenceOf(one, other) !== null) return false;
  return kind !== 'serial' || isLabelAgain(one, other);
}

/** Entering another serial split off a label, which USB has not shown since, nor another serial. */
const isLabelAgain = (one: Device, other: Device): boolean =>
  [one, other].some(isLabelOnly) &&
  [one, other].every(({ serial }) => serial === null || isEntered(serial));

/** The events that undo an action: the mark on its rows, and the dispute that follows. */
export function undoEvents(
  view: FoldedBench,
  source: RowSource,
  { kind, sessionId, rows }: Action,
): readonly BenchEvent[] {
  const eventIds = rows.map(({ id }) => id);
  if (kind === 'close') {
    return [
      { kind: 'session-reopened', sessionId },
      { kind: 'action-undone', sessionId, eventIds },
    ];
  }
  const undone: BenchEvent = { kind: 'action-undone', sessionId, eventIds, leavesOut: true };
  if (!(['serial', 'label', 'merge', 'split'] as const).some((one) => one === kind))
    return [undone];
  const again = foldAgain(view, keysOfRows(eventIds, source), source, { undone: eventIds });
  const [part] = rows.flatMap(({ event }) =>
    event.kind === 'device-merged' ? event.deviceKey : [],
  );
  const kept = kind === 'label' ? again.devices.flatMap((row) => keptOf(view, row)) : [];
  return [undone, ...kept, ...disputesIn(view, again, part)];
}

/** What was found over a label applies to the device that has since shown the same serial. */
function keptOf(view: BenchView, row: Device): readonly DeviceEvent[] {
  const before = rowAt(view, row.key);
  if (before === undefined || before.serial?.value !== row.serial?.value) return [];
  const ref = { sessionId: row.sessionId, deviceKey: row.key };
  const { earlier, refusal } = before;
  const kept: DeviceEvent[] = [];
  if (earlier !== undefined && row.earlier === undefined) {
    const { entered: _label, ...found } = earlier;
    kept.push({ ...ref, kind: 'earlier-found', earlier: found });
  }
  if (refusal?.reason === 'not-expected' && row.refusal === null) {
    const { reason, other, disputed } = refusal;
    kept.push({ ...ref, kind: 'device-refused', reason, other, disputed });
  }
  return kept;
}
