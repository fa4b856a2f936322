import type { DeviceKey } from '../device-key.ts';
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
  const [{ id, atMs, by }] = action.rows;
  const [only = null, ...more] = keysOf(action.rows);
  return { id, label: labelOf(action), deviceKey: more.length === 0 ? only : null, atMs, by };
}

/** What the screen says of an action. */
export function labelOf({ kind, rows }: Action): Undoable['label'] {
  const isOne = kind === 'serial' || kind === 'merge' || kind === 'split';
  return { kind, devices: isOne ? 1 : keysOf(rows).size };
}

const keysOf = (rows: Action['rows']): ReadonlySet<DeviceKey> =>
  new Set(rows.flatMap(({ event }) => ('deviceKey' in event ? event.deviceKey : [])));

/** What is left of the actions; of one on many devices, one device may be gone. */
function withoutRows(actions: readonly Action[], ids: readonly string[]): readonly Action[] {
  const gone = new Set(ids);
  return actions.flatMap((action) => {
    const [first, ...others] = action.rows.filter(({ id }) => !gone.has(id));
    if (first === undefined) return [];
    const isWhole = others.length + 1 === action.rows.length;
    return isWhole ? action : { ...action, rows: [first, ...others] };
  });
}

function actionOf(rows: readonly LoggedEvent[]): Action | null {
  const done = rows.flatMap((row) => {
    const kind = kindIn(rows, row.event);
    return kind === null ? [] : [{ kind, row }];
  });
  const [first, ...others] = done;
  if (!first || !('sessionId' in first.row.event) || first.row.event.sessionId === null)
    return null;
  return {
    kind: WHOLE.find((kind) => done.some((one) => one.kind === kind)) ?? first.kind,
    sessionId: first.row.event.sessionId,
    rows: [first.row, ...others.map(({ row }) => row)],
  };
}

/** Kinds that name the whole action, whatever else it did. */
const WHOLE: readonly ActionKind[] = ['serial', 'settle'];
/** Kinds that can put rows of one identity in dispute: the refusal is then part of the action. */
const DISPUTING: readonly ActionKind[] = ['split', 'settle'];

/** The action that a row of this transaction belongs to; null if it is not a person's. */
function kindIn(rows: readonly LoggedEvent[], event: BenchEvent): ActionKind | null {
  if (isOfCable(rows, event)) return null;
  const dispute =
    event.kind === 'device-refused'
      ? DISPUTING.find((kind) => rows.some((row) => kindOf(row.event) === kind))
      : undefined;
  return dispute ?? kindOf(event);
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

function kindOf(event: BenchEvent): ActionKind | null {
  if (event.kind === 'session-closed') return 'close';
  return 'deviceKey' in event ? actionOfRow(event) : null;
}
