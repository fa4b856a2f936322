import { failed, type Result } from '../../contract/failure.ts';
import { listBackups, logFiles, openLog, type OpenProblem } from '../../db/index.ts';
import type { RecordingRefusal } from '../../enrollment/bench-check/recording-fault.ts';
import type { WhatAndNext } from '../../words/sentence.ts';
import { createRecovery, type RestoreWish } from '../backup/recovery.ts';
import type { BenchCarryOver } from '../bench/carry-over.ts';
import { openProblemWords } from '../host/open-problem-words.ts';
import { systemClock } from '../host/system-clock.ts';
import { relayHandlers } from '../ipc/relay-handlers.ts';
import { stoppedHandlers, type RecoveryActions } from '../ipc/stopped-handlers.ts';
import { createReadingLanes, readingRequests } from '../requests/reading.ts';
import { restoreAsked, setAsideAsked } from './asked-recovery.ts';
import { createRestarts } from './restarts.ts';
import { runningBench } from './running-bench.ts';
import type { OpenParts, Run, Start, StartParts } from './start-parts.ts';
import { sayTo } from './terminal/terminal.ts';

/**
 * Opens the log and builds the bench over it; a log that cannot be opened becomes a designed
 * screen. Once a damaged log is recovered, the bench takes over in the same window.
 */
export function openStart(parts: StartParts): Start {
  const { dataFolder, diagnostics, onChanges } = parts;
  const recovery = createRecovery(dataFolder, systemClock);
  const lanes = createReadingLanes(recovery);
  const restarts = createRestarts(open, onChanges);

  function open(before: BenchCarryOver): Run {
    const { replay } = parts;
    if (replay?.ok === false) return refusedRecording(replay, { ...parts, before });
    const moments = replay?.moments ?? null;
    const opened = openLog(dataFolder, { mode: 'write', clock: systemClock, diagnostics });
    return opened.ok
      ? runningBench(
          { ...parts, before, recording: moments, restore, recovery, lanes, whileStopped },
          opened.log,
        )
      : stopped({ ...parts, before, recovery, lanes, whileStopped }, opened.problem);
  }
  function whileStopped<Value>(work: () => Value | Promise<Value>): Promise<Value> {
    return restarts.whileStopped(work);
  }
  /** A person restores an older state, which may lack what the window shows. */
  function restore(wish: RestoreWish): Promise<Result<null>> {
    return restoreAsked(recovery, wish, parts.questions, async (agreed) => {
      const done = await whileStopped(() => recovery.restore(agreed));
      if (done.ok) parts.window()?.webContents.reload();
      return done;
    });
  }
  return {
    handlers: relayHandlers(() => restarts.current().handlers),
    readDropped: (file) => restarts.current().readDropped(file),
    begin: () => restarts.current().begin(),
    close: () => {
      recovery.cancel();
      return restarts.close();
    },
    hasBench: () => restarts.current().hasBench(),
    hasOpenSession: () => restarts.current().hasOpenSession(),
    rowsAtStake: () => restarts.current().rowsAtStake(),
    report: () => restarts.current().report(),
  };
}

function refusedRecording(refusal: RecordingRefusal, parts: WithoutBench): Run {
  const { words } = parts.language;
  return withoutBench(words.describeRecordingRefusal(refusal), null, parts);
}

function stopped(parts: OpenParts, problem: OpenProblem): Run {
  const { dataFolder, questions, recovery, whileStopped, language } = parts;
  const actions: RecoveryActions = {
    find: recovery.find,
    restore: (given) =>
      restoreAsked(recovery, given, questions, (wish) =>
        whileStopped(() => recovery.restore(wish)),
      ),
    reading: readingRequests(parts.lanes),
    setAside: () => setAsideAsked(questions, () => whileStopped(recovery.setAside)),
  };
  const canRecover = isDamage(problem, dataFolder);
  return withoutBench(
    openProblemWords(problem, language.words),
    canRecover ? actions : null,
    parts,
  );
}

type WithoutBench = Pick<OpenParts, 'before' | 'terminal' | 'language'>;

const complain = sayTo(process.stderr);

/** A window that only says why there is no bench; stderr says the same. */
function withoutBench(
  words: WhatAndNext,
  recovery: RecoveryActions | null,
  { before, terminal }: WithoutBench,
): Run {
  complain(`${words.what} ${words.next}`);
  return {
    handlers: stoppedHandlers(words, recovery),
    readDropped: () => Promise.resolve(failed({ kind: 'log-unavailable', detail: words.what })),
    begin: () => {
      terminal?.onNothingToDo();
      return Promise.resolve();
    },
    close: () => Promise.resolve(before),
    hasBench: () => false,
    hasOpenSession: () => false,
    rowsAtStake: () => 0,
    report: () => Promise.reject(new Error(words.what)),
  };
}

// A file with a damaged header no longer identifies itself as ours, but its backups do.
const isDamage = ({ kind }: OpenProblem, folder: string): boolean =>
  kind === 'damaged' ||
  kind === 'log-vanished' ||
  (kind === 'not-a-muster-log' && listBackups(logFiles(folder)).length > 0);
