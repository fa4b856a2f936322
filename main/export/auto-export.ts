import type { AutoExportState } from '../../enrollment/ledger/auto-export.ts';
import type { Bench } from '../bench/bench.ts';
import { clearExportFolder } from './clear-export-folder.ts';
import { createDueFiles, type DueFilesParts } from './due-files.ts';

/**
 * Writes files to a folder by itself: each session when it is closed, and what is new at an interval.
 * What is due follows from the log, so nothing is dropped: while the folder does not take a file, the
 * state says so, and it is tried again until it does.
 */
export interface AutoExport {
  readonly start: () => void;
  /**
   * Stops; resolves when the file that is on its way has its number, or with the name of the file that
   * is given up because its folder does not answer in time. The next start writes it.
   */
  readonly stop: () => Promise<string | null>;
  readonly state: () => AutoExportState;
  /** Looks now for what is due; answers with the state after it. */
  readonly tryNow: () => Promise<AutoExportState>;
}

export interface AutoExportParts extends DueFilesParts {
  readonly bench: Pick<Bench, 'command' | 'onChange'>;
  readonly tell: (state: AutoExportState) => void;
  /** How often a folder that did not take a file is tried again. */
  readonly retryMs?: number;
  /** How long a file on its way may take once the bench stops. */
  readonly graceMs?: number;
}

export function createAutoExport(parts: AutoExportParts): AutoExport {
  const { ledger, bench, tell, retryMs = 30_000, graceMs = 5000 } = parts;
  let state: AutoExportState = { kind: 'off' };
  let timer: NodeJS.Timeout | null = null;
  let unsubscribe = (): unknown => undefined;
  let running: Promise<AutoExportState> | null = null;
  const stopping = new AbortController();

  const show = (next: AutoExportState): AutoExportState => {
    const isNews = JSON.stringify(next) !== JSON.stringify(state);
    state = next;
    if (isNews) tell(next);
    return next;
  };
  const files = createDueFiles(parts, { state: () => state, show, signal: stopping.signal });

  const tryNow = async (): Promise<AutoExportState> => {
    // What became due while files were written is looked at once more.
    if (running !== null) await running;
    running ??= files.write().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    state: () => state,
    tryNow,
    start: () => {
      unsubscribe = bench.onChange((change) => {
        if (change.kind !== 'logged') return;
        const { kind } = change.event.event;
        if (kind === 'session-closed' || kind === 'auto-export-set') void tryNow();
      });
      timer = setInterval(() => void tryNow(), retryMs);
      // Also when no file is due. The folder may be gone; the next file says so.
      if (files.due().length === 0) void clearExportFolder(ledger, parts.run, stopping.signal);
      void tryNow();
    },
    stop: async () => {
      unsubscribe();
      if (timer) clearInterval(timer);
      files.end();
      let unfinished: string | null = null;
      const grace = setTimeout(() => {
        unfinished = files.writing();
        stopping.abort();
      }, graceMs);
      while (running !== null) await running;
      clearTimeout(grace);
      stopping.abort();
      return unfinished;
    },
  };
}
