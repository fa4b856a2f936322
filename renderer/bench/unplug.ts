import type { Mode } from '../../enrollment/identity.ts';
import type { LogHealth, LogState } from '../../contract/log-health.ts';
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
 * A logged row is durable, so the cable may come out, unless the rows stand nowhere but in an open file, an
 * exception is open or the device is being restored. What was set aside may come out, but is not done.
 */
export function unplugOf(
  { device, shown, exceptions }: UnplugRow,
  areRowsAtStake: boolean,
): Unplug {
  if (areRowsAtStake) return 'leave';
  if (exceptions.length > 0) return 'needs-you';
  if (WORKING.has(device.mode)) return 'leave';
  return shown === 'set-aside' ? 'set-aside' : 'safe';
}

/** Whether the file of the log was lost, and no copy of its rows has been read back yet. */
export const areRowsAtStake = (log: LogState, { rescue }: Pick<LogHealth, 'rescue'>): boolean =>
  log.kind === 'failed' && log.fault === 'replaced' && rescue?.kind !== 'copied';

type UnplugRow = Pick<BenchRow, 'device' | 'shown' | 'exceptions'>;
