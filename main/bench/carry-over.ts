/** What a bench leaves to the next one behind the same window. */
export interface BenchCarryOver {
  /** Number of its last change, which the window may know. */
  readonly number: number;
  /** The technician at the bench; null if none was set. */
  readonly technician: string | null;
}

/** For the first bench behind a window. */
export const NOTHING_LEFT: BenchCarryOver = { number: 0, technician: null };
