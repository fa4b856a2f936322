import type { Port } from '../../../enrollment/usb-device.ts';
import type { BenchRow } from '../rows/bench-row.ts';

/** The rows of the devices that are plugged in, by their port. */
export function presentByPort(rows: readonly BenchRow[]): ReadonlyMap<Port, BenchRow> {
  const present = new Map<Port, BenchRow>();
  for (const row of rows) {
    const { port, isPresent } = row.device;
    if (port !== null && isPresent) present.set(port, row);
  }
  return present;
}
