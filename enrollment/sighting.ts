import type { Ecid } from './ecid.ts';
import type { DeviceKind, IdentityNote, Mode, SourcedSerial } from './identity.ts';
import type { Port } from './usb-device.ts';

/** One observed attach as the log keeps it: what was received, and what was read from it. */
export interface Sighting {
  readonly port: Port;
  readonly vendorId: number;
  readonly productId: number;
  readonly bcdDevice: number;
  /** As received, at most {@link RECEIVED_TEXT_LIMIT} UTF-16 units, lone surrogates replaced. */
  readonly productName: string | null;
  readonly serialText: string | null;
  readonly mode: Mode;
  readonly kind: DeviceKind | null;
  readonly ecid: Ecid | null;
  readonly serial: SourcedSerial | null;
  readonly udid: string | null;
  readonly productType: string | null;
  readonly model: string | null;
  readonly notes: readonly IdentityNote[];
  /** How the attach was noticed. */
  readonly noticedBy: NoticedBy;
}

/**
 * By its event, by the re-list, as already there at the first enumeration, or as a second reading
 * of a device whose serial could not be read at first (not a new attach).
 */
const NOTICED_BY = ['event', 'relist', 'first-look', 'second-read'] as const;
export type NoticedBy = (typeof NOTICED_BY)[number];

/** Maximum text length from a device that the log keeps; longer text is cut. */
export const RECEIVED_TEXT_LIMIT = 512;
