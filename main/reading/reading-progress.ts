/**
 * Progress of a reading, shared between its thread and the waiting one: done and total, in one
 * unit.
 */
export type ReadingProgress = Int32Array;

/** Reports progress; the unit is the caller's, at most 2^31 of it. */
export type TellProgress = (done: number, total: number) => void;

/** A progress that another thread can report. */
export const readingProgress = (): ReadingProgress => new Int32Array(new SharedArrayBuffer(8));

/** Reports into a shared progress. */
export const tellInto =
  (progress: ReadingProgress): TellProgress =>
  (done, total) => {
    Atomics.store(progress, 0, done);
    Atomics.store(progress, 1, total);
  };

/** The current shared progress; total 0 before the first report. */
export const progressOf = (
  progress: ReadingProgress,
): { readonly done: number; readonly total: number } => ({
  done: Atomics.load(progress, 0),
  total: Atomics.load(progress, 1),
});
