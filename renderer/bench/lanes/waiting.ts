import { changeOf, noteChange, type ListChange } from '../../../enrollment/list-change.ts';
import { byArrival, type BenchRow } from '../rows/bench-row.ts';
import type { Lane } from './lanes.ts';

/**
 * Lists the devices that need a person, most urgent first. The same list as before if nothing in it
 * changed. While it is held, because the pointer is on it, what comes is added at its end.
 */
export function createWaiting(): (lanes: readonly Lane[], isHeld: boolean) => readonly BenchRow[] {
  let lanesBefore: readonly Lane[] = [];
  let before: readonly BenchRow[] = [];
  let isAsLanes = true;
  return (lanes, isHeld) => {
    const change = changeOfLanes(lanesBefore, lanes);
    lanesBefore = lanes;
    const isSame = change !== null && change.gone.length + change.come.length === 0;
    if (isSame && (isHeld || isAsLanes)) return before;
    const next = isHeld ? heldAfter(before, change, lanes) : inLanes(lanes);
    isAsLanes = !isHeld;
    if (change !== null) noteChange(before, next, change);
    before = next;
    return before;
  };
}

const inLanes = (lanes: readonly Lane[]): readonly BenchRow[] => lanes.flatMap(({ rows }) => rows);

/** What has come is in the order of its lanes. */
function changeOfLanes(before: readonly Lane[], now: readonly Lane[]): ListChange<BenchRow> | null {
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

const NONE: readonly BenchRow[] = [];

/** The rows that were there keep their places; what has come is at the end. */
function heldAfter(
  before: readonly BenchRow[],
  change: ListChange<BenchRow> | null,
  lanes: readonly Lane[],
): readonly BenchRow[] {
  if (change === null) return inOrderOf(before, inLanes(lanes));
  const come = new Map(change.come.map((row) => [row.id, row]));
  const next = before.slice();
  const left = new Set<BenchRow>();
  for (const row of change.gone) {
    const again = come.get(row.id);
    if (again === undefined) left.add(row);
    else next[next.indexOf(row)] = again;
    come.delete(row.id);
  }
  const stay = left.size === 0 ? next : next.filter((row) => !left.has(row));
  return [...stay, ...come.values()];
}

function inOrderOf(before: readonly BenchRow[], now: readonly BenchRow[]): readonly BenchRow[] {
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: BenchRow): number => places.get(id) ?? before.length;
  return now.toSorted((one, other) => placeOf(one) - placeOf(other));
}
