import type { WebUSB } from 'usb';

import {
  APPLE_VENDOR_ID,
  mayBeNewerMac,
  productFamilyOf,
  type ProductFamily,
} from '../../enrollment/product-ids.ts';
import { LINK_SPEEDS, type UsbDevice } from '../../enrollment/usb-device.ts';

/**
 * A device object of the `usb` library; its string getters open the device, block and may throw.
 */
export type LibraryDevice = Awaited<ReturnType<WebUSB['getDevices']>>[number];

/** A text that a device can report. */
type Text = 'serial' | 'product';

/**
 * Which texts of a device identity needs, by the family of its product id. A getter whose text the
 * host does not know opens the device, so none is read beyond these: the product only where a kind
 * depends on it or a person sees it, and nothing of what shows no identity of its own.
 */
const TEXTS: Readonly<Record<ProductFamily, readonly Text[]>> = {
  mac: ['serial', 'product'],
  mobile: ['serial', 'product'],
  recovery: ['serial'],
  dfu: ['serial'],
  // Holds the board behind the port controller, which names the model on the screen.
  'port-dfu': ['serial'],
  'debug-usb': [],
  wtf: [],
  t2: [],
  billboard: [],
  'exploit-tool': [],
};

function textsOf({ vendorId, productId }: LibraryDevice): readonly Text[] {
  if (vendorId !== APPLE_VENDOR_ID) return [];
  const family = productFamilyOf(productId);
  if (family !== null) return TEXTS[family];
  return mayBeNewerMac(productId) ? ['serial'] : [];
}

/** True if the serial of this device is of use: reading it again may then help. */
export const hasSerial = (device: LibraryDevice): boolean => textsOf(device).includes('serial');

/** Copies a library device into plain data, reading each needed string getter once. */
export function readLibraryDevice(device: LibraryDevice): UsbDevice {
  const texts = textsOf(device);
  return {
    ...readPlace(device),
    productName: texts.includes('product') ? guarded(() => device.productName) : null,
    serialText: texts.includes('serial') ? readSerial(device) : null,
  };
}

/** The fields that need no descriptor string; safe for every device on the bus. */
export function readPlace(device: LibraryDevice): UsbDevice {
  return {
    handle: device.handle,
    vendorId: device.vendorId,
    productId: device.productId,
    bcdDevice: bcdOf(device),
    productName: null,
    serialText: null,
    bus: plainBus(device.bus),
    ports: [...device.ports],
    deviceClass: device.deviceClass,
    ...speedOf(device),
  };
}

/** Undefined if the host does not say, or for a word of a later library. */
function speedOf({ speed }: LibraryDevice): Pick<UsbDevice, 'speed'> {
  const word = speed === 'superPlus' ? 'super-plus' : speed;
  const known = LINK_SPEEDS.find((one) => one === word);
  return known === undefined ? {} : { speed: known };
}

/** The bus as people write it, without the leading zeros of Linux. */
export const plainBus = (bus: string): string => bus.replace(/^0+(?=.)/, '');

/** The serial string, or null if the device has none or it cannot be read now. */
export function readSerial(device: LibraryDevice): string | null {
  return guarded(() => device.serialNumber);
}

/** The library splits `bcdDevice` into major byte, high nibble and low nibble. */
function bcdOf(device: LibraryDevice): number {
  const { deviceVersionMajor, deviceVersionMinor, deviceVersionSubminor } = device;
  return (deviceVersionMajor << 8) | (deviceVersionMinor << 4) | deviceVersionSubminor;
}

function guarded(read: () => string | null | undefined): string | null {
  try {
    return read() ?? null;
  } catch {
    // The library throws if there is no such string; the same as null.
    return null;
  }
}
