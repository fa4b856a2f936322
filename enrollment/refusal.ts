/** Why a device is held until a person has reviewed it. Each has words and one next action. */
export const REFUSAL_REASONS = [
  /** A known ECID with a different serial. */
  'ecid-with-other-serial',
  /** A known serial with a different ECID. */
  'serial-with-other-ecid',
  /** Two devices attached at the same moment report the same serial. */
  'serial-on-two-devices',
  /** Two devices attached at the same moment report the same ECID. */
  'ecid-on-two-devices',
  /** USB reports a serial other than the one a person entered; USB's is kept. */
  'entered-serial-differs',
  /** A label read for this device has a different serial; what USB reports is kept. */
  'label-differs',
  /** Not on the list, in a session that refuses such devices. */
  'not-expected',
  /** A program on the host reports a serial or ECID other than USB's; USB's is kept. */
  'source-differs',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
