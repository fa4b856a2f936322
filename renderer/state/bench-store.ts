import type { BenchBridge } from '../../contract/bridge.ts';
import type { ChangeBatch } from '../../contract/changes.ts';
import { afterChanges, foldingOf, type BenchStatus, type Folding } from './bench-state.ts';

/**
 * The window's mirror of the bench, driven by changes only. Invariant: every batch is one update; a
 * change is folded once however often it arrives; a gap leads to a new snapshot.
 */
export interface BenchStore {
  readonly getStatus: () => BenchStatus;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts mirroring; returns the stop function. */
  readonly start: () => () => void;
}

type Source = Pick<BenchBridge, 'getStart' | 'getSnapshot' | 'onChanges'>;

export function createBenchStore(bridge: Source): BenchStore {
  const listeners = new Set<() => void>();
  let status: BenchStatus = { kind: 'starting', failure: null };
  let folding: Folding | null = null;
  let waiting: ChangeBatch[] = [];
  let isAsking = false;

  const publish = (next: BenchStatus): void => {
    status = next;
    for (const listener of listeners) listener();
  };

  const fold = (batch: ChangeBatch): Folding | 'old' | 'gap' => {
    const next = foldBatch(folding, batch);
    if (typeof next !== 'string') folding = next;
    return next;
  };

  const receive = (batch: ChangeBatch): void => {
    if (isAsking) return void waiting.push(batch);
    const next = fold(batch);
    if (next === 'gap') void ask();
    else if (next !== 'old') publish({ kind: 'ready', state: next.state });
  };

  /** Loads everything again. After a gap there may be another bench, or none. */
  const ask = async (): Promise<void> => {
    isAsking = true;
    const start = await bridge.getStart();
    const stop = start.ok && start.value.kind === 'stopped' ? start.value : null;
    const answer = stop === null ? await bridge.getSnapshot() : null;
    isAsking = false;
    const held = waiting;
    waiting = [];
    if (answer?.ok === false) {
      if (folding === null) publish({ kind: 'starting', failure: answer.failure });
      return;
    }
    folding = answer === null ? null : foldingOf(answer.value);
    const outcomes = held.map(fold);
    if (folding !== null) publish({ kind: 'ready', state: folding.state });
    else if (stop !== null) publish(stop);
    if (outcomes.includes('gap')) await ask();
  };

  return {
    getStatus: () => status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      const stop = bridge.onChanges(receive);
      void ask();
      return stop;
    },
  };
}

/** The state after the part of a batch that is not folded yet. */
function foldBatch(folding: Folding | null, batch: ChangeBatch): Folding | 'old' | 'gap' {
  if (folding === null) return 'gap';
  const { number } = folding.state;
  if (batch.to <= number) return 'old';
  if (batch.from > number + 1) return 'gap';
  return afterChanges(folding, batch.changes.slice(number + 1 - batch.from), batch.to);
}
