import { progressOf, readingProgress } from './reading-progress.ts';
import type { Reading, ReadingOptions, ReadingStop } from './read-in-thread.ts';

/** Begins a reading with these options. */
export type BeginReading<Found> = (options: ReadingOptions) => Reading<Found>;

/** The readings of one kind, one at a time. */
export interface ReadingLane {
  /** Cancels the current reading, waits until its thread has ended, and reads. */
  readonly read: <Found>(begin: BeginReading<Found>) => Promise<Found | ReadingStop>;
  /** Cancels the current reading at once; false if there is none. */
  readonly cancel: () => boolean;
  /** Its progress; null if nothing is being read. */
  readonly progress: () => { readonly done: number; readonly total: number } | null;
}

/**
 * ms to wait for a cancelled thread. A thread that hangs in the file system has not read much yet.
 */
const GONE_MS = 2000;

/** A lane in which the newest reading wins, so that at most one holds memory. */
export function createReadingLane(): ReadingLane {
  let current: { readonly stop: AbortController; readonly progress: Int32Array } | null = null;
  let before: Promise<void> = Promise.resolve();

  return {
    read: async (begin) => {
      current?.stop.abort();
      const own = { stop: new AbortController(), progress: readingProgress() };
      current = own;
      const turn = before;
      const { promise: gone, resolve: go } = Promise.withResolvers<void>();
      before = gone;
      await turn;
      const { signal } = own.stop;
      const reading = begin({ signal, progress: own.progress });
      void Promise.race([reading.gone, after(reading.answer, GONE_MS)]).then(go, go);
      try {
        const found = await reading.answer;
        return signal.aborted ? { kind: 'cancelled' } : found;
      } finally {
        if (current === own) current = null;
      }
    },
    cancel: () => {
      if (current === null) return false;
      current.stop.abort();
      return true;
    },
    progress: () => (current === null ? null : progressOf(current.progress)),
  };
}

const after = async (first: Promise<unknown>, ms: number): Promise<void> => {
  await first;
  await new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
};
