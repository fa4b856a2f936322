import { failed, ok, type Result } from '../../contract/failure.ts';
import type { Practice } from '../requests/desktop.ts';
import type { Start } from './start-parts.ts';

/** The practice bench, as far as it is opened and closed here. */
type PracticeRun = Pick<Start, 'begin' | 'close' | 'hasBench'>;

export interface PracticeParts<Run extends PracticeRun> {
  readonly makeFolder: () => string;
  readonly removeFolder: (folder: string) => void;
  /** Opens a practice bench with its log in this folder. */
  readonly open: (folder: string) => Run;
  /** Another bench is behind the windows: they have to show it from its start. */
  readonly onSwitched: () => void;
}

/** A practice bench that takes the place of the real one in the windows for a while. */
export interface PracticeSwitch<Run extends PracticeRun> extends Practice {
  /** The practice bench while it is shown, or null. */
  readonly current: () => Run | null;
}

/**
 * Begins and ends practice, one at a time. The real bench stays open behind it and goes on looking
 * at USB, so that it is as it was afterwards; without a session it logs nothing meanwhile. The
 * practice log is removed at the end.
 */
export function createPracticeSwitch<Run extends PracticeRun>({
  makeFolder,
  removeFolder,
  open,
  onSwitched,
}: PracticeParts<Run>): PracticeSwitch<Run> {
  let shown: { readonly run: Run; readonly folder: string } | null = null;
  let isBusy = false;

  const inTurn = async (work: () => Promise<Result<null>>): Promise<Result<null>> => {
    if (isBusy) return failed({ kind: 'busy' });
    isBusy = true;
    try {
      return await work();
    } finally {
      isBusy = false;
    }
  };
  const closeAndRemove = async (run: Run, folder: string): Promise<void> => {
    try {
      await run.close();
    } finally {
      removeFolder(folder);
    }
  };
  return {
    current: () => shown?.run ?? null,
    begin: () =>
      inTurn(async () => {
        if (shown !== null) return failed(NOT_NOW);
        const folder = makeFolder();
        const run = open(folder);
        if (!run.hasBench()) {
          await closeAndRemove(run, folder);
          return failed({ kind: 'log-unavailable', detail: folder });
        }
        try {
          await run.begin();
        } catch (error) {
          await closeAndRemove(run, folder);
          throw error;
        }
        shown = { run, folder };
        onSwitched();
        return ok(null);
      }),
    end: () =>
      inTurn(async () => {
        if (shown === null) return failed(NOT_NOW);
        const { run, folder } = shown;
        shown = null;
        onSwitched();
        await closeAndRemove(run, folder);
        return ok(null);
      }),
  };
}

const NOT_NOW = { kind: 'invalid-request', detail: 'not while this bench is shown' } as const;
