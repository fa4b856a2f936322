import { WebUSB } from 'usb';

import type { Diagnostics, UsbListener, UsbState, UsbWatcher } from '../../enrollment/ports.ts';
import type { NoticedBy } from '../../enrollment/sighting.ts';
import { APPLE_VENDOR_ID } from '../../enrollment/product-ids.ts';
import { isAncestor, portOf, type UsbDevice } from '../../enrollment/usb-device.ts';
import {
  plainBus,
  readLibraryDevice,
  readPlace,
  readSerial,
  type LibraryDevice,
} from './library-device.ts';

/**
 * The only file that touches the `usb` library. Events come from its hotplug watch; a re-list every
 * two seconds is the backstop, so that a lost event is not a lost Mac. What must stay true: the
 * listener hears each plug-in once and each unplug once, whatever the library repeats, reorders or drops.
 *
 * Why the probe comes first: on a host without a USB bus, adding a listener makes the library start
 * a listing that nobody catches, and the unhandled rejection would end the process.
 */
export interface UsbWatcherOptions {
  readonly diagnostics: Diagnostics;
  /** The `usb` library; a test puts a scripted bus in its place. */
  readonly library?: UsbLibrary;
  /** How often the bus is listed as a backstop. */
  readonly relistMs?: number;
}

/** What the watcher uses of the library. */
export type UsbLibrary = Pick<WebUSB, 'getDevices' | 'addEventListener' | 'removeEventListener'>;

/** How often a missing serial is looked for again, once a re-list. */
const SECOND_READS = 2;
const SLOW_READ_MS = 50;

interface Known {
  readonly usb: UsbDevice;
  readonly device: LibraryDevice;
  readsLeft: number;
}

