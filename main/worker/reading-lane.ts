import type { WorkProgress } from '../../db/work.ts';
import type { ReadingStop } from '../reading/reading-stop.ts';
import type { Running } from './run.ts';

/** The readings of one kind, one at a time. */
export interface ReadingLane {
  /** Cancels what is under way, waits until its thread is gone, and reads. */
  readonly read: <Found>(begin: () => Running<Found>) => Promise<Found | ReadingStop>;
  /** Ends what is under way at once; false when nothing is. */
  readonly cancel: () => boolean;
  /** How far it is; null when nothing is read. */
  readonly progress: () => WorkProgress | null;
}

/** ms to wait for a cancelled thread. One that hangs in the file system has not read much yet. */
const GONE_MS = 2000;

/** A lane in which the newest reading wins, so that no more than one holds memory. */
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
