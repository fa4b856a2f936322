import type { AskClock } from '../../../main/services/pace.ts';

/** A clock on which no time passes but by waiting, and that at once. */
export interface TestClock extends AskClock {
  /** All waits, ms. */
  readonly waits: readonly number[];
  readonly pass: (ms: number) => void;
}

export const TEST_START_MS = Date.parse('2026-11-30T10:00:00Z');

export function testClock(startMs = TEST_START_MS): TestClock {
  let atMs = startMs;
  const waits: number[] = [];
  const pass = (ms: number): void => {
    atMs += ms;
  };
  return {
    nowMs: () => atMs,
    waits,
    pass,
    wait: (ms, stop) => {
      if (!stop.aborted) {
        waits.push(ms);
        pass(ms);
      }
      return Promise.resolve();
    },
  };
}
