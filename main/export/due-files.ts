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
import { exportEvent } from './export-event.ts';
import type { FileRunner } from './file-runner.ts';

export interface DueFilesParts {
  readonly ledger: Ledger;
  readonly bench: Pick<Bench, 'command'>;
  readonly run: FileRunner;
  readonly clock: Clock;
}

/** The files that the automatic export owes its folder. */
export interface DueFiles {
  readonly due: () => readonly DueExport[];
  /** Writes what is due, one after the other; answers with the state after it. */
  readonly write: () => Promise<AutoExportState>;
  /** The name of the file that is on its way. */
  readonly writing: () => string | null;
  /** Begins no further file. */
  readonly end: () => void;
}

interface Progress {
  readonly state: () => AutoExportState;
  readonly show: (state: AutoExportState) => AutoExportState;
  /** Gives up the file that is on its way. */
  readonly signal: AbortSignal;
}

export function createDueFiles(parts: DueFilesParts, progress: Progress): DueFiles {
  const { ledger, bench, clock } = parts;
  const { state, show, signal } = progress;
  // The clock of the wall may be set while the bench runs, by a year either way.
  let lastIntervalMs = clock.monoMs();
  let writing: string | null = null;
  let isEnded = false;

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
  const writeOne = async (one: DueExport): Promise<FailedFile | null> => {
    writing = one.fileName;
    const failure = await write(parts, one, signal);
    writing = null;
    if (failure === null && one.trigger === 'interval') lastIntervalMs = clock.monoMs();
    return failure;
  };

  return {
    due,
    writing: () => writing,
    end: () => {
      isEnded = true;
    },
    write: async () => {
      if (ledger.autoExport === null) return show({ kind: 'off' });
      const waiting = due();
      const failed: FailedFile[] = [];
      let left = waiting.length;
      for (const one of waiting) {
        if (isEnded) return state();
        if (state().kind !== 'failing') show({ kind: 'writing' });
        const failure = await writeOne(one);
        if (failure === null) left -= 1;
        else failed.push(failure);
        // One file that cannot be written holds up no other, but all go to the share that hangs.
        if (failure?.why === 'not-answering') break;
      }
      return show(failing(state(), failed, left, clock));
    },
  };
}

/** Writes one file and notes it; answers with why not. */
async function write(
  { ledger, bench, run }: DueFilesParts,
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
