import type { Ecid } from './ecid.ts';
import { parsePaddedEcid } from './ecid.ts';

/** The USB serial of an iPhone or iPad in normal mode, read. */
export type UdidReading =
  /** Current chips: the ECID is the second half. `ecid` is null if it holds no usable value. */
  | { readonly kind: 'with-ecid'; readonly udid: string; readonly ecid: Ecid | null }
  /** Older devices: 40 hex digits that contain no ECID. */
  | { readonly kind: 'without-ecid'; readonly udid: string }
  /** Reported after a failed restore by any device; never a key. */
  | { readonly kind: 'all-f' }
  | { readonly kind: 'none' };

const CURRENT_FORM = /^([0-9a-f]{8})-?([0-9a-f]{16})$/i;
const OLDER_FORM = /^[0-9a-f]{40}$/i;
const ALL_F = /^(?:f{24}|f{8}-f{16}|f{40})$/i;
const ONE_CHARACTER = /^(.)\1*$/;

/**
 * Reads a UDID as the device sends it (24 or 40 hex digits) or as tools write it (a dash after 8).
 * Current UDIDs are returned as 25 upper-case characters with the dash, older ones in lower case.
 */
export function readUdid(text: string): UdidReading {
  const trimmed = text.trim();
  if (ALL_F.test(trimmed)) return { kind: 'all-f' };
  if (ONE_CHARACTER.test(trimmed)) return { kind: 'none' };
  if (OLDER_FORM.test(trimmed)) return { kind: 'without-ecid', udid: trimmed.toLowerCase() };
  const [, chip, ecid] = CURRENT_FORM.exec(trimmed) ?? [];
  if (chip === undefined || ecid === undefined) return { kind: 'none' };
  const udid = `${chip}-${ecid}`.toUpperCase();
  return { kind: 'with-ecid', udid, ecid: parsePaddedEcid(ecid) };
}