/** A watcher over the real USB bus of this host. */
export function createUsbWatcher({
  diagnostics,
  library = new WebUSB({ allowAllDevices: true }),
  relistMs = 2000,
}: UsbWatcherOptions): UsbWatcher {
  const known = new Map<string, Known>();
  /** Devices behind a hub that was not announced: its serial must be known before theirs is read. */
  const behindHub = new Set<string>();
  /** Handles that events touched while a listing was under way: the listing says nothing about them. */
  const touched = new Set<string>();
  let listener: UsbListener | null = null;
  let state: UsbState = { kind: 'starting' };
  let timer: NodeJS.Timeout | null = null;
  let isListing = false;
  let hasLooked = false;
  let isSubscribed = false;

  const say = (next: UsbState): void => {
    if (next.kind === state.kind) return;
    state = next;
    listener?.onState(next);
  };

  const attach = (device: LibraryDevice, noticedBy: NoticedBy): void => {
    const before = known.get(device.handle);
    if (before && isSame(before.usb, readPlace(device))) return;
    if (before) detach(device.handle, 'relist');
    const startMs = performance.now();
    const usb = readLibraryDevice(device);
    const tookMs = performance.now() - startMs;
    if (tookMs > SLOW_READ_MS) diagnostics.warn('Reading a USB device was slow', { tookMs });
    known.set(device.handle, { usb, device, readsLeft: SECOND_READS });
    listener?.onAttach({ usb, ancestors: ancestorsOf(usb), noticedBy });
  };

  const detach = (handle: string, noticedBy: 'event' | 'relist'): void => {
    if (known.delete(handle)) listener?.onDetach({ handle, noticedBy });
  };

  /** Hubs' serials are read only when a device below them shows one that might be inherited. */
  const ancestorsOf = (usb: UsbDevice): UsbDevice[] => {
    if (usb.serialText === null) return [];
    return [...known.values()]
      .filter((other) => isAncestor(other.usb, usb))
      .map(({ usb: hub, device }) => ({
        ...hub,
        serialText: hub.serialText ?? readSerial(device),
      }));
  };

  const lacksHub = ({ vendorId, bus, ports }: LibraryDevice): boolean => {
    if (vendorId !== APPLE_VENDOR_ID || ports.length < 2) return false;
    const places = new Set([...known.values()].map(({ usb }) => portOf(usb)));
    const chain = ports.slice(0, -1).map((_, depth) => ports.slice(0, depth + 1));
    return chain.some((outer) => !places.has(portOf({ bus: plainBus(bus), ports: outer })));
  };

  const attachAfterHubs = async (device: LibraryDevice): Promise<void> => {
    behindHub.add(device.handle);
    const listed = await library.getDevices().catch(() => []);
    if (!behindHub.delete(device.handle)) return;
    const inner = readPlace(device);
    for (const outer of outwards(listed)) {
      if (isAncestor(readPlace(outer), inner) && !touched.has(outer.handle))
        attach(outer, 'relist');
    }
    attach(device, 'event');
  };

  const onConnect = (event: Event): void => {
    const { device } = event as unknown as { readonly device: LibraryDevice };
    touched.add(device.handle);
    const before = known.get(device.handle);
    // A handle comes again when an event was repeated, or when it was re-used after a lost detach.
    if (before && isOther(before.usb, readLibraryDevice(device))) detach(device.handle, 'event');
    if (!known.has(device.handle) && lacksHub(device)) void attachAfterHubs(device);
    else attach(device, 'event');
  };

  const onDisconnect = (event: Event): void => {
    const { handle } = (event as unknown as { readonly device: LibraryDevice }).device;
    touched.add(handle);
    behindHub.delete(handle);
    detach(handle, 'event');
  };

  const subscribe = (): void => {
    if (isSubscribed) return;
    isSubscribed = true;
    library.addEventListener('connect', onConnect);
    library.addEventListener('disconnect', onDisconnect);
  };

  const readAgain = (entry: Known, device: LibraryDevice): void => {
    if (entry.usb.serialText !== null || entry.readsLeft === 0) return;
    entry.readsLeft -= 1;
    const usb = readLibraryDevice(device);
    if (usb.serialText === null) return;
    known.set(usb.handle, { usb, device, readsLeft: 0 });
    listener?.onAttach({ usb, ancestors: ancestorsOf(usb), noticedBy: 'second-read' });
  };

  const compare = (devices: readonly LibraryDevice[], noticedBy: NoticedBy): void => {
    const listed = new Set(devices.map((device) => device.handle));
    for (const handle of [...known.keys()]) {
      if (!listed.has(handle) && !touched.has(handle)) detach(handle, 'relist');
    }
    for (const device of outwards(devices)) {
      if (touched.has(device.handle)) continue;
      const entry = known.get(device.handle);
      if (entry && isSame(entry.usb, readPlace(device))) readAgain(entry, device);
      else attach(device, noticedBy);
    }
  };

  const list = async (): Promise<void> => {
    if (isListing) return;
    isListing = true;
    touched.clear();
    try {
      const devices = await library.getDevices();
      subscribe();
      compare(devices, hasLooked ? 'relist' : 'first-look');
      hasLooked = true;
      say({ kind: 'watching' });
    } catch (error) {
      say({ kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) });
    } finally {
      isListing = false;
    }
  };

  return {
    start: async (given) => {
      listener = given;
      // First a listing as a probe that also arms the watch, then one that sees what came in between.
      await library.getDevices().then(subscribe, () => undefined);
      await list();
      timer = setInterval(() => void list(), relistMs);
    },
    stop: () => {
      if (timer) clearInterval(timer);
      library.removeEventListener('connect', onConnect);
      library.removeEventListener('disconnect', onDisconnect);
      listener = null;
      return Promise.resolve();
    },
  };
}

/** Hubs before what is behind them. */
const outwards = (devices: readonly LibraryDevice[]): LibraryDevice[] =>
  devices.toSorted((a, b) => a.ports.length - b.ports.length);

function isSame(a: UsbDevice, b: UsbDevice): boolean {
  return a.vendorId === b.vendorId && a.productId === b.productId && portOf(a) === portOf(b);
}

/** A text that cannot be read this time says nothing. */
const isOther = (before: UsbDevice, now: UsbDevice): boolean =>
  now.serialText !== null && before.serialText !== null && now.serialText !== before.serialText;
