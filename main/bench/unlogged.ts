import type { Unlogged } from '../../contract/log-health.ts';
import type { UnloggedDevice } from '../../enrollment/log-event.ts';
import type { Identification } from '../../enrollment/identity.ts';
import { portOf } from '../../enrollment/usb-device.ts';
import type { LiveDevice } from './live-devices.ts';

/** What the bench saw while its log could not be written. Kept until the next such time. */
export interface UnloggedList {
  readonly saw: (handle: string, device: LiveDevice) => void;
  /** It left. A device whose row waits to be written is not lost and is skipped. */
  readonly left: (handle: string, isPending: boolean, nowMs: number) => void;
  /** The log works again: keeps and returns what left in the meantime and was never logged. */
  readonly end: (nowMs: number) => readonly UnloggedDevice[];
  readonly state: () => Unlogged | null;
}

export function createUnlogged(onChange: () => void): UnloggedList {
  let current: Unlogged | null = null;
  const open = new Map<string, UnloggedDevice>();
  const gone: UnloggedDevice[] = [];

  const publish = (fromMs: number, untilMs: number | null): void => {
    current = { fromMs, untilMs, devices: [...gone, ...open.values()] };
    onChange();
  };
  const begin = (nowMs: number): number => {
    if (current !== null && current.untilMs === null) return current.fromMs;
    open.clear();
    gone.length = 0;
    return nowMs;
  };

  return {
    saw: (handle, { attach, identification, sinceMs }) => {
      const fromMs = begin(sinceMs);
      open.set(handle, unloggedOf(identification, portOf(attach.usb), sinceMs));
      publish(fromMs, null);
    },
    left: (handle, isPending, nowMs) => {
      const device = open.get(handle);
      if (device === undefined) return;
      open.delete(handle);
      if (!isPending) gone.push({ ...device, leftMs: nowMs });
      publish(begin(nowMs), null);
    },
    end: (nowMs) => {
      if (current === null || current.untilMs !== null) return [];
      open.clear();
      publish(current.fromMs, nowMs);
      return [...gone];
    },
    state: () => current,
  };
}

function unloggedOf(
  { mode, model, serial, ecid }: Identification,
  port: string,
  seenMs: number,
): UnloggedDevice {
  return { port, mode, model, serial, ecid, seenMs, leftMs: null };
}
