import type { WorkProgress } from '../../db/work.ts';
import type { ReadingStop } from '../reading/reading-stop.ts';
import type { Running } from './run.ts';

/** Reads files of one kind, one at a time. */
export interface ReadingLane {
  /** Cancels the current reading, waits until its thread is gone, and begins the next one. */
  readonly read: <Found>(begin: () => Running<Found>) => Promise<Found | ReadingStop>;
  /** Ends the current reading at once; false if there is none. */
  readonly cancel: () => boolean;
  /** Progress of the current reading; null if there is none. */
  readonly progress: () => WorkProgress | null;
}

/** ms to wait for a cancelled thread. One that hangs in the file system has not read much. */
const GONE_MS = 2000;

/** The newest reading replaces the one before, so that only one uses memory. */
export function createReadingLane(): ReadingLane {
  let current: { isCancelled: boolean; running: Running<unknown> | null } | null = null;
  let before: Promise<void> = Promise.resolve();
  const cancel = (): boolean => {
    if (current === null) return false;
    const { running } = current;
    current.isCancelled = true;
    if (running === null) current = null;
    else running.cancel();
    return true;
  };

  return {
    read: async (begin) => {
      cancel();
      const own: NonNullable<typeof current> = { isCancelled: false, running: null };
      current = own;
      const turn = before;
      const { promise: gone, resolve: go } = Promise.withResolvers<void>();
      before = gone;
      await turn;
      if (own.isCancelled) {
        go();
        return { kind: 'cancelled' };
      }
      const running = begin();
      own.running = running;
      void Promise.race([running.gone, after(running.answer, GONE_MS)]).then(go, go);
      try {
        const found = await running.answer;
        return own.isCancelled ? { kind: 'cancelled' } : found;
      } finally {
        if (current === own) current = null;
      }
    },
    cancel,
    progress: () => current && (current.running?.progress() ?? { done: 0, total: 0 }),
  };
}

const after = async (first: Promise<unknown>, ms: number): Promise<void> => {
  await first;
  await new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
};
