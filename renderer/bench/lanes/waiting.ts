import {
  changeOf,
  joined,
  replacedIn,
  type Sequence,
  type SequenceChange,
} from '../../../enrollment/sequence.ts';
import { byArrival, type BenchRow } from '../../../enrollment/list/bench-row.ts';
import { type Lane } from '../../../enrollment/list/lanes.ts';

type Rows = Sequence<BenchRow>;

/**
 * Lists the devices that need a person, most urgent first. The same list as before if nothing in it
 * changed. While it is held, because the pointer is on it, what comes is added at its end.
 */
export function createWaiting(): (lanes: readonly Lane[], isHeld: boolean) => Rows {
  let lanesBefore: readonly Lane[] = [];
  let before: Rows = [];
  let isAsLanes = true;
  return (lanes, isHeld) => {
    const change = changeOfLanes(lanesBefore, lanes);
    lanesBefore = lanes;
    const isSame = change !== null && change.gone.length + change.come.length === 0;
    if (isSame && (isHeld || isAsLanes)) return before;
    before = isHeld ? heldAfter(before, change, lanes) : inLanes(lanes);
    isAsLanes = !isHeld;
    return before;
  };
}

const inLanes = (lanes: readonly Lane[]): Rows => joined(lanes.map(({ rows }) => rows));

/** What has come is in the order of its lanes; null if much has changed. */
function changeOfLanes(
  before: readonly Lane[],
  now: readonly Lane[],
): SequenceChange<BenchRow> | null {
  const rowsBefore = new Map(before.map(({ kind, rows }) => [kind, rows]));
  const rowsNow = new Map(now.map(({ kind, rows }) => [kind, rows]));
  const gone: BenchRow[] = [];
  const come: BenchRow[] = [];
  for (const kind of new Set([...rowsNow.keys(), ...rowsBefore.keys()])) {
    const change = changeOf(rowsBefore.get(kind) ?? NONE, rowsNow.get(kind) ?? NONE);
    if (change === null) return null;
    gone.push(...change.gone);
    come.push(...change.come.toSorted(byArrival));
  }
  return { gone, come };
}

const NONE: Rows = [];

/** The rows that were there keep their places; what has come is at the end. */
function heldAfter(
  before: Rows,
  change: SequenceChange<BenchRow> | null,
  lanes: readonly Lane[],
): Rows {
  if (change === null) return inOrderOf(before, inLanes(lanes));
  const come = new Map(change.come.map((row) => [row.id, row]));
  const others = new Map(change.gone.map((row) => [row, come.get(row.id) ?? null]));
  for (const { id } of change.gone) come.delete(id);
  return joined([replacedIn(before, others), [...come.values()]]);
}

function inOrderOf(before: Rows, now: Rows): Rows {
  const places = new Map([...before].map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: BenchRow): number => places.get(id) ?? before.length;
  return [...now].sort((one, other) => placeOf(one) - placeOf(other));
}
