/**
 * What one attach reported, copied once from the USB library into plain data. Nothing past the
 * watcher ever touches a USB object: its string getters open the device, block and may throw.
 */
export interface UsbDevice {
  /**
   * Names this one plug-in from attach to detach; new at each re-enumeration. Never an identity.
   */
  readonly handle: string;
  readonly vendorId: number;
  readonly productId: number;
  /** `bcdDevice` as one 16-bit number, e.g. 0x1507. */
  readonly bcdDevice: number;
  readonly productName: string | null;
  /**
   * The USB serial string exactly as received, or null if there is none or it could not be read.
   */
  readonly serialText: string | null;
  /** Bus number without leading zeros, or the host's bus name. */
  readonly bus: string;
  /** Port numbers from the host's root outwards. */
  readonly ports: readonly number[];
  /** USB class of the device as a whole, 9 for a hub; absent if the library does not report it. */
  readonly deviceClass?: number;
  /** True if macOS lists it and the USB library does not. */
  readonly isFromRegistry?: boolean;
  /** Negotiated link speed; absent if the host does not report it. */
  readonly speed?: LinkSpeed;
}

/** Speeds of USB: 1.5, 12 and 480 Mbit/s, 5 Gbit/s, more. */
export const LINK_SPEEDS = ['low', 'full', 'high', 'super', 'super-plus'] as const;
export type LinkSpeed = (typeof LINK_SPEEDS)[number];

/**
 * Physical location on the bench, in Linux notation: `1-1.3` is bus 1, port 1, port 3 behind it.
 */
export type Port = string;

/**
 * The {@link Port} of a USB device; stable per socket, survives re-enumeration, never an identity.
 */
export function portOf(usb: Pick<UsbDevice, 'bus' | 'ports'>): Port {
  return `${usb.bus}-${usb.ports.length === 0 ? '0' : usb.ports.join('.')}`;
}

/** True if `outer` is a hub in the chain that leads to `inner`. */
export function isAncestor(
  outer: Pick<UsbDevice, 'bus' | 'ports'>,
  inner: Pick<UsbDevice, 'bus' | 'ports'>,
): boolean {
  return (
    outer.bus === inner.bus &&
    outer.ports.length < inner.ports.length &&
    outer.ports.every((port, index) => port === inner.ports[index])
  );
}
