import type { UsbAttach, UsbDetach, UsbListener, UsbWatcher } from '../../../enrollment/ports.ts';
import { APPLE_VENDOR_ID, productFamilyOf } from '../../../enrollment/product-ids.ts';
import { portOf, type Port } from '../../../enrollment/usb-device.ts';
import { attachOf, type RegistryNode } from './ioreg-devices.ts';

/** Reading the registry of a whole bench takes main some tens of ms. */
const EVERY_MS = 10_000;

export interface RegistryWatcherParts {
  /** Lists the registry now; null if it cannot be read. */
  readonly look: () => Promise<readonly RegistryNode[] | null>;
  readonly everyMs?: number;
}

/**
 * A USB watcher that also tells of devices which macOS knows and the USB library does not list, each
 * marked as such (`isFromRegistry`). They are told after two looks in a row, so that a device that is
 * only on its way to the library is not told twice; once the library lists one, it takes its place.
 */
export function withRegistry(
  watcher: UsbWatcher,
  { look, everyMs = EVERY_MS }: RegistryWatcherParts,
): UsbWatcher {
  let listener: UsbListener | null = null;
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;
  const filling = createFilling(() => listener);
  const lookOnce = async (): Promise<void> => {
    const nodes = await look().catch(() => null);
    // What cannot be read says nothing about what left.
    if (nodes !== null && listener !== null) filling.compare(nodes);
    if (listener !== null) timer = setTimeout(begin, everyMs);
  };
  const begin = (): void => {
    looking = lookOnce();
  };
  return {
    start: async (given) => {
      listener = given;
      await watcher.start({
        onState: given.onState,
        onAttach: filling.attach,
        onDetach: filling.detach,
      });
      begin();
    },
    stop: async () => {
      listener = null;
      if (timer) clearTimeout(timer);
      await Promise.all([watcher.stop(), looking]);
    },
  };
}

/** What the library lists, and what is told beside it. */
function createFilling(listener: () => UsbListener | null) {
  const listed = new Map<string, UsbAttach>();
  const told = new Map<string, UsbAttach>();
  let before: ReadonlySet<string> = new Set();
  const untell = (handle: string): void => {
    told.delete(handle);
    listener()?.onDetach({ handle, noticedBy: 'relist' });
  };
  return {
    attach: (attach: UsbAttach): void => {
      listed.set(attach.usb.handle, attach);
      const own = [...told].find(([, one]) => isSamePlace(one, attach));
      listener()?.onAttach(own === undefined ? attach : { ...attach, noticedBy: 'second-read' });
      if (own !== undefined) untell(own[0]);
    },
    detach: (detach: UsbDetach): void => {
      listed.delete(detach.handle);
      listener()?.onDetach(detach);
    },
    compare: (nodes: readonly RegistryNode[]): void => {
      const missing = missingFrom(listed, nodes);
      for (const handle of told.keys()) if (!missing.has(handle)) untell(handle);
      for (const [handle, attach] of missing) {
        if (!before.has(handle) || told.has(handle)) continue;
        told.set(handle, attach);
        listener()?.onAttach(attach);
      }
      before = new Set(missing.keys());
    },
  };
}

const isSamePlace = (one: UsbAttach, other: UsbAttach): boolean =>
  portOf(one.usb) === portOf(other.usb) && one.usb.productId === other.usb.productId;

/**
 * Devices that the registry has and the library lacks, by handle. Where the two number their places
 * differently is not known on hardware, so a place alone proves nothing: there have to be more of
 * that product in the registry, and the text has to be nowhere in the list.
 */
function missingFrom(
  listed: ReadonlyMap<string, UsbAttach>,
  nodes: readonly RegistryNode[],
): ReadonlyMap<string, UsbAttach> {
  const usb = [...listed.values()].map((attach) => attach.usb);
  const texts = new Set(usb.flatMap(({ serialText }) => serialText?.toUpperCase() ?? []));
  const places = new Set<Port>(
    usb.filter(({ vendorId }) => vendorId === APPLE_VENDOR_ID).map(portOf),
  );
  const found = nodes.flatMap((node) => attachOf(node) ?? []).filter(isForBench);
  const surplus = (productId: number): number =>
    found.filter((one) => one.usb.productId === productId).length -
    usb.filter((one) => one.productId === productId).length;
  return new Map(
    found
      .filter(({ usb: one }) => surplus(one.productId) > 0 && !places.has(portOf(one)))
      .filter(({ usb: one }) => !texts.has(one.serialText?.toUpperCase() ?? ''))
      .map((attach) => [attach.usb.handle, attach]),
  );
}

/** Modes that show an identity; of the others nothing would be gained. */
const isForBench = ({ usb }: UsbAttach): boolean => {
  const family = usb.vendorId === APPLE_VENDOR_ID ? productFamilyOf(usb.productId) : null;
  return family === 'mac' || family === 'mobile' || family === 'recovery' || family === 'dfu';
};
