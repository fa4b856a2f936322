/** Whether every row of the log is as it was written, and how far it reaches. */
export interface VerifiedLog {
  readonly ok: boolean;
  readonly rows: number;
  /** The newest row and its hash, which vouches for all rows before it; null when it is not known. */
  readonly tip: { readonly seq: number; readonly hash: string } | null;
  /** The first row that is not well, or null. */
  readonly firstBad: number | null;
  /** The row at which the tip was begun anew: rows that were cut off before it cannot be told. Null or absent: never. */
  readonly tipSince?: number | null;
}
