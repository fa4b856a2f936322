import type { UsbDevice } from '../../../enrollment/usb-device.ts';

/** An attach with invented values; Apple's vendor id and no strings unless given. */
export function usbDevice(given: Partial<UsbDevice>): UsbDevice {
  return {
    handle: 'handle-1',
    vendorId: 0x05ac,
    productId: 0x1905,
    bcdDevice: 0,
    productName: null,
    serialText: null,
    bus: '1',
    ports: [1, 3],
    ...given,
  };
}

/** A hub in front of a device, not made by Apple. */
export const hub = (given: Partial<UsbDevice>): UsbDevice =>
  usbDevice({ handle: 'hub', vendorId: 0x0424, productId: 0x2514, ports: [1], ...given });
