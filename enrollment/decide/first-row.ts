import type { Device } from '../device.ts';
import type { BenchView } from '../fold/bench-view.ts';

/** The first row that matches, or null. Called at every attach, so no list of all rows is built. */
export function firstRow(
  { devices }: Pick<BenchView, 'devices'>,
  isIt: (device: Device) => boolean,
): Device | null {
  for (const device of devices.values()) if (isIt(device)) return device;
  return null;
}
