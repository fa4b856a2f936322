/** Why a reading ended without its own answer. Nothing of the file was taken then. */
export type ReadingStop =
  | { readonly kind: 'cancelled' }
  /** `limit` in seconds. */
  | { readonly kind: 'too-slow'; readonly limit: number }
  /** The thread used up its memory. */
  | { readonly kind: 'reader-exhausted' }
  | { readonly kind: 'reader-failed'; readonly detail: string };

/** Tells how far a reading is; the unit is the caller's, at most 2^31 of it. */
export type TellProgress = (done: number, total: number) => void;
