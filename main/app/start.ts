import type { BrowserWindow } from 'electron';

import type { ChangeBatch } from '../../contract/changes.ts';
import { failed, ok, type Result } from '../../contract/failure.ts';
import {
  listBackups,
  logFiles,
  openLog,
  sqliteVersion,
  type BenchLog,
  type OpenProblem,
} from '../../db/index.ts';
import type { RecordingRefusal } from '../../enrollment/bench-check/recording-fault.ts';
import type { Diagnostics } from '../../enrollment/ports.ts';
import type { SecondSourcePort } from '../../enrollment/second-source/second-source.ts';
import { en } from '../../words/en.ts';
import type { WhatAndNext } from '../../words/sentence.ts';
import { keepLog, type LogKeeper } from '../backup/keep-log.ts';
import { createLeastData, type LeastDataParts } from '../backup/least-data.ts';
import { careOfOpenLog } from '../backup/open-log-care.ts';
import { checkBackup, findRecovery, restoreNamed, setAside } from '../backup/recovery.ts';
import { createBench } from '../bench/bench.ts';
import { createAutoExport } from '../export/auto-export.ts';
import { exportRunner } from '../export/export-runner.ts';
import { createLiveLedger } from '../export/live-ledger.ts';
import { openProblemWords } from '../host/open-problem-words.ts';
import { systemClock } from '../host/system-clock.ts';
import { createUuidV7 } from '../host/uuid-v7.ts';
import { benchHandlers } from '../ipc/bench-handlers.ts';
import type { RequestHandlers } from '../ipc/request-handlers.ts';
import { relayHandlers } from '../ipc/relay-handlers.ts';
import { stoppedHandlers, type RecoveryActions } from '../ipc/stopped-handlers.ts';
import { recordable } from '../practice/recording/record-usb.ts';
import { readRecordingFile } from '../practice/recording/read-recording.ts';
import type { PracticeMoment } from '../practice/scenario.ts';
import { hostSources, type GivenSources } from '../sources/host-sources.ts';
import { createUsbWatcher } from '../usb/usb-watcher.ts';
import { createDesktop } from './desktop.ts';
import { createPracticeBench } from './practice-bench.ts';
import type { ReadDropped } from './file-desk.ts';
import type { ReadDroppedList } from './list-desk.ts';

export interface StartParts {
  readonly isPractice: boolean;
  readonly practiceSpeed: number;
  /** A recording to play on the practice bench, or null. */
  readonly replayFile: string | null;
  readonly sources: GivenSources;
  readonly dataFolder: string;
  readonly distFolder: string;
  readonly diagnostics: Diagnostics;
  readonly window: () => BrowserWindow | null;
  readonly onChanges: (batch: ChangeBatch) => void;
}

/** What the window talks to: a running bench, or the reason why there is none. */
export interface Start {
  readonly handlers: RequestHandlers;
  readonly readDropped: ReadDropped;
  readonly readDroppedList: ReadDroppedList;
  /** Starts to watch, and tells the window of every change. */
  readonly begin: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Begins to record USB into a file that a person chooses, or ends it. */
  readonly toggleRecording: () => Promise<void>;
}

/**
 * Opens the log and builds the bench over it; a log that cannot be opened becomes a designed screen.
 * Once a damaged log is brought back, the bench takes over in the same window.
 */
export function openStart(parts: StartParts): Start {
  let current = open();

  function open(): Start {
    const { dataFolder, diagnostics } = parts;
    const recording = parts.replayFile === null ? null : readRecordingFile(parts.replayFile);
    if (recording?.ok === false) return refusedRecording(recording);
    const moments = recording?.moments ?? null;
    const opened = openLog(dataFolder, { mode: 'write', clock: systemClock, diagnostics });
    return opened.ok
      ? running({ ...parts, recording: moments, restore, whileStopped }, opened.log)
      : stopped(parts, opened.problem, goOn);
  }
  /** A person brings an older state back: the bench stops, and goes on over whatever log is there then. */
  async function restore(name: string): Promise<Result<null>> {
    const checked = await checkBackup(parts.dataFolder, name);
    if (!checked.ok) return checked;
    await current.close();
    const done = restoreNamed(parts.dataFolder, name, systemClock.nowMs());
    await goOn(ok(null));
    return done;
  }
  /** Work on the closed log: the bench stops, and starts anew over what is there then. */
  async function whileStopped<Value>(work: () => Promise<Value>): Promise<Value> {
    await current.close();
    try {
      return await work();
    } finally {
      current = open();
      await current.begin();
    }
  }
  async function goOn(done: Result<null>): Promise<Result<null>> {
    if (!done.ok) return done;
    current = open();
    await current.begin();
    parts.window()?.webContents.reload();
    return done;
  }
  return {
    handlers: relayHandlers(() => current.handlers),
    readDropped: (path, hours) => current.readDropped(path, hours),
    readDroppedList: (path) => current.readDroppedList(path),
    begin: () => current.begin(),
    close: () => current.close(),
    toggleRecording: () => current.toggleRecording(),
  };
}

