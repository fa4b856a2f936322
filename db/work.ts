/**
 * A long work on the log as others follow it: how far it is, and whether it still may be given up. Lies in
 * memory that its thread shares with whoever waits.
 */
export type WorkCells = Int32Array;

const DONE = 0;
const TOTAL = 1;
const STATE = 2;
const CANCELLED = 1;
const COMMITTED = 2;

export const workCells = (): WorkCells => new Int32Array(new SharedArrayBuffer(12));

/** How far the work is, in one unit; total 0 before anything was told. */
export const progressOfWork = (
  cells: WorkCells,
): { readonly done: number; readonly total: number } => ({
  done: Atomics.load(cells, DONE),
  total: Atomics.load(cells, TOTAL),
});

/** Has the work given up before it changes anything; false once it has begun to. */
export const cancelWork = (cells: WorkCells): boolean =>
  Atomics.compareExchange(cells, STATE, 0, CANCELLED) !== COMMITTED;

/** Ends a work that nobody wants any more. */
export class WorkCancelled extends Error {
  constructor() {
    super('cancelled');
  }
}

/** What the work itself does with it. */
export interface Work {
  /** Tells how far it is; throws {@link WorkCancelled} when it is to be given up. */
  readonly tell: (done: number, total: number) => void;
  /** The last moment to give it up; throws {@link WorkCancelled}. */
  readonly commit: () => void;
}

/** A work that nobody follows. */
export const UNWATCHED: Work = { tell: () => undefined, commit: () => undefined };

export function workIn(cells: WorkCells): Work {
  return {
    tell: (done, total) => {
      Atomics.store(cells, DONE, done);
      Atomics.store(cells, TOTAL, total);
      if (Atomics.load(cells, STATE) === CANCELLED) throw new WorkCancelled();
    },
    commit: () => {
      if (Atomics.compareExchange(cells, STATE, 0, COMMITTED) === CANCELLED)
        throw new WorkCancelled();
    },
  };
}

const PER_PART = 1000;

/** The part number `index`, from 0 on, of `parts` that are told as if they took the same time. */
export const partOf = (work: Work, index: number, parts: number): Work => ({
  ...work,
  tell: (done, total) => {
    const share = total > 0 ? Math.min(1, done / total) : 0;
    work.tell(Math.floor((index + share) * PER_PART), parts * PER_PART);
  },
});
