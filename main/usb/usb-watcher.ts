import { WebUSB } from 'usb';

import type { Diagnostics, UsbListener, UsbState, UsbWatcher } from '../../enrollment/ports.ts';
import { isAncestor, type UsbDevice } from '../../enrollment/usb-device.ts';
import { createKnownDevices, outwards } from './known-devices.ts';
import { readPlace, type LibraryDevice } from './library-device.ts';

/**
 * The only file that touches the `usb` library. Events come from its hotplug watch; a re-list every
 * two seconds is the backstop, so that a lost event is not a lost Mac.
 *
 * Why the probe comes first: on a host without a USB bus, adding a listener makes the library start
 * a listing that nobody catches, and the unhandled rejection would end the process.
 */
export interface UsbWatcherOptions {
  readonly diagnostics: Diagnostics;
  /** The `usb` library; a test substitutes a scripted bus. */
  readonly library?: UsbLibrary;
  /** How often the bus is listed as a backstop. */
  readonly relistMs?: number;
}

/** What the watcher uses of the library. */
export type UsbLibrary = Pick<WebUSB, 'getDevices' | 'addEventListener' | 'removeEventListener'>;

/** A watcher over the real USB bus of this host. */
export function createUsbWatcher({
  diagnostics,
  library = new WebUSB({ allowAllDevices: true }),
  relistMs = 2000,
}: UsbWatcherOptions): UsbWatcher {
  let listener: UsbListener | null = null;
  let timer: NodeJS.Timeout | null = null;
  const events = followEvents(library, () => listener, diagnostics);
  const list = lister(library, events, (state) => listener?.onState(state));
  return {
    start: async (given) => {
      listener = given;
      // First a listing as a probe that also arms the watch, then one for what came in between.
      await library.getDevices().then(events.subscribe, () => undefined);
      await list();
      timer = setInterval(() => void list(), relistMs);
    },
    stop: () => {
      if (timer) clearInterval(timer);
      events.unsubscribe();
      listener = null;
      return Promise.resolve();
    },
  };
}

/** Every device on the bus now, without opening any: no texts. */
export const listUsb = async (
  library: Pick<UsbLibrary, 'getDevices'> = new WebUSB({ allowAllDevices: true }),
): Promise<readonly UsbDevice[]> => (await library.getDevices()).map(readPlace);

type Events = ReturnType<typeof followEvents>;

/** What the library reports by itself. */
function followEvents(
  library: UsbLibrary,
  listener: () => UsbListener | null,
  diagnostics: Diagnostics,
) {
  const known = createKnownDevices(listener, diagnostics);
  /** Devices behind an unannounced hub. */
  const behindHub = new Set<string>();
  /** Handles that events touched during a listing: the listing says nothing about them. */
  const touched = new Set<string>();
  let isSubscribed = false;

  const attachAfterHubs = async (device: LibraryDevice): Promise<void> => {
    behindHub.add(device.handle);
    const listed = await library.getDevices().catch(() => []);
    if (!behindHub.delete(device.handle)) return;
    const inner = readPlace(device);
    for (const outer of outwards(listed)) {
      if (isAncestor(readPlace(outer), inner) && !touched.has(outer.handle))
        known.attach(outer, 'relist');
    }
    known.attach(device, 'event');
  };
  const onConnect = (event: Event): void => {
    const { device } = event as unknown as { readonly device: LibraryDevice };
    touched.add(device.handle);
    known.detachOther(device);
    if (known.lacksHub(device)) void attachAfterHubs(device);
    else known.attach(device, 'event');
  };
  const onDisconnect = (event: Event): void => {
    const { handle } = (event as unknown as { readonly device: LibraryDevice }).device;
    touched.add(handle);
    behindHub.delete(handle);
    known.detach(handle, 'event');
  };
  return {
    known,
    touched,
    subscribe: (): void => {
      if (isSubscribed) return;
      isSubscribed = true;
      library.addEventListener('connect', onConnect);
      library.addEventListener('disconnect', onDisconnect);
    },
    unsubscribe: (): void => {
      library.removeEventListener('connect', onConnect);
      library.removeEventListener('disconnect', onDisconnect);
    },
  };
}

/** Lists the bus, one listing at a time, and reports when that becomes possible or impossible. */
function lister(
  library: UsbLibrary,
  { known, touched, subscribe }: Events,
  onState: (state: UsbState) => void,
): () => Promise<void> {
  let state: UsbState['kind'] = 'starting';
  let isListing = false;
  let hasLooked = false;
  const say = (next: UsbState): void => {
    if (next.kind === state) return;
    state = next.kind;
    onState(next);
  };
  return async () => {
    if (isListing) return;
    isListing = true;
    touched.clear();
    try {
      const devices = await library.getDevices();
      subscribe();
      known.compare(devices, touched, hasLooked ? 'relist' : 'first-look');
      hasLooked = true;
      say({ kind: 'watching' });
    } catch (error) {
      say({ kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) });
    } finally {
      isListing = false;
    }
  };
}
