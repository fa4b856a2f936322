/** Who writes the log now. */
export interface Holder {
  readonly pid: number;
  /** UTC ms. */
  readonly sinceMs: number;
}
