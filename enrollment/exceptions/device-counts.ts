import type { Device } from '../device.ts';
import { isCounted } from '../progress.ts';
import { createFollower, type Sequence } from '../sequence.ts';
import { statusOf } from './device-status.ts';
import type { SessionContext } from './session-context.ts';

/** What is counted of a session's devices outside their list. */
export interface DeviceCounts {
  /** Devices that count toward the target. */
  readonly counted: number;
  /** Devices that need a person. */
  readonly waiting: number;
  /** Devices that are plugged in. */
  readonly present: number;
  /** When one of them was last seen, UTC ms; 0 without any. */
  readonly lastSeenMs: number;
}

/** Counts devices that follow one another: only what has gone or come since is looked at. */
export function createDeviceCounts(
  context: SessionContext,
): (devices: Sequence<Device>) => DeviceCounts {
  const none = { counted: 0, waiting: 0, present: 0, lastSeenMs: 0 };
  let counts = { ...none };
  /** The one that was last seen is gone, so another one is. */
  let isLastGone = false;
  const begin = (): void => {
    counts = { ...none };
  };
  const follow = createFollower<Device>(begin, (device, by) => {
    const { state, exceptions } = statusOf(device, context);
    if (isCounted(state)) counts.counted += by;
    if (exceptions.length > 0) counts.waiting += by;
    if (device.isPresent) counts.present += by;
    if (by === -1) isLastGone ||= device.lastSeenMs === counts.lastSeenMs;
    else if (device.lastSeenMs >= counts.lastSeenMs) {
      counts.lastSeenMs = device.lastSeenMs;
      isLastGone = false;
    }
  });
  return (devices) => {
    follow(devices);
    if (isLastGone) {
      counts.lastSeenMs = 0;
      for (const { lastSeenMs } of devices) {
        counts.lastSeenMs = Math.max(counts.lastSeenMs, lastSeenMs);
      }
      isLastGone = false;
    }
    return { ...counts };
  };
}
