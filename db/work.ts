/**
 * Long work on the log as others follow it: its progress, and whether it can still be cancelled. In
 * memory shared between its thread and whoever waits.
 */
export type WorkCells = Int32Array;

const DONE = 0;
const TOTAL = 1;
const STATE = 2;
const CANCELLED = 1;
const COMMITTED = 2;

export const workCells = (): WorkCells => new Int32Array(new SharedArrayBuffer(12));

/** Progress of work, in one unit; total 0 before anything was reported. */
export interface WorkProgress {
  readonly done: number;
  readonly total: number;
}

export const progressOfWork = (cells: WorkCells): WorkProgress => ({
  done: Atomics.load(cells, DONE),
  total: Atomics.load(cells, TOTAL),
});

/** Cancels the work before it changes anything; false once it has begun to. */
export const cancelWork = (cells: WorkCells): boolean =>
  Atomics.compareExchange(cells, STATE, 0, CANCELLED) !== COMMITTED;

/** Thrown to end cancelled work. */
export class WorkCancelled extends Error {
  constructor() {
    super('cancelled');
  }
}

/** The work's own side. */
export interface Work {
  /** Reports progress; throws {@link WorkCancelled} if the work was cancelled. */
  readonly tell: (done: number, total: number) => void;
  /** The last moment for cancelling; throws {@link WorkCancelled}. */
  readonly commit: () => void;
}

/** Work without an observer. */
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

/** Passes `work` as the last argument; the resulting function returns null if that is cancelled. */
export const unlessCancelled =
  <Args extends readonly unknown[], Found>(
    work: Work,
    does: (...args: [...Args, Work]) => Found,
  ): ((...args: Args) => Found | null) =>
  (...args) => {
    try {
      return does(...args, work);
    } catch (error) {
      if (error instanceof WorkCancelled) return null;
      throw error;
    }
  };

const PER_PART = 1000;

/** Part number `index`, from 0, of `parts` that are reported as if they took equal time. */
export const partOf = (work: Work, index: number, parts: number): Work => ({
  ...work,
  tell: (done, total) => {
    const share = total > 0 ? Math.min(1, done / total) : 0;
    work.tell(Math.floor((index + share) * PER_PART), parts * PER_PART);
  },
});
