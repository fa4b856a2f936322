/** What a bench leaves to the one that is opened after it behind the same window. */
export interface BenchCarryOver {
  /** Number of its last change, which the window may know. */
  readonly number: number;
  /** Who works at the bench; null when nobody said so. */
  readonly technician: string | null;
}

/** Nothing was open before. */
export const NOTHING_LEFT: BenchCarryOver = { number: 0, technician: null };
