import { currentKey, type BenchView } from '../../enrollment/bench-view.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Identification } from '../../enrollment/identity.ts';
import type { UsbAttach } from '../../enrollment/ports.ts';
import type { SeenDevice } from '../../enrollment/seen-device.ts';
import { portOf, type Port } from '../../enrollment/usb-device.ts';

/** One device that is attached at this moment and matters to the bench. */
export interface LiveDevice {
  readonly attach: UsbAttach;
  readonly identification: Identification;
  readonly sinceMs: number;
  /** The row that stands for it; null while no log row does. */
  key: DeviceKey | null;
}

/** What is plugged in now, by handle. Never an identity, never durable: the log is both. */
export interface LiveDevices {
  readonly byHandle: Map<string, LiveDevice>;
  /** Where devices of this row are attached. */
  readonly portsOf: (view: BenchView, key: DeviceKey) => readonly Port[];
  /** The rows of everything that is attached. */
  readonly keys: (view: BenchView) => readonly DeviceKey[];
  /** Devices that no log row stands for. */
  readonly unlogged: (why: (device: LiveDevice) => SeenDevice['why']) => readonly SeenDevice[];
}

export function createLiveDevices(): LiveDevices {
  const byHandle = new Map<string, LiveDevice>();
  return {
    byHandle,
    portsOf: (view, key) =>
      [...byHandle.values()]
        .filter((live) => live.key !== null && currentKey(view.mergedInto, live.key) === key)
        .map((live) => portOf(live.attach.usb)),
    keys: (view) =>
      [...byHandle.values()].flatMap(({ key }) =>
        key === null ? [] : [currentKey(view.mergedInto, key)],
      ),
    unlogged: (why) =>
      [...byHandle.values()]
        .filter((live) => live.key === null)
        .map((live) => ({
          handle: live.attach.usb.handle,
          port: portOf(live.attach.usb),
          identification: live.identification,
          sinceMs: live.sinceMs,
          why: why(live),
        })),
  };
}
