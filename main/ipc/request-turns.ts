import { failed, type Result } from '../../contract/failure.ts';
import type { RequestName } from '../../contract/requests.ts';

/**
 * Concurrent requests of one name. Those with a thread of their own run one at a time; the others
 * wait.
 */
export const AT_ONCE = 4;
/** Waiting requests of one name; the window never has so many. */
export const MOST_WAITING = 28;

/** Answers a request in its turn. */
export type TakeTurn = (
  name: RequestName,
  answer: () => Promise<Result<unknown>>,
) => Promise<Result<unknown>>;

/**
 * Turns for each name, so that a page that floods main with requests exhausts neither memory nor
 * threads.
 */
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
      // A finished request passes on its slot, so that none can jump the queue.
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
