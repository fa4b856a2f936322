import type { Mode } from '../../../enrollment/identity.ts';
import type { LogState } from '../../../contract/log-health.ts';
import type { SeenDevice } from '../../../enrollment/seen-device.ts';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';

/** Whether a device may be unplugged, as far as Muster can know. */
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
 * A logged row is durable, so the device may be unplugged, unless an exception is open or it is
 * being restored. A device set aside may be unplugged, but is not done. While the log is not
 * writable every device stays, as the alarm says: its row may exist only in the open file.
 */
export const unplugOf = (
  { device, shown, exceptions }: Pick<BenchRow, 'device' | 'shown' | 'exceptions'>,
  log: LogState['kind'],
): Unplug => judged({ mode: device.mode, shown, needsAttention: exceptions.length > 0 }, log);

/**
 * The same for a device known only from an earlier session; null if it is not logged at all. One
 * that was left out of this session asks for nobody, whatever was open then.
 */
export function unplugSeen(
  { logged, identification, why }: Pick<SeenDevice, 'logged' | 'identification' | 'why'>,
  log: LogState['kind'],
): Unplug | null {
  if (!logged) return null;
  const needsAttention = why !== 'left-out' && logged.needsAttention;
  return judged({ ...logged, needsAttention, mode: identification.mode }, log);
}

interface Judged extends Pick<BenchRow, 'shown'> {
  readonly mode: Mode | null;
  readonly needsAttention: boolean;
}

function judged({ mode, shown, needsAttention }: Judged, log: LogState['kind']): Unplug {
  if (log === 'failed') return 'leave';
  if (needsAttention) return 'needs-you';
  if (mode !== null && WORKING.has(mode)) return 'leave';
  return shown === 'set-aside' ? 'set-aside' : 'safe';
}
