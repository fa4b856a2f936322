import type { ChangeBatch } from '../../contract/changes.ts';
import { NOTHING_LEFT, type LeftBehind } from '../bench/left-behind.ts';

/** A bench that runs, or what stands in its place while there is none. */
interface Run {
  readonly begin: () => Promise<void>;
  readonly close: () => Promise<LeftBehind>;
}

/** One bench after the other behind the same window. */
export interface Restarts<Current extends Run> {
  readonly current: () => Current;
  /**
   * Stops, does work on the closed log, and goes on over whatever is there then, however the work
   * ended. One at a time, in the order asked for.
   */
  readonly whileStopped: <Value>(work: () => Value | Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the first bench. Each later one goes on with the technician of the one before, and its changes
 * leave a gap after those that the window knows, so that the window asks for everything.
 */
export function createRestarts<Current extends Run>(
  open: (before: LeftBehind) => Current,
  tell: (batch: ChangeBatch) => void,
): Restarts<Current> {
  let current = open(NOTHING_LEFT);
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(job: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(job);
    turn = done.catch(() => undefined);
    return done;
  };
  const goOn = async (left: LeftBehind): Promise<void> => {
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
