/** Why a device of a selection was left as it is. Each has words. */
export const LEFT_REASONS = [
  /** It was said of it before, by whom and when stands in its row. */
  'settled',
  /** Refused, held by a list or set aside. */
  'refused',
  'serial-missing',
] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** What became of an action on several devices. */
export interface Applied {
  readonly done: number;
  readonly skipped: Readonly<Record<LeftReason, number>>;
}
