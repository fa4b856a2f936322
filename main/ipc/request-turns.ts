import { failed, type Result } from '../../contract/failure.ts';
import type { RequestName } from '../../contract/requests.ts';

/** Requests of one name that are worked on at a time. Of those with a thread of their own one runs, the others wait. */
export const AT_ONCE = 4;
/** Requests of one name that may wait for that; the window never has so many. */
export const MOST_WAITING = 28;

/** Answers a request when it is its turn. */
export type TakeTurn = (
  name: RequestName,
  answer: () => Promise<Result<unknown>>,
) => Promise<Result<unknown>>;

/** Turns for each name, so that a page that asks without end takes neither memory nor threads without end. */
export function createRequestTurns(): TakeTurn {
  const running = new Map<RequestName, number>();
  const waiting = new Map<RequestName, (() => void)[]>();

  return async (name, answer) => {
    const line = waiting.get(name) ?? [];
    waiting.set(name, line);
    if ((running.get(name) ?? 0) >= AT_ONCE) {
      if (line.length >= MOST_WAITING) {
        return failed({ kind: 'busy' });
      }
      // Whoever ends hands its place over, so that nobody comes in between.
      await new Promise<void>((resolve) => line.push(resolve));
    } else {
      running.set(name, (running.get(name) ?? 0) + 1);
    }
    try {
      return await answer();
    } finally {
      const next = line.shift();
      if (next === undefined) running.set(name, (running.get(name) ?? 1) - 1);
      else next();
    }
  };
}
