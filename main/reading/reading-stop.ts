/** Why reading a file ended without a result. None of its content was used. */
export type ReadingStop =
  | { readonly kind: 'cancelled' }
  /** `limit` is in seconds. */
  | { readonly kind: 'too-slow'; readonly limit: number }
  /** The thread used up its memory. */
  | { readonly kind: 'reader-exhausted' }
  | { readonly kind: 'reader-failed'; readonly detail: string };

/** Reports progress, in a unit of the caller's choice, at most 2^31. */
export type ReportProgress = (done: number, total: number) => void;
