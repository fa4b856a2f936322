import { createFollower } from '../../../enrollment/list-change.ts';
import type { Port } from '../../../enrollment/usb-device.ts';
import { byArrival, type BenchRow } from '../rows/bench-row.ts';

/** The sockets that the devices of a session have used. */
export interface UsedPorts {
  /** Every one of them; the same set while none is new. */
  readonly used: ReadonlySet<Port>;
  /** The rows of the devices that are plugged in, by their port. */
  readonly present: ReadonlyMap<Port, BenchRow>;
}

/** The sockets of rows that follow one another: only what has gone or come since is looked at. */
export function createUsedPorts(): (rows: readonly BenchRow[]) => UsedPorts {
  /** How many rows were last seen at each port. */
  let counts = new Map<Port, number>();
  let present = new Map<Port, readonly BenchRow[]>();
  let used: ReadonlySet<Port> = new Set();
  const begin = (): void => {
    counts = new Map();
    present = new Map();
  };
  const follow = createFollower<BenchRow>(begin, (row, by) => {
    const { port, isPresent } = row.device;
    if (port === null) return;
    counts.set(port, (counts.get(port) ?? 0) + by);
    if (!isPresent) return;
    const others = (present.get(port) ?? []).filter((one) => one !== row);
    present.set(port, by === 1 ? [...others, row].sort(byArrival) : others);
  });
  return (rows) => {
    follow(rows);
    const now = new Set([...counts].flatMap(([port, count]) => (count > 0 ? [port] : [])));
    if (now.size !== used.size || [...now].some((port) => !used.has(port))) used = now;
    return { used, present: new Map([...present].flatMap(lastOf)) };
  };
}

/** Of two devices that are said to be at one port, the one that came later is there. */
const lastOf = ([port, rows]: readonly [Port, readonly BenchRow[]]): readonly (readonly [
  Port,
  BenchRow,
])[] => {
  const last = rows.at(-1);
  return last === undefined ? [] : [[port, last]];
};
