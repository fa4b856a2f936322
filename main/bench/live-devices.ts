import { currentKey, type BenchView } from '../../enrollment/fold/bench-view.ts';
import type { Device } from '../../enrollment/device.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Identification } from '../../enrollment/identity.ts';
import type { UsbAttach } from '../../enrollment/ports.ts';
import type { NoticedBy } from '../../enrollment/sighting.ts';
import type { SeenDevice } from '../../enrollment/seen-device.ts';
import { portOf, type Port } from '../../enrollment/usb-device.ts';

/** One device that is attached now and matters to the bench. */
export interface LiveDevice {
  readonly attach: UsbAttach;
  readonly identification: Identification;
  readonly sinceMs: number;
  /** How its arrival was noticed; a second read does not change this. */
  readonly cameBy: Exclude<NoticedBy, 'second-read'>;
  /** True once any session has logged its arrival: it arrived once. */
  isCounted: boolean;
  /** The session that leaves it out until it is plugged in again; null if none does. */
  leftOutOf: string | null;
  /** Its row in each session; the row may still wait to be written. */
  readonly rows: Map<string, DeviceKey>;
}

/** What is plugged in now, by handle. Never an identity, never durable: the log is both. */
export interface LiveDevices {
  readonly byHandle: Map<string, LiveDevice>;
  /** The row of this device in the open session, after all merges, or null. */
  readonly keyOf: (device: LiveDevice) => DeviceKey | null;
  /** Ports where devices of this row are attached. */
  readonly portsOf: (key: DeviceKey) => readonly Port[];
  /** The rows of everything that is attached. */
  readonly keys: () => readonly DeviceKey[];
  readonly isTaken: (port: Port) => boolean;
  /** True if a device at the port of this row shows the row's identity and has no row yet. */
  readonly isUnmatched: (device: Device) => boolean;
  /** The row of what has been at this port since before `sinceMs`, or null. */
  readonly rowAt: (port: Port, sinceMs: number) => DeviceKey | null;
  /** After a split of these rows: assigns each live device to the row present at its port. */
  readonly follow: (keys: readonly DeviceKey[]) => void;
  /** Devices without a logged row. */
  readonly unlogged: (
    said: (device: LiveDevice) => Pick<SeenDevice, 'why' | 'logged'>,
  ) => readonly SeenDevice[];
}

export function createLiveDevices(view: BenchView): LiveDevices {
  const byHandle = new Map<string, LiveDevice>();
  const keyOf = ({ rows }: LiveDevice): DeviceKey | null => {
    const key = view.openSessionId === null ? undefined : rows.get(view.openSessionId);
    return key === undefined ? null : currentKey(view.mergedInto, key);
  };
  const all = (): readonly LiveDevice[] => [...byHandle.values()];
  const at = (port: Port) => all().filter((device) => portOfLive(device) === port);
  const isLogged = (device: LiveDevice): boolean => {
    const key = keyOf(device);
    return key !== null && view.devices.has(key);
  };
  return {
    byHandle,
    keyOf,
    portsOf: (key) =>
      all()
        .filter((live) => keyOf(live) === key)
        .map(portOfLive),
    isTaken: (port) => at(port).length > 0,
    isUnmatched: ({ port, serial, ecid }) =>
      port !== null &&
      at(port).some((device) => {
        const { serial: shown, ecid: own } = device.identification;
        const isSame = shown ? shown.value === serial?.value : own !== null && own === ecid;
        return isSame && keyOf(device) === null;
      }),
    rowAt: (port, sinceMs) => {
      // Two at one port: an attach was seen before the detach of the previous device.
      const [only, ...more] = at(port).filter((device) => keyOf(device) !== null);
      return only && more.length === 0 && only.sinceMs <= sinceMs ? keyOf(only) : null;
    },
    follow: (keys) => {
      const rows = keys.flatMap((key) => view.devices.get(key) ?? []);
      for (const device of byHandle.values()) {
        const key = keyOf(device);
        if (view.openSessionId === null || key === null || !keys.includes(key)) continue;
        const port = portOfLive(device);
        const here = rows.find((row) => row.isPresent && row.port === port);
        if (here) device.rows.set(view.openSessionId, here.key);
      }
    },
    keys: () => all().flatMap((live) => keyOf(live) ?? []),
    unlogged: (said) =>
      all()
        .filter((live) => !isLogged(live))
        .map((live) => ({
          handle: live.attach.usb.handle,
          port: portOfLive(live),
          identification: live.identification,
          sinceMs: live.sinceMs,
          ...said(live),
        })),
  };
}

const portOfLive = ({ attach }: LiveDevice): Port => portOf(attach.usb);
