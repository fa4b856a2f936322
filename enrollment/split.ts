import { currentKey, type BenchView } from './bench-view.ts';
import type { DeviceKey } from './device-key.ts';

/** True when the row `part` is the last that was merged into the row `key`, and the cable did not prove it. */
export function canSplit(view: BenchView, key: DeviceKey, part: DeviceKey): boolean {
  const row = view.devices.get(currentKey(view.mergedInto, key));
  const pair = view.beforeMerge.get(part);
  if (!row || !pair || view.mergedInto.get(part) !== row.key) return false;
  return pair.target === null || row.joined?.part === part;
}
