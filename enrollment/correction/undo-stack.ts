import type { BenchEvent, LoggedEvent } from '../events.ts';
import { actionOfRow } from './device-event-kinds.ts';
import type { ActionKind, Undoable } from '../correction.ts';

/** How many actions in succession can be undone. */
export const UNDO_DEPTH = 20;

/** One action of a person and its rows. */
export interface Action {
  readonly kind: ActionKind;
  readonly sessionId: string;
  /** In log order; never empty. */
  readonly rows: readonly [LoggedEvent, ...LoggedEvent[]];
}

/** The actions that can be undone, after one more transaction; oldest first. */
export function afterTransaction(
  actions: readonly Action[],
  rows: readonly LoggedEvent[],
): readonly Action[] {
  let left = actions;
  for (const { event } of rows) {
    if (event.kind === 'session-opened') left = [];
    if (event.kind === 'action-undone') left = withoutRows(left, event.eventIds);
  }
  if (rows.some(({ event }) => event.kind === 'action-undone')) return left;
  const action = actionOf(rows);
  return action === null ? left : [...left, action].slice(-UNDO_DEPTH);
}

/** An action as the screen shows it. */
export function undoableOf(action: Action): Undoable {
  const [{ atMs, by }] = action.rows;
  return { label: labelOf(action), atMs, by };
}

/** What the screen says of an action. */
export function labelOf({ kind, rows }: Action): Undoable['label'] {
  const keys = new Set(rows.flatMap(({ event }) => ('deviceKey' in event ? event.deviceKey : [])));
  const isOne = kind === 'serial' || kind === 'merge' || kind === 'split';
  return { kind, devices: isOne ? 1 : keys.size };
}

function withoutRows(actions: readonly Action[], ids: readonly string[]): readonly Action[] {
  const gone = new Set(ids);
  return actions.filter(({ rows }) => !rows.some(({ id }) => gone.has(id)));
}

function actionOf(rows: readonly LoggedEvent[]): Action | null {
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
  };
}

/**
 * A split can put rows of one identity in dispute, and so can a decision which of them has it: the
 * refusal is then part of that action.
 */
function disputedBy(rows: readonly LoggedEvent[]): ActionKind | null {
  if (rows.some(({ event }) => event.kind === 'device-split')) return 'split';
  return rows.some(({ event }) => actionKindOf(event) === 'settle') ? 'settle' : null;
}

/** The bench itself lifts a dispute when only a cable has moved; that is not a person's action. */
const isOfCable = (rows: readonly LoggedEvent[], event: BenchEvent): boolean =>
  event.kind === 'refusal-lifted' &&
  rows.some(
    ({ event: other }) =>
      other.kind === 'device-merged' &&
      other.why === 'moved-port' &&
      other.deviceKey === event.deviceKey,
  );

/** The action that a row belongs to; null if it is not a person's. */
function actionKindOf(event: BenchEvent): ActionKind | null {
  if (event.kind === 'session-closed') return 'close';
  return 'deviceKey' in event ? actionOfRow(event) : null;
}
