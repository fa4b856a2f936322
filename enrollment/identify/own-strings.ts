import type { UsbDevice } from '../usb-device.ts';

/** The strings of an attach that can be taken for the device's own. */
export interface OwnStrings {
  /** Trimmed; null when there is none, when it is empty, or when a hub shows the same. */
  readonly serialText: string | null;
  readonly productName: string | null;
  /** True when the serial was discarded because a hub in front of the device shows the same. */
  readonly isSerialInherited: boolean;
}

type StringField = 'serialText' | 'productName';

/**
 * Keeps a string only when no hub between the device and the host shows the same. macOS looks a
 * missing string up in the device's parents, so a device without a serial can show its hub's
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

/** Compared as a serial would be read, trimmed and without regard to case. */
function isInherited(usb: UsbDevice, ancestors: readonly UsbDevice[], field: StringField): boolean {
  const own = clean(usb[field])?.toUpperCase();
  return own !== undefined && ancestors.some((outer) => clean(outer[field])?.toUpperCase() === own);
}

/**
 * The text of a descriptor without what only fills it: some USB stacks hand a string over as the whole of
 * its buffer, so that NUL and whatever was in memory follow it.
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
