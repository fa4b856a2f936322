import { rowAt, type BenchView } from '../fold/bench-view.ts';
import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { BenchEvent, LoggedEvent } from '../events.ts';
import type { ActionKind, Undoable } from './undo.ts';

/** How many actions can be taken back one after the other. */
export const UNDO_DEPTH = 20;

/** One action of a person: its rows, and its devices as they were before. */
export interface Action {
  readonly kind: ActionKind;
  readonly sessionId: string;
  /** In the order of the log; never empty. */
  readonly rows: readonly [LoggedEvent, ...LoggedEvent[]];
  /** By the key in the row; a device that came with the action is not there. */
  readonly before: ReadonlyMap<DeviceKey, Device>;
}

/**
 * The actions that can be taken back, after one more transaction; oldest first. Told before the rows
 * are folded, so that the same rows give the same list, now or after a restart.
 */
export function afterTransaction(
  actions: readonly Action[],
  view: Pick<BenchView, 'devices' | 'mergedInto'>,
  rows: readonly LoggedEvent[],
): readonly Action[] {
  let left = actions;
  for (const { event } of rows) {
    if (event.kind === 'session-opened') left = [];
    if (event.kind === 'action-undone') left = withoutRows(left, event.eventIds);
  }
  if (rows.some(({ event }) => event.kind === 'action-undone')) return left;
  const action = actionOf(view, rows);
  return action === null ? left : [...left, action].slice(-UNDO_DEPTH);
}

/** An action as the screen shows it. */
export function undoableOf(action: Action): Undoable {
  const [{ atMs, by }] = action.rows;
  return { label: labelOf(action), atMs, by };
}

/** The action as words tell it. */
export function labelOf({ kind, rows }: Action): Undoable['label'] {
  const keys = new Set(rows.flatMap(({ event }) => ('deviceKey' in event ? event.deviceKey : [])));
  const isOne = kind === 'serial' || kind === 'merge' || kind === 'split';
  return { kind, devices: isOne ? 1 : keys.size };
}

function withoutRows(actions: readonly Action[], ids: readonly string[]): readonly Action[] {
  const gone = new Set(ids);
  return actions.filter(({ rows }) => !rows.some(({ id }) => gone.has(id)));
}

function actionOf(
  view: Pick<BenchView, 'devices' | 'mergedInto'>,
  rows: readonly LoggedEvent[],
): Action | null {
  const done = rows.flatMap((row) => {
    const isDispute = row.event.kind === 'device-refused';
    const kind =
      (isDispute ? disputedBy(rows) : null) ??
      (isOfCable(rows, row.event) ? null : actionKindOf(row.event));
    return kind === null ? [] : [{ kind, row }];
  });
  const [first, ...others] = done;
  if (!first || !('sessionId' in first.row.event) || first.row.event.sessionId === null)
    return null;
  const whole = (['serial', 'settle'] as const).find((one) =>
    done.some(({ kind }) => kind === one),
  );
  return {
    kind: whole ?? first.kind,
    sessionId: first.row.event.sessionId,
    rows: [first.row, ...others.map(({ row }) => row)],
    before: devicesBefore(view, rows),
  };
}

/**
 * Rows of one identity are in dispute once they are split, and when a person says which of them has it:
 * then the refusal is part of that one action.
 */
function disputedBy(rows: readonly LoggedEvent[]): ActionKind | null {
  if (rows.some(({ event }) => event.kind === 'device-split')) return 'split';
  return rows.some(({ event }) => actionKindOf(event) === 'settle') ? 'settle' : null;
}

/** The bench itself lifts a dispute when a cable has only moved; that is nobody's action. */
const isOfCable = (rows: readonly LoggedEvent[], event: BenchEvent): boolean =>
  event.kind === 'refusal-lifted' &&
  rows.some(
    ({ event: other }) =>
      other.kind === 'device-merged' &&
      other.why === 'moved-port' &&
      other.deviceKey === event.deviceKey,
  );

function devicesBefore(
  view: Pick<BenchView, 'devices' | 'mergedInto'>,
  rows: readonly LoggedEvent[],
): ReadonlyMap<DeviceKey, Device> {
  const before = new Map<DeviceKey, Device>();
  for (const { event } of rows) {
    if (!('deviceKey' in event)) continue;
    const device = rowAt(view, event.deviceKey);
    if (device) before.set(event.deviceKey, device);
  }
  return before;
}

/** What a row is as somebody's action; null for what the bench does by itself or has an undo of its own. */
function actionKindOf(event: BenchEvent): ActionKind | null {
  switch (event.kind) {
    case 'step-recorded':
      return 'step';
    case 'enrollment-confirmed':
      return event.evidence.kind === 'person' ? 'confirm' : null;
    case 'enrollment-withdrawn':
      return event.importId === undefined ? 'withdraw' : null;
    case 'device-reassigned':
      return 'reassign';
    case 'device-noted':
      return 'note';
    case 'damage-recorded':
      return 'damage';
    case 'exception-accepted':
      return event.exception === 'refused' ? 'settle' : 'accept';
    case 'exception-reopened':
      return 'reopen-exception';
    case 'refusal-lifted':
      return 'lift';
    case 'device-refused':
      return event.reason === 'label-differs' ? 'stop-by-label' : null;
    case 'serial-entered':
    case 'serial-withdrawn':
      return 'serial';
    case 'device-merged':
      return event.why === 'by-hand' ? 'merge' : null;
    case 'device-split':
      return 'split';
    case 'session-closed':
      return 'close';
    default:
      return null;
  }
}
