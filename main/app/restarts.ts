import type { ChangeBatch } from '../../contract/changes.ts';
import { NOTHING_LEFT, type BenchCarryOver } from '../bench/carry-over.ts';

/** A running bench, or its substitute while there is none. */
interface Run {
  readonly begin: () => Promise<void>;
  readonly close: () => Promise<BenchCarryOver>;
}

/** One bench after another behind the same window. */
export interface Restarts<Current extends Run> {
  readonly current: () => Current;
  /**
   * Stops the bench, works on the closed log, and opens whatever is there afterwards, however the
   * work ended. One at a time, in order.
   */
  readonly whileStopped: <Value>(work: () => Value | Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the first bench. Each later one keeps the technician of the one before, and its change
 * numbers leave a gap, so that the window asks for a new snapshot.
 */
export function createRestarts<Current extends Run>(
  open: (before: BenchCarryOver) => Current,
  tell: (batch: ChangeBatch) => void,
): Restarts<Current> {
  let current = open(NOTHING_LEFT);
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(job: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(job);
    turn = done.catch(() => undefined);
    return done;
  };
  const goOn = async (left: BenchCarryOver): Promise<void> => {
    const number = left.number + 2;
    current = open({ ...left, number });
    tell({ from: number, to: number, changes: [] });
    await current.begin();
  };
  return {
    current: () => current,
    whileStopped: (work) =>
      inTurn(async () => {
        const left = await current.close();
        try {
          return await work();
        } finally {
          await goOn(left);
        }
      }),
    close: () =>
      inTurn(async () => {
        await current.close();
      }),
  };
}