function refusedRecording(refusal: RecordingRefusal): Start {
  return withoutBench(en.describeRecordingRefusal(refusal), null);
}

function stopped(
  { dataFolder }: StartParts,
  problem: OpenProblem,
  goOn: (done: Result<null>) => Promise<Result<null>>,
): Start {
  const recovery: RecoveryActions = {
    find: () => findRecovery(dataFolder),
    restore: (name) => goOn(restoreNamed(dataFolder, name, systemClock.nowMs())),
    setAside: () => goOn(setAside(dataFolder, systemClock.nowMs())),
  };
  const canRecover = isDamage(problem, dataFolder);
  return withoutBench(openProblemWords(problem), canRecover ? recovery : null);
}

/** A window that only says why there is no bench, the same on stderr. */
function withoutBench(words: WhatAndNext, recovery: RecoveryActions | null): Start {
  process.stderr.write(`${words.what} ${words.next}\n`);
  return {
    handlers: stoppedHandlers(words, recovery),
    readDropped: () => Promise.resolve(failed({ kind: 'log-unavailable', detail: words.what })),
    readDroppedList: () => Promise.resolve(failed({ kind: 'log-unavailable', detail: words.what })),
    begin: () => Promise.resolve(),
    close: () => Promise.resolve(),
    toggleRecording: () => Promise.resolve(),
  };
}

// A file whose head is spoilt no longer says that it is ours, but its backups do.
const isDamage = ({ kind }: OpenProblem, folder: string): boolean =>
  kind === 'damaged' || (kind === 'not-a-muster-log' && listBackups(logFiles(folder)).length > 0);

interface RunningParts extends StartParts {
  readonly recording: readonly PracticeMoment[] | null;
  readonly restore: (name: string) => Promise<Result<null>>;
  readonly whileStopped: LeastDataParts['whileStopped'];
}

function running(parts: RunningParts, log: BenchLog): Start {
  const { isPractice, diagnostics, dataFolder, distFolder, window } = parts;
  const practice = isPractice
    ? createPracticeBench({ speed: parts.practiceSpeed, recording: parts.recording })
    : null;
  const usb = recordable(practice?.watcher ?? createUsbWatcher({ diagnostics }), systemClock);
  const bench = createBench({
    ...{ log, care: log, clock: systemClock, diagnostics, isPractice },
    ids: createUuidV7({ clock: systemClock, after: log.newestId() }),
    watcher: usb.watcher,
    sources: isPractice ? [] : sourcesOf(parts),
  });
  practice?.prepare(bench, systemClock.nowMs());
  const ledger = createLiveLedger(log, bench);
  const autoExport = createAutoExport({
    ...{ ledger, bench, run: exportRunner(dataFolder), clock: systemClock },
    tell: (state) => bench.tell({ kind: 'auto-export', state }),
  });
  let keeper: LogKeeper | null = null;
  const desktop = createDesktop({
    ...{ bench, log, window, dataFolder, distFolder, ledger, autoExport, benchId: log.benchId },
    ...{ usb, cfgutil: parts.sources.cfgutil },
    logCare: careOfOpenLog({ folder: dataFolder, keeper: () => keeper, restore: parts.restore }),
    leastData: createLeastData({
      ...{ bench, folder: dataFolder, nowMs: systemClock.nowMs },
      whileStopped: parts.whileStopped,
    }),
    sqliteVersion: sqliteVersion(),
  });
  return {
    handlers: benchHandlers(bench, desktop),
    readDropped: desktop.readDropped,
    readDroppedList: desktop.readDroppedList,
    begin: async () => {
      bench.feed.subscribe(parts.onChanges);
      await bench.start();
      autoExport.start();
      keeper = keepLog({ bench, log, folder: dataFolder, clock: systemClock, diagnostics });
    },
    close: async () => {
      await autoExport.stop();
      await bench.stop();
      await keeper?.stop();
      if (desktop.recording()) await desktop.stopRecording();
      log.close();
    },
    toggleRecording: async () => {
      await (desktop.recording() ? desktop.stopRecording() : desktop.startRecording());
    },
  };
}

function sourcesOf({ sources }: StartParts): readonly SecondSourcePort[] {
  const { platform, env } = process;
  return hostSources({ platform, path: env['PATH'], given: sources, nowMs: systemClock.nowMs });
}
