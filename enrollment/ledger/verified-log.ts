/** Whether every row of the log is as it was written, and how far it reaches. */
export interface VerifiedLog {
  readonly ok: boolean;
  readonly rows: number;
  /** The newest row and its hash, which vouches for all rows before it; null when it is not known. */
  readonly tip: { readonly seq: number; readonly hash: string } | null;
  /** The first row that is not well, or null. */
  readonly firstBad: number | null;
}
