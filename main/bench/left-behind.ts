/** What a bench leaves to the one that is opened after it behind the same window. */
export interface LeftBehind {
  /** Number of its last change, which the window may know. */
  readonly number: number;
  /** Who works at the bench; null when nobody said so. */
  readonly technician: string | null;
}

/** Nothing was open before. */
export const NOTHING_LEFT: LeftBehind = { number: 0, technician: null };
