import type { Device } from '../device.ts';
import type { BenchView } from '../fold/bench-view.ts';

/** The first row of which this is true, or null. Asked at attaches, so that no list of all rows is made. */
export function firstRow(
  { devices }: Pick<BenchView, 'devices'>,
  isIt: (device: Device) => boolean,
): Device | null {
  for (const device of devices.values()) if (isIt(device)) return device;
  return null;
}
