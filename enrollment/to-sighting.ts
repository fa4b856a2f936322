import type { Identification } from './identity.ts';
import { receivedSerialText, receivedText } from './received-text.ts';
import type { NoticedBy, Sighting } from './sighting.ts';
import type { UsbDevice } from './usb-device.ts';
import { portOf } from './usb-device.ts';

/** The log's record of one attach: what the device sent and what was read from it. */
export function toSighting(
  usb: UsbDevice,
  identification: Identification,
  noticedBy: NoticedBy,
): Sighting {
  const { mode, kind, ecid, serial, udid, productType, model, notes } = identification;
  return {
    port: portOf(usb),
    vendorId: usb.vendorId,
    productId: usb.productId,
    bcdDevice: usb.bcdDevice,
    productName: receivedText(usb.productName),
    serialText: receivedSerialText(usb.serialText),
    mode,
    kind,
    ecid,
    serial,
    udid,
    productType,
    model,
    notes,
    noticedBy,
  };
}
