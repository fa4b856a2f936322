/** Why a device is not in a file; its words are in the catalogue. */
export const LEFT_OUT_REASONS = [
  'no-serial',
  'refused',
  /** On the stop list. */
  'stopped',
  /** On no list of a session that holds such devices. */
  'held',
  /** A person set it aside. */
  'set-aside',
  'repeated',
  'not-iphone-or-ipad',
  'not-a-mac',
  'no-asset-tag',
  'exported-before',
  /** From a session whose data was erased. */
  'erased',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];
