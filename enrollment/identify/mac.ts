import { modelFromBcd, nameOfProductType } from '../apple-models.ts';
import { parsePaddedEcid } from '../ecid.ts';
import type { Identification } from '../identity.ts';
import { MAC_PREFIXES } from '../product-ids.ts';
import type { UsbDevice } from '../usb-device.ts';
import { appleDevice, shownSerial } from './outcomes.ts';
import type { OwnStrings } from './own-strings.ts';

/** The restore ramdisk of a Mac reports chip id and ECID where macOS reports the serial. */
const CHIP_AND_ECID = /^[0-9a-f]{8}-([0-9a-f]{16})$/i;

/**
 * A Mac that runs macOS, recoveryOS or the restore ramdisk; the shape of its serial tells which.
 */
export function readMac(usb: UsbDevice, own: OwnStrings): Identification {
  const mac = bootedMac(usb);
  if (own.serialText === null) {
    return own.isSerialInherited ? mac : { ...mac, notes: ['serial-unreadable'] };
  }
  const ecid = CHIP_AND_ECID.exec(own.serialText)?.[1];
  if (ecid !== undefined) return { ...mac, mode: 'restore', ecid: parsePaddedEcid(ecid) };
  return { ...mac, ...shownSerial(own.serialText, 'usb-mac') };
}

function bootedMac(usb: UsbDevice): Identification {
  const prefix = MAC_PREFIXES.get(usb.productId);
  const productType = prefix === undefined ? null : modelFromBcd(prefix, usb.bcdDevice);
  const model = productType === null ? null : nameOfProductType(productType);
  return { ...appleDevice('booted-mac'), kind: 'mac', productType, model };
}
