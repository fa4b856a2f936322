/** Why a device is held until a person has looked at it. Each has words and one next action. */
export const REFUSAL_REASONS = [
  /** A known ECID with another serial. */
  'ecid-with-other-serial',
  /** A known serial with another ECID. */
  'serial-with-other-ecid',
  /** Two devices on the bench at one moment show the same serial. */
  'serial-on-two-devices',
  /** Two devices on the bench at one moment show the same ECID. */
  'ecid-on-two-devices',
  /** USB shows another serial than the one that a person entered; USB's is kept. */
  'entered-serial-differs',
  /** A label that was read for this device names another serial; what USB shows is kept. */
  'label-differs',
  /** Not on the list, in a session that refuses such devices. */
  'not-expected',
  /** A program of the host says another serial or ECID than USB; what USB shows is kept. */
  'source-differs',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
