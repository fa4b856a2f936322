import type { UsbDevice } from '../usb-device.ts';

/** The strings of an attach that can be taken as the device's own. */
export interface OwnStrings {
  /** Trimmed; null if missing, empty, or the same as a hub's. */
  readonly serialText: string | null;
  readonly productName: string | null;
  /** True if the serial was discarded because an upstream hub reports the same one. */
  readonly isSerialInherited: boolean;
}

type StringField = 'serialText' | 'productName';

/**
 * Keeps a string only if no hub between the device and the host reports the same. macOS looks up a
 * missing string in the device's parents, so a device without a serial can report its hub's
 * (apple-usb 1.7; the effect on hardware is unconfirmed).
 */
export function ownStrings(usb: UsbDevice, ancestors: readonly UsbDevice[]): OwnStrings {
  const isSerialInherited = isInherited(usb, ancestors, 'serialText');
  const isProductInherited = isInherited(usb, ancestors, 'productName');
  return {
    serialText: isSerialInherited ? null : clean(usb.serialText),
    productName: isProductInherited ? null : clean(usb.productName),
    isSerialInherited,
  };
}

/** Compared as a serial is read: trimmed and ignoring case. */
function isInherited(usb: UsbDevice, ancestors: readonly UsbDevice[], field: StringField): boolean {
  const own = clean(usb[field])?.toUpperCase();
  return own !== undefined && ancestors.some((outer) => clean(outer[field])?.toUpperCase() === own);
}

/**
 * The text of a descriptor without padding: some USB stacks return a string as its whole buffer,
 * with NUL and leftover memory after it.
 */
export function plainDescriptor(text: string): string {
  const [before = ''] = text.split('\0', 1);
  // eslint-disable-next-line no-control-regex -- control characters around it are no part of any string
  return before.replaceAll(
    /^[\s\u0000-\u001f\u007f-\u009f]+|[\s\u0000-\u001f\u007f-\u009f]+$/g,
    '',
  );
}

const clean = (text: string | null): string | null => plainDescriptor(text ?? '') || null;
