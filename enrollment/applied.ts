/** Why an action on a selection left a device unchanged. Each has words. */
export const LEFT_REASONS = [
  /** It was already recorded; its row says by whom and when. */
  'settled',
  /** Refused, held by a list or set aside. */
  'refused',
  'serial-missing',
  /** Re-assigned: the profile of this device does not ask for it. */
  'other-profile',
] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** The result of an action on several devices. */
export interface Applied {
  readonly done: number;
  readonly skipped: Readonly<Record<LeftReason, number>>;
}
