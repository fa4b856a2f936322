import type { Mode } from '../../enrollment/identity.ts';
import type { LogState } from '../../contract/log-health.ts';
import type { BenchRow } from './bench-row.ts';

/** Whether the cable may come out, as far as Muster can know. */
export type Unplug = 'safe' | 'leave' | 'needs-you' | 'set-aside';

/** Modes in which another tool may be writing to the device. */
const WORKING: ReadonlySet<Mode> = new Set<Mode>([
  'restore',
  'dfu',
  'debug-usb',
  'port-dfu',
  'wtf',
]);

/**
 * A logged row is durable, so the cable may come out, unless an exception is open or the device is being
 * restored. What was set aside may come out, but is not done. While nothing is logged every device stays,
 * as the alarm says: the row may stand nowhere but in an open file.
 */
export function unplugOf({ device, shown, exceptions }: UnplugRow, log: LogState['kind']): Unplug {
  if (log === 'failed') return 'leave';
  if (exceptions.length > 0) return 'needs-you';
  if (WORKING.has(device.mode)) return 'leave';
  return shown === 'set-aside' ? 'set-aside' : 'safe';
}

type UnplugRow = Pick<BenchRow, 'device' | 'shown' | 'exceptions'>;
