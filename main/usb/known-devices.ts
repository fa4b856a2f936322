import type { Diagnostics, UsbListener } from '../../enrollment/ports.ts';
import { APPLE_VENDOR_ID } from '../../enrollment/product-ids.ts';
import type { NoticedBy } from '../../enrollment/sighting.ts';
import { isAncestor, portOf, type UsbDevice } from '../../enrollment/usb-device.ts';
import {
  hasSerial,
  plainBus,
  readLibraryDevice,
  readPlace,
  readSerial,
  type LibraryDevice,
} from './library-device.ts';

/** How many re-lists retry a missing serial. */
const SECOND_READS = 2;
const SLOW_READ_MS = 50;

interface Known {
  readonly usb: UsbDevice;
  readonly device: LibraryDevice;
  readsLeft: number;
}

/**
 * The devices known to be on the bus, and their listener. Invariant: the listener hears each
 * plug-in once and each unplug once, even if they are reported here twice or out of order.
 */
export interface KnownDevices {
  readonly attach: (device: LibraryDevice, noticedBy: NoticedBy) => void;
  readonly detach: (handle: string, noticedBy: 'event' | 'relist') => void;
  /** A handle reused by another device, because its detach was lost, is detached first. */
  readonly detachOther: (device: LibraryDevice) => void;
  /**
   * Whether it is behind an unannounced hub, whose serial must be known before this one is read.
   */
  readonly lacksHub: (device: LibraryDevice) => boolean;
  /**
   * Catches up with what events missed; `touched` are handles that a listing says nothing about.
   */
  readonly compare: (
    listed: readonly LibraryDevice[],
    touched: ReadonlySet<string>,
    noticedBy: NoticedBy,
  ) => void;
}

export function createKnownDevices(
  listener: () => UsbListener | null,
  diagnostics: Diagnostics,
): KnownDevices {
  const known = new Map<string, Known>();
  const add = (usb: UsbDevice, device: LibraryDevice, readsLeft: number, noticedBy: NoticedBy) => {
    known.set(usb.handle, { usb, device, readsLeft });
    listener()?.onAttach({ usb, ancestors: ancestorsOf(usb, known), noticedBy });
  };
  const detach: KnownDevices['detach'] = (handle, noticedBy) => {
    if (known.delete(handle)) listener()?.onDetach({ handle, noticedBy });
  };
  const attach: KnownDevices['attach'] = (device, noticedBy) => {
    const before = known.get(device.handle);
    if (before && isSame(before.usb, readPlace(device))) return;
    if (before) detach(device.handle, 'relist');
    const startMs = performance.now();
    const usb = readLibraryDevice(device);
    const tookMs = performance.now() - startMs;
    if (tookMs > SLOW_READ_MS) diagnostics.warn('Reading a USB device was slow', { tookMs });
    add(usb, device, SECOND_READS, noticedBy);
  };
  const readAgain = (entry: Known, device: LibraryDevice): void => {
    if (entry.usb.serialText !== null || entry.readsLeft === 0 || !hasSerial(device)) return;
    entry.readsLeft -= 1;
    const usb = readLibraryDevice(device);
    if (usb.serialText !== null) add(usb, device, 0, 'second-read');
  };
  return {
    attach,
    detach,
    detachOther: (device) => {
      const before = known.get(device.handle);
      if (before && isOther(before.usb, readLibraryDevice(device))) detach(device.handle, 'event');
    },
    lacksHub: (device) => !known.has(device.handle) && isBehindUnknown(device, known),
    compare: (listed, touched, noticedBy) => {
      const handles = new Set(listed.map((device) => device.handle));
      for (const handle of known.keys())
        if (!handles.has(handle) && !touched.has(handle)) detach(handle, 'relist');
      for (const device of outwards(listed)) {
        if (touched.has(device.handle)) continue;
        const entry = known.get(device.handle);
        if (entry && isSame(entry.usb, readPlace(device))) readAgain(entry, device);
        else attach(device, noticedBy);
      }
    },
  };
}

/** Hubs before what is behind them. */
export const outwards = (devices: readonly LibraryDevice[]): LibraryDevice[] =>
  devices.toSorted((a, b) => a.ports.length - b.ports.length);

/** The serials of hubs are read only when a device below them shows one that might be inherited. */
function ancestorsOf(usb: UsbDevice, known: ReadonlyMap<string, Known>): UsbDevice[] {
  if (usb.serialText === null) return [];
  return [...known.values()]
    .filter((other) => isAncestor(other.usb, usb))
    .map(({ usb: hub, device }) => ({
      ...hub,
      serialText: hub.serialText ?? readSerial(device),
    }));
}

function isBehindUnknown(
  { vendorId, bus, ports }: LibraryDevice,
  known: ReadonlyMap<string, Known>,
): boolean {
  if (vendorId !== APPLE_VENDOR_ID || ports.length < 2) return false;
  const places = new Set([...known.values()].map(({ usb }) => portOf(usb)));
  const chain = ports.slice(0, -1).map((_, depth) => ports.slice(0, depth + 1));
  return chain.some((outer) => !places.has(portOf({ bus: plainBus(bus), ports: outer })));
}

function isSame(a: UsbDevice, b: UsbDevice): boolean {
  return a.vendorId === b.vendorId && a.productId === b.productId && portOf(a) === portOf(b);
}

/** An unreadable text proves nothing. */
const isOther = (before: UsbDevice, now: UsbDevice): boolean =>
  now.serialText !== null && before.serialText !== null && now.serialText !== before.serialText;
