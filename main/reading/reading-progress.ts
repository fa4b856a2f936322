/** How far a reading is, shared between its thread and the one that waits: done and total, in one unit. */
export type ReadingProgress = Int32Array;

/** Tells how far a reading is; the unit is the caller's, at most 2^31 of it. */
export type TellProgress = (done: number, total: number) => void;

/** A progress that another thread can tell. */
export const readingProgress = (): ReadingProgress => new Int32Array(new SharedArrayBuffer(8));

/** Tells into a shared progress. */
export const tellInto =
  (progress: ReadingProgress): TellProgress =>
  (done, total) => {
    Atomics.store(progress, 0, done);
    Atomics.store(progress, 1, total);
  };

/** What a shared progress says now; total 0 before anything was told. */
export const progressOf = (
  progress: ReadingProgress,
): { readonly done: number; readonly total: number } => ({
  done: Atomics.load(progress, 0),
  total: Atomics.load(progress, 1),
});
