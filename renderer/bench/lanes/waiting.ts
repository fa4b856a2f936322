import type { BenchRow } from '../rows/bench-row.ts';
import type { Lane } from './lanes.ts';

/**
 * Lists the devices that need a person, most urgent first. The same list as before if nothing in it
 * changed. While it is held, because the pointer is on it, what comes is added at its end.
 */
export function createWaiting(): (lanes: readonly Lane[], isHeld: boolean) => readonly BenchRow[] {
  let before: readonly BenchRow[] = [];
  return (lanes, isHeld) => {
    const now = lanes.flatMap(({ rows }) => rows);
    const next = isHeld ? inOrderOf(before, now) : now;
    const isSame = next.length === before.length && next.every((row, at) => row === before[at]);
    if (!isSame) before = next;
    return before;
  };
}

function inOrderOf(before: readonly BenchRow[], now: readonly BenchRow[]): readonly BenchRow[] {
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: BenchRow): number => places.get(id) ?? before.length;
  return now.toSorted((one, other) => placeOf(one) - placeOf(other));
}
