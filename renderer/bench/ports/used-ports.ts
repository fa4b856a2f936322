import { createFollower, type Sequence } from '../../../enrollment/sequence.ts';
import type { Port } from '../../../enrollment/usb-device.ts';
import { byArrival, type BenchRow } from '../../../enrollment/list/bench-row.ts';

/** The sockets that the devices of a session have used. */
export interface UsedPorts {
  /** Every one of them; the same set while none is new. */
  readonly used: ReadonlySet<Port>;
  /** The rows of the devices that are plugged in, by their port. */
  readonly present: ReadonlyMap<Port, BenchRow>;
}

/** The sockets of rows that follow one another: only what has gone or come since is looked at. */
export function createUsedPorts(): (rows: Sequence<BenchRow>) => UsedPorts {
  /** How many rows were last seen at each port, and those that are said to be there. */
  let counts = new Map<Port, number>();
  let there = new Map<Port, Set<BenchRow>>();
  let used: ReadonlySet<Port> = new Set();
  let present = new Map<Port, BenchRow>();
  let touched = new Set<Port>();
  const begin = (): void => {
    counts = new Map();
    there = new Map();
    present = new Map();
  };
  const follow = createFollower<BenchRow>(begin, (row, by) => {
    const { port, isPresent } = row.device;
    if (port === null) return;
    counts.set(port, (counts.get(port) ?? 0) + by);
    if (!isPresent) return;
    touched.add(port);
    const rows = there.get(port) ?? new Set();
    if (by === 1) there.set(port, rows.add(row));
    else if (rows.delete(row) && rows.size === 0) there.delete(port);
  });
  return (rows) => {
    follow(rows);
    const now = new Set([...counts].flatMap(([port, count]) => (count > 0 ? [port] : [])));
    if (now.size !== used.size || [...now].some((port) => !used.has(port))) used = now;
    for (const port of touched) {
      const last = lastOf(there.get(port));
      if (last === undefined) present.delete(port);
      else present.set(port, last);
    }
    touched = new Set();
    return { used, present: new Map(present) };
  };
}

/** Of several devices that are said to be at one port, the one that came last is there. */
const lastOf = (rows: ReadonlySet<BenchRow> = new Set()): BenchRow | undefined =>
  [...rows].sort(byArrival).at(-1);
