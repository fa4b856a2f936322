import type { DeviceKey } from '../../enrollment/device-key.ts';
import { ecidKey, serialKey } from '../../enrollment/device-key.ts';
import type { Ecid } from '../../enrollment/ecid.ts';
import type { BenchEvent, DeviceEvent, LoggedEvent } from '../../enrollment/events.ts';
import type { Mode } from '../../enrollment/identity.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import type { Serial } from '../../enrollment/serial.ts';
import type { Sighting } from '../../enrollment/sighting.ts';
import type { UsbDevice } from '../../enrollment/usb-device.ts';

/** The fixed time of the gallery: 20 Nov 2026, 14:05 UTC. */
export const NOW_MS = Date.UTC(2026, 10, 20, 14, 5);
const MINUTE_MS = 60_000;

/** Invented, in the shape of the USB fixtures; every second one has the older 12 characters. */
export const serialNo = (index: number): Serial => {
  const middle = ((index * 7919 + 104_729) % 46_656).toString(36).toUpperCase().padStart(3, '0');
  const older = index % 2 === 0 ? 'Q9' : '';
  return `T5T${middle}${String(index).padStart(4, '0')}${older}` as Serial;
};
export const ecidNo = (index: number): Ecid =>
  `000111AA${(0x22bb3300 + index).toString(16).toUpperCase()}` as Ecid;

type DeviceFact = DeviceEvent extends infer Event
  ? Event extends DeviceEvent
    ? Omit<Event, 'sessionId' | 'deviceKey'>
    : never
  : never;

/** Writes the log of an invented bench, event by event, with a clock of its own. */
export function createHistory(startMs: number = NOW_MS - 90 * MINUTE_MS) {
  const events: LoggedEvent[] = [];
  let atMs = startMs;
  let sessionId = '';
  const log = (event: BenchEvent, by: string | null = null): void => {
    const seq = events.length + 1;
    const id = `01930000-0000-7000-8000-${String(seq).padStart(12, '0')}`;
    events.push({ seq, id, benchId: 'bench', atMs, by, event });
  };
  return {
    events,
    nowMs: (): number => atMs,
    wait: (ms: number): void => {
      atMs += ms;
    },
    profile: (profileId: string, revision: number, settings: ProfileSettings, by: string): void =>
      log({ kind: 'profile-saved', profileId, revision, settings }, by),
    retire: (profileId: string, by: string): void =>
      log({ kind: 'profile-retired', profileId }, by),
    note: (event: BenchEvent, by: string): void => log(event, by),
    open: (id: string, name: string, profileId: string, target: number | null, by: string) => {
      sessionId = id;
      log({ kind: 'session-opened', sessionId, name, profileId, revision: 1, target }, by);
    },
    close: (by: string): void => log({ kind: 'session-closed', sessionId }, by),
    of: (deviceKey: DeviceKey, fact: DeviceFact, by: string | null = null): void =>
      log({ sessionId, deviceKey, ...fact } as DeviceEvent, by),
  };
}

export type History = ReturnType<typeof createHistory>;

const MODELS = [
  ['Mac15,6', 'MacBook Pro (14-inch, M3 Pro, Nov 2023)'],
  ['Mac16,8', 'MacBook Pro (14-inch, M4 Pro, Nov 2024)'],
  ['Mac14,2', 'MacBook Air (M2, 2022)'],
  ['Mac16,11', 'Mac mini (M4 Pro, 2024)'],
] as const;

/** What a Mac running macOS shows: its serial, no ECID. */
export function bootedSighting(index: number, port: string): Sighting {
  const [productType, model] = MODELS[index % MODELS.length] ?? MODELS[0];
  const value = serialNo(index);
  return {
    port,
    vendorId: 0x05ac,
    productId: 0x1905,
    bcdDevice: 0x1507,
    productName: 'Mac',
    serialText: value,
    mode: 'booted-mac',
    kind: 'mac',
    ecid: null,
    serial: { value, source: 'usb-mac' },
    udid: null,
    productType,
    model,
    notes: [],
    noticedBy: 'event',
  };
}

/** What a Mac in a firmware mode shows: its ECID, and its serial only in recovery. */
export function firmwareSighting(index: number, port: string, mode: Mode): Sighting {
  const ecid = ecidNo(index);
  const serial = mode === 'recovery' ? serialNo(index) : null;
  const srnm = serial === null ? '' : ` SRNM:[${serial}]`;
  return {
    ...bootedSighting(index, port),
    productId: mode === 'recovery' ? 0x1281 : 0x1227,
    bcdDevice: 0,
    productName: 'Apple Mobile Device',
    serialText: `CPID:6030 CPFM:03 SCEP:01 BDID:04 ECID:${ecid} IBFL:3D${srnm}`,
    mode,
    ecid,
    serial: serial === null ? null : { value: serial, source: 'iboot-srnm' },
  };
}

/** The same Mac on the cable. */
export function pluggedMac(index: number, port: string): UsbDevice {
  const { vendorId, productId, bcdDevice, productName, serialText } = bootedSighting(index, port);
  const [bus = '', path = ''] = port.split('-');
  const own = { vendorId, productId, bcdDevice, productName, serialText };
  return { handle: `usb-${port}`, ...own, bus, ports: path.split('.').map(Number) };
}

export const keyOfBooted = (index: number): DeviceKey => serialKey(serialNo(index));
export const keyOfFirmware = (index: number): DeviceKey => ecidKey(ecidNo(index));
