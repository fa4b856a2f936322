import type { DeviceKey } from '../device-key.ts';
import type { BenchEvent } from '../events.ts';

/** The key under which the row `key` continues after the merges of these events. */
export function rowAfter(events: readonly BenchEvent[], key: DeviceKey): DeviceKey {
  let end = key;
  for (const event of events) {
    if (event.kind === 'device-merged' && event.deviceKey === end) end = event.into;
  }
  return end;
}
