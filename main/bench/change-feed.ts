import type { BenchChange, ChangeBatch } from '../../contract/changes.ts';

/**
 * Numbers changes and sends them in batches: after a quiet time the first one is sent at once,
 * further ones together after `BATCH_MS`. So a single attach is not delayed, and a burst is not a
 * flood. Rows wait for earlier rows only: what is told beside them, such as the counts of a port
 * that follow each plug, does not keep the next one waiting. A timer and not a frame callback, because frames stop in hidden windows (ADR 0005).
 */
export interface ChangeFeed {
  readonly push: (change: BenchChange) => void;
  /** Leaves a gap before the next change: listeners have to ask for a new snapshot. */
  readonly skip: () => void;
  /** Number of the last change pushed; what a snapshot taken now already contains. */
  readonly number: () => number;
  /** Calls `listener` with each batch; returns its unsubscribe. */
  readonly subscribe: (listener: (batch: ChangeBatch) => void) => () => void;
  readonly stop: () => void;
}

const BATCH_MS = 50;

const isRow = ({ kind }: BenchChange): boolean => kind === 'logged';

/** @param after number of the last change of an earlier feed of the same window */
export function createChangeFeed(after = 0): ChangeFeed {
  const listeners = new Set<(batch: ChangeBatch) => void>();
  let waiting: BenchChange[] = [];
  let sent = after;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isScheduled = false;
  let hasSentRows = false;

  const flush = (): void => {
    if (waiting.length === 0) return;
    hasSentRows = waiting.some(isRow);
    const batch: ChangeBatch = { from: sent + 1, to: sent + waiting.length, changes: waiting };
    sent = batch.to;
    waiting = [];
    for (const listener of listeners) listener(batch);
  };

  const afterPause = (): void => {
    timer = null;
    if (waiting.length === 0) return;
    flush();
    timer = setTimeout(afterPause, BATCH_MS);
  };

  const flushSoon = (): void => {
    isScheduled = false;
    if (timer) clearTimeout(timer);
    flush();
    timer = setTimeout(afterPause, BATCH_MS);
  };

  return {
    push: (change) => {
      waiting.push(change);
      const mustWait = timer !== null && (hasSentRows || !isRow(change));
      if (mustWait || isScheduled) return;
      // One attach makes several changes in one turn; they are sent together.
      isScheduled = true;
      queueMicrotask(flushSoon);
    },
    skip: () => {
      flush();
      sent += 1;
    },
    number: () => {
      flush();
      return sent;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      if (timer) clearTimeout(timer);
      flush();
      listeners.clear();
    },
  };
}
