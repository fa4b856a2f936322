import { join } from 'node:path';

import {
  dueInterval,
  dueSessions,
  type AutoExportState,
  type DueExport,
  type FailedFile,
} from '../../enrollment/ledger/auto-export.ts';
import type { Ledger } from '../../enrollment/ledger/ledger.ts';
import type { Clock } from '../../enrollment/ports.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor } from '../bench/commands/context.ts';
import { clearExportFolder } from './clear-export-folder.ts';
import { exportEvent } from './export-event.ts';
import type { FileRunner } from './file-runner.ts';

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

export interface AutoExportParts {
  readonly ledger: Ledger;
  readonly bench: Pick<Bench, 'command' | 'onChange'>;
  readonly run: FileRunner;
  readonly clock: Clock;
  readonly tell: (state: AutoExportState) => void;
  /** How often a folder that did not take a file is tried again. */
  readonly retryMs?: number;
  /** How long a file on its way may take once the bench stops. */
  readonly graceMs?: number;
}

export function createAutoExport(parts: AutoExportParts): AutoExport {
  const { ledger, bench, clock, tell, retryMs = 30_000, graceMs = 5000 } = parts;
  let state: AutoExportState = { kind: 'off' };
  let timer: NodeJS.Timeout | null = null;
  let unsubscribe = (): unknown => undefined;
  let running: Promise<AutoExportState> | null = null;
  // The clock of the wall may be set while the bench runs, by a year either way.
  let lastIntervalMs = clock.monoMs();
  let writing: string | null = null;
  let isStopped = false;
  const stopping = new AbortController();

  const show = (next: AutoExportState): AutoExportState => {
    const isNews = JSON.stringify(next) !== JSON.stringify(state);
    state = next;
    if (isNews) tell(next);
    return next;
  };

  const due = (): readonly DueExport[] => {
    const { sessions } = bench.command.view;
    const closed = dueSessions(ledger, (id) => sessions.get(id)?.name ?? id).filter(
      // What was erased before the folder took it is not written as an empty file.
      ({ order }) => !order.sessionIds?.every((id) => sessions.get(id)?.erased),
    );
    const everyMs = (ledger.autoExport?.setting.everyMinutes ?? Infinity) * 60_000;
    if (clock.monoMs() - lastIntervalMs < everyMs) return closed;
    const interval = dueInterval(ledger, clock.nowMs());
    return interval === null ? closed : [...closed, interval];
  };

  const work = async (): Promise<AutoExportState> => {
    if (ledger.autoExport === null) return show({ kind: 'off' });
    const waiting = due();
    const failed: FailedFile[] = [];
    let left = waiting.length;
    for (const one of waiting) {
      if (isStopped) return state;
      if (state.kind !== 'failing') show({ kind: 'writing' });
      writing = one.fileName;
      const failure = await write(parts, one, stopping.signal);
      writing = null;
      if (failure !== null) failed.push(failure);
      else {
        left -= 1;
        if (one.trigger === 'interval') lastIntervalMs = clock.monoMs();
      }
      // One file that cannot be written holds up no other, but all go to the share that hangs.
      if (failure?.why === 'not-answering') break;
    }
    return show(failing(state, failed, left, clock));
  };

  const tryNow = async (): Promise<AutoExportState> => {
    // What became due while files were written is looked at once more.
    if (running !== null) await running;
    running ??= work().finally(() => {
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
      if (due().length === 0) void clearExportFolder(ledger, parts.run, stopping.signal);
      void tryNow();
    },
    stop: async () => {
      unsubscribe();
      if (timer) clearInterval(timer);
      isStopped = true;
      let unfinished: string | null = null;
      const grace = setTimeout(() => {
        unfinished = writing;
        stopping.abort();
      }, graceMs);
      while (running !== null) await running;
      clearTimeout(grace);
      stopping.abort();
      return unfinished;
    },
  };
}

/** Writes one file and notes it; answers with why not. */
async function write(
  { ledger, bench, run }: AutoExportParts,
  { fileName, order, trigger }: DueExport,
  signal: AbortSignal,
): Promise<FailedFile | null> {
  const path = join(ledger.autoExport?.setting.folder ?? '', fileName);
  const unlessEmpty = trigger === 'interval';
  const request = { kind: 'order', order, path, trigger, unlessEmpty } as const;
  const written = await run('order', { request }, signal).catch((error: unknown) => {
    return { ok: false, kind: 'failed', detail: String(error) } as const;
  });
  if (!written.ok) {
    const { kind: why, detail } = written;
    return why === 'not-accepted' && unlessEmpty ? null : { fileName, why, detail };
  }
  const noted = recordFor(bench.command, [exportEvent(written.value)], null);
  return noted.ok ? null : { fileName, why: 'log-unavailable', detail: '' };
}

function failing(
  before: AutoExportState,
  files: readonly FailedFile[],
  waiting: number,
  clock: Pick<Clock, 'nowMs'>,
): AutoExportState {
  const [first] = files;
  if (first === undefined) return { kind: 'waiting' };
  const { why, detail } = first;
  const sinceMs = before.kind === 'failing' ? before.sinceMs : clock.nowMs();
  return { kind: 'failing', why, detail, files, sinceMs, waiting };
}
