import type { DeviceKind, Identification } from '../identity.ts';
import { MOBILE_KINDS } from '../product-ids.ts';
import { readUdid } from '../udid.ts';
import type { UsbDevice } from '../usb-device.ts';
import { appleDevice } from './outcomes.ts';
import type { OwnStrings } from './own-strings.ts';

const KIND_NAMES: readonly (readonly [RegExp, DeviceKind])[] = [
  [/^iPhone\b/i, 'iphone'],
  [/^iPad\b/i, 'ipad'],
  [/^iPod\b/i, 'ipod'],
  [/^Apple ?TV\b/i, 'appletv'],
  [/^(?:Apple )?Watch\b/i, 'watch'],
];

/**
 * An iPhone, iPad or relative that runs its system, or its restore ramdisk after a failed restore.
 */
export function readMobile(usb: UsbDevice, own: OwnStrings): Identification {
  const kind = MOBILE_KINDS.get(usb.productId) ?? kindFromName(own.productName);
  const mobile: Identification = { ...appleDevice('mobile'), kind };
  if (own.serialText === null) {
    return own.isSerialInherited ? mobile : { ...mobile, notes: ['serial-unreadable'] };
  }
  const reading = readUdid(own.serialText);
  switch (reading.kind) {
    case 'with-ecid':
      return { ...mobile, udid: reading.udid, ecid: reading.ecid };
    case 'without-ecid':
      return { ...mobile, udid: reading.udid, notes: ['udid-without-ecid'] };
    case 'all-f':
      return { ...mobile, mode: 'restore', notes: ['udid-all-f'] };
    case 'none':
      return { ...mobile, notes: ['serial-unreadable'] };
  }
}

function kindFromName(productName: string | null): DeviceKind | null {
  return KIND_NAMES.find(([pattern]) => pattern.test(productName ?? ''))?.[1] ?? null;
}
