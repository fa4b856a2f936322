/** Whether every log row is as it was written, and how far the log reaches. */
export interface VerifiedLog {
  readonly ok: boolean;
  readonly rows: number;
  /** The newest row and its hash, which covers all rows before it; null if unknown. */
  readonly tip: { readonly seq: number; readonly hash: string } | null;
  /** The first row that is not as it was written, or null. */
  readonly firstBad: number | null;
  /**
   * The row at which the tip was begun again: whether earlier rows were cut off is unknown. Null or
   * absent: never.
   */
  readonly tipSince?: number | null;
}
