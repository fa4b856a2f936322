import { join } from 'node:path';

import {
  dueInterval,
  dueSessions,
  type AutoExportState,
  type DueExport,
} from '../../enrollment/ledger/auto-export.ts';
import type { Ledger } from '../../enrollment/ledger/ledger.ts';
import type { Clock } from '../../enrollment/ports.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor } from '../bench/commands/context.ts';
import { exportEvent } from './export-event.ts';
import type { ExportFailure } from './export-failure.ts';
import type { ExportRunner } from './export-runner.ts';

/**
 * Writes files to a folder by itself: each session when it is closed, and what is new at an interval.
 * What is due follows from the log, so nothing is dropped: while the folder does not take a file, the
 * state says so, and it is tried again until it does.
 */
export interface AutoExport {
  readonly start: () => void;
  /** Stops; resolves when the file that is on its way has its number. */
  readonly stop: () => Promise<void>;
  readonly state: () => AutoExportState;
  /** Looks now for what is due; answers with the state after it. */
  readonly tryNow: () => Promise<AutoExportState>;
}

export interface AutoExportParts {
  readonly ledger: Ledger;
  readonly bench: Pick<Bench, 'command' | 'onChange'>;
  readonly run: ExportRunner;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly tell: (state: AutoExportState) => void;
  /** How often a folder that did not take a file is tried again. */
  readonly retryMs?: number;
}

export function createAutoExport(parts: AutoExportParts): AutoExport {
  const { ledger, bench, clock, tell, retryMs = 30_000 } = parts;
  let state: AutoExportState = { kind: 'off' };
  let timer: NodeJS.Timeout | null = null;
  let unsubscribe = (): unknown => undefined;
  let running: Promise<AutoExportState> | null = null;
  let lastIntervalMs = clock.nowMs();

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
    if (clock.nowMs() - lastIntervalMs < everyMs) return closed;
    const interval = dueInterval(ledger, clock.nowMs());
    return interval === null ? closed : [...closed, interval];
  };

  const work = async (): Promise<AutoExportState> => {
    if (ledger.autoExport === null) return show({ kind: 'off' });
    const waiting = due();
    for (const [index, one] of waiting.entries()) {
      if (state.kind !== 'failing') show({ kind: 'writing' });
      const failure = await write(parts, one);
      if (failure !== null) return show(failing(state, failure, waiting.length - index, clock));
      if (one.trigger === 'interval') lastIntervalMs = clock.nowMs();
    }
    return show({ kind: 'waiting' });
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
      void tryNow();
    },
    stop: async () => {
      unsubscribe();
      if (timer) clearInterval(timer);
      while (running !== null) await running;
    },
  };
}

/** Writes one file and notes it; answers with why not. */
async function write(
  { ledger, bench, run }: AutoExportParts,
  { fileName, order, trigger }: DueExport,
): Promise<(Omit<ExportFailure, 'kind'> & { readonly kind: string }) | null> {
  const path = join(ledger.autoExport?.setting.folder ?? '', fileName);
  const unlessEmpty = trigger === 'interval';
  const request = { kind: 'order', order, path, trigger, unlessEmpty } as const;
  const written = await run('write', { request }).catch((error: unknown) => {
    return { ok: false, kind: 'failed', detail: String(error) } as const;
  });
  if (!written.ok) return written.kind === 'not-accepted' && unlessEmpty ? null : written;
  const noted = recordFor(bench.command, [exportEvent(written.value)], null);
  return noted.ok ? null : { kind: 'log-unavailable', detail: '' };
}

function failing(
  before: AutoExportState,
  { kind: why, detail }: { readonly kind: string; readonly detail: string },
  waiting: number,
  clock: Pick<Clock, 'nowMs'>,
): AutoExportState {
  const sinceMs = before.kind === 'failing' ? before.sinceMs : clock.nowMs();
  return { kind: 'failing', why, detail, sinceMs, waiting };
}
