import type { Identification } from '../identity.ts';
import { readIbootMode, readPortDfu } from './iboot-modes.ts';
import { readMac } from './mac.ts';
import { readMobile } from './mobile.ts';
import { appleDevice, notEnrolled, withKindRule, withNotes } from './outcomes.ts';
import type { OwnStrings } from './own-strings.ts';
import { ownStrings } from './own-strings.ts';
import { APPLE_VENDOR_ID, mayBeNewerMac, productFamilyOf } from '../product-ids.ts';
import { readSerial } from '../serial.ts';
import type { UsbDevice } from '../usb-device.ts';

/**
 * Reads one attach: what the device is, how it can be recognised again, and whether it may be
 * logged.
 *
 * Only listed product ids are ever enrolled. The vendor id is not enough, since Apple also makes
 * keyboards, displays and adapters. A serial string is interpreted by its shape, because Macs use
 * the same product ids in macOS and in the restore ramdisk. `ancestors` are the hubs between the
 * device and the host, so that a hub's serial is not taken for the device's. Never throws, whatever
 * the strings contain. Decision table: apple-usb 1.3.
 */
export function identify(usb: UsbDevice, ancestors: readonly UsbDevice[]): Identification {
  if (usb.vendorId !== APPLE_VENDOR_ID) return notEnrolled('ignored', 'not-apple');
  const own = ownStrings(usb, ancestors);
  const reading = withKindRule(readByFamily(usb, own));
  const isSerialMissed = own.isSerialInherited && reading.mode !== 'ignored';
  const isAlone = usb.isFromRegistry === true && reading.mode !== 'ignored';
  return withNotes(reading, [
    ...(isSerialMissed ? (['serial-inherited-from-hub'] as const) : []),
    ...(isAlone ? (['registry-only'] as const) : []),
  ]);
}

/**
 * A product id that is on no list. In the block of booted Macs, with a serial like a Mac's, it may
 * be a Mac that Muster does not know yet: it is shown, so that it is reported, and never logged.
 */
function readUnlisted({ productId }: UsbDevice, { serialText }: OwnStrings): Identification {
  const isMacLike = mayBeNewerMac(productId) && readSerial(serialText ?? '').kind === 'certain';
  return notEnrolled('ignored', isMacLike ? 'unknown-apple-device' : 'not-on-allow-list');
}

function readByFamily(usb: UsbDevice, own: OwnStrings): Identification {
  const family = productFamilyOf(usb.productId);
  switch (family) {
    case 'mac':
      return readMac(usb, own);
    case 'mobile':
      return readMobile(usb, own);
    case 'recovery':
    case 'dfu':
      return readIbootMode(family, own);
    // Neither shows its own identity on USB; any text there belongs to another device.
    case 'debug-usb':
    case 'wtf':
      return appleDevice(family);
    case 'port-dfu':
      return readPortDfu(own);
    case 't2':
      return notEnrolled('t2', 't2-bridge');
    case 'billboard':
      return withNotes(notEnrolled('ignored', 'billboard'), ['cable-or-port-hint']);
    case 'exploit-tool':
      return notEnrolled('ignored', 'exploit-tool');
    case null:
      return readUnlisted(usb, own);
  }
}
