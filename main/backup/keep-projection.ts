import type { BenchLog } from '../../db/index.ts';
import type { Diagnostics } from '../../enrollment/ports.ts';
import type { Bench } from '../bench/bench.ts';
import { run } from '../worker/run.ts';

/** Folding fewer rows than these takes less time than a thread to start. */
const FEWEST_ROWS = 1000;
/** The open session is projected again once so many rows were added, or as many as it had. */
const GROWN_ROWS = 5000;

export interface ProjectionParts {
  readonly bench: Pick<Bench, 'onChange'>;
  readonly log: Pick<BenchLog, 'newest' | 'projected'>;
  readonly folder: string;
  readonly diagnostics: Diagnostics;
}

/** Keeps the projection of a log up to date while its bench works. */
export interface ProjectionKeeper {
  /** Reads the projection in full, and brings it up to the newest row. */
  readonly begin: () => void;
  /** Cancels what runs; resolves once its thread has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Projects the log in a thread: at the start, when a session is closed, and when the open one has
 * grown much, so that each of its rows is folded about twice. No commit waits for it, and a failure
 * costs nothing but time: whoever reads folds the log instead (ADR 0021).
 */
export function keepProjection({
  bench,
  log,
  folder,
  diagnostics,
}: ProjectionParts): ProjectionKeeper {
  let running: ReturnType<typeof run<'project'>> | null = null;
  let isWanted = false;
  let isStopped = false;
  let added = 0;
  let inSession = 0;

  const project = async (isThorough: boolean): Promise<void> => {
    isWanted = true;
    if (running !== null || isStopped) return;
    while (isWanted && !isStopped) {
      isWanted = false;
      added = 0;
      try {
        if (log.newest().seq < FEWEST_ROWS) return;
        // A reader that no longer believes it has come across damage.
        const isDoubted = log.projected.reached() === null;
        running = run('project', folder, isThorough || isDoubted);
        await running.answer;
      } catch (error) {
        if (!isStopped)
          diagnostics.warn('The projection could not be written', { error: String(error) });
      }
      await running?.gone;
      running = null;
    }
  };
  const unsubscribe = bench.onChange((change) => {
    if (change.kind !== 'logged') return;
    const { kind } = change.event.event;
    added += 1;
    inSession = kind === 'session-opened' ? 0 : inSession + 1;
    const isGrown = added >= Math.max(GROWN_ROWS, inSession / 2);
    if (kind === 'session-closed' || isGrown) void project(false);
  });
  return {
    begin: () => void project(true),
    stop: async () => {
      isStopped = true;
      unsubscribe();
      running?.cancel();
      await running?.gone;
    },
  };
}
