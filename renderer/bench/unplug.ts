import type { Device } from '../../enrollment/device.ts';
import type { Mode } from '../../enrollment/identity.ts';

/** Whether the cable may come out, as far as Muster can know. */
export type Unplug = 'safe' | 'leave' | 'needs-you';

/** Modes in which another tool may be writing to the device. */
const WORKING: ReadonlySet<Mode> = new Set<Mode>([
  'restore',
  'dfu',
  'debug-usb',
  'port-dfu',
  'wtf',
]);

/** A logged row is durable, so the cable may come out, unless the device is held, unnamed or being restored. */
export function unplugOf(device: Device): Unplug {
  if (device.refusal !== null || device.serial === null) return 'needs-you';
  return WORKING.has(device.mode) ? 'leave' : 'safe';
}
