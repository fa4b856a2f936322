import type { WebUSB } from 'usb';

import { LINK_SPEEDS, type UsbDevice } from '../../enrollment/usb-device.ts';

/**
 * A device object of the `usb` library; its string getters open the device, block and may throw.
 */
export type LibraryDevice = Awaited<ReturnType<WebUSB['getDevices']>>[number];

const APPLE = 0x05ac;
const DEBUG_USB = 0x1881;

/**
 * Copies a library device into plain data, reading each string getter at most once and only where
 * identity needs it: never of other vendors' devices, and never the serial of a debug-USB link,
 * which has none, so that macOS would show a hub's.
 */
export function readLibraryDevice(device: LibraryDevice): UsbDevice {
  const isApple = device.vendorId === APPLE;
  return {
    ...readPlace(device),
    productName: isApple ? guarded(() => device.productName) : null,
    serialText: isApple && device.productId !== DEBUG_USB ? readSerial(device) : null,
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
