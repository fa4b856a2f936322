import type { ChangeBatch } from '../../contract/changes.ts';
import { failed, type Result } from '../../contract/failure.ts';
import {
  createUuidV7,
  listBackups,
  logFiles,
  openLog,
  sqliteVersion,
  type BenchLog,
  type OpenProblem,
} from '../../db/index.ts';
import type { RecordingRefusal } from '../../enrollment/bench-check/recording-fault.ts';
import type { Diagnostics } from '../../enrollment/ports.ts';
import type { SecondSourcePort } from '../../enrollment/second-source.ts';
import { en } from '../../words/en.ts';
import { createFormats } from '../../words/formats.ts';
import type { WhatAndNext } from '../../words/sentence.ts';
import { keepLog, type LogKeeper } from '../backup/keep-log.ts';
import { createLeastData } from '../backup/least-data.ts';
import { careOfOpenLog } from '../backup/open-log-care.ts';
import { createRecovery, type LogRecovery, type RestoreWish } from '../backup/recovery.ts';
import { createBench, type Bench } from '../bench/bench.ts';
import type { LeftBehind } from '../bench/left-behind.ts';
import { createAutoExport } from '../export/auto-export.ts';
import { clearExportFolder } from '../export/clear-export-folder.ts';
import { fileRunner, type FileRunner } from '../export/file-runner.ts';
import { lineWriter, type BeginLines } from '../files/line-writer.ts';
import { openProblemWords } from '../host/open-problem-words.ts';
import { systemClock } from '../host/system-clock.ts';
import { benchHandlers } from '../ipc/bench-handlers.ts';
import type { RequestHandlers } from '../ipc/request-handlers.ts';
import { relayHandlers } from '../ipc/relay-handlers.ts';
import { stoppedHandlers, type RecoveryActions } from '../ipc/stopped-handlers.ts';
import { recordable } from '../practice/recording/record-usb.ts';
import type { RecordingReading } from '../practice/recording/read-recording.ts';
import type { PracticeMoment } from '../practice/scenario.ts';
import { hostSources, type GivenSources } from '../sources/host-sources.ts';
import { createUsbWatcher } from '../usb/usb-watcher.ts';
import { createDesktop } from './desktop.ts';
import { createPracticeBench } from './practice-bench.ts';
import type { ReadDropped } from './file-desk.ts';
import type { ReadDroppedList } from './list-desk.ts';
import { createReadingLanes, readingHandlers, type ReadingLanes } from './reading-lanes.ts';
import { createRestarts, type Restarts } from './restarts.ts';
import { restoreAsked, setAsideAsked } from './asked-recovery.ts';
import type { Questions } from './questions.ts';
import { createTeller } from './terminal/teller.ts';
import { sayTo } from './terminal/terminal.ts';
import { utilityChild } from './utility-child.ts';
import type { BenchWindow } from './window.ts';

export interface StartParts {
  readonly isPractice: boolean;
  readonly practiceSpeed: number;
  /** A recording to play on the practice bench, or null. */
  readonly replayFile: string | null;
  /** The same as it was read. */
  readonly replay: RecordingReading | null;
  readonly sources: GivenSources;
  readonly dataFolder: string;
  readonly distFolder: string;
  readonly diagnostics: Diagnostics;
  readonly window: () => BenchWindow | null;
  readonly onChanges: (batch: ChangeBatch) => void;
  readonly questions: Questions;
  /** Where people read what happens; null where they see the window. */
  readonly terminal: StartTerminal | null;
}

export interface StartTerminal {
  readonly say: (line: string) => void;
  /** There is no bench, or it will never see a device. */
  readonly onNothingToDo: () => void;
}

/** What the window talks to: a running bench, or the reason why there is none. */
export interface Start {
  readonly handlers: RequestHandlers;
  readonly readDropped: ReadDropped;
  readonly readDroppedList: ReadDroppedList;
  /** Starts to watch, and tells the window of every change. */
  readonly begin: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** False when there is only the reason why there is no bench. */
  readonly hasBench: () => boolean;
  /** Acknowledged rows that closing would lose, since they stand nowhere but in the open file. */
  readonly rowsAtStake: () => number;
  /** Begins to record USB into a file that a person chooses, or ends it. */
  readonly toggleRecording: () => Promise<void>;
}

/** What is open now, and goes over to the next one. */
interface Run extends Omit<Start, 'close'> {
  readonly close: () => Promise<LeftBehind>;
}

/**
 * Opens the log and builds the bench over it; a log that cannot be opened becomes a designed screen.
 * Once a damaged log is brought back, the bench takes over in the same window.
 */
export function openStart(parts: StartParts): Start {
  const { dataFolder, diagnostics, onChanges } = parts;
  const recovery = createRecovery(dataFolder, systemClock);
  const lanes = createReadingLanes(recovery);
  const restarts = createRestarts(open, onChanges);

  function open(before: LeftBehind): Run {
    const { replay } = parts;
    if (replay?.ok === false) return refusedRecording(replay, { ...parts, before });
    const moments = replay?.moments ?? null;
    const opened = openLog(dataFolder, { mode: 'write', clock: systemClock, diagnostics });
    return opened.ok
      ? running(
          { ...parts, before, recording: moments, restore, recovery, lanes, whileStopped },
          opened.log,
        )
      : stopped({ ...parts, before, recovery, lanes, whileStopped }, opened.problem);
  }
  function whileStopped<Value>(work: () => Value | Promise<Value>): Promise<Value> {
    return restarts.whileStopped(work);
  }
  /** A person brings an older state back, in which what the window shows may not stand. */
  function restore(wish: RestoreWish): Promise<Result<null>> {
    return restoreAsked(recovery, wish, parts.questions, async (agreed) => {
      const done = await whileStopped(() => recovery.restore(agreed));
      if (done.ok) parts.window()?.webContents.reload();
      return done;
    });
  }
  return {
    handlers: relayHandlers(() => restarts.current().handlers),
    readDropped: (path, hours) => restarts.current().readDropped(path, hours),
    readDroppedList: (path) => restarts.current().readDroppedList(path),
    begin: () => restarts.current().begin(),
    close: () => {
      recovery.cancel();
      return restarts.close();
    },
    hasBench: () => restarts.current().hasBench(),
    rowsAtStake: () => restarts.current().rowsAtStake(),
    toggleRecording: () => restarts.current().toggleRecording(),
  };
}

function refusedRecording(refusal: RecordingRefusal, parts: WithoutBench): Run {
  return withoutBench(en.describeRecordingRefusal(refusal), null, parts);
}

function stopped(parts: OpenParts, problem: OpenProblem): Run {
  const { dataFolder, questions, recovery, whileStopped } = parts;
  const actions: RecoveryActions = {
    find: recovery.find,
    restore: (given) =>
      restoreAsked(recovery, given, questions, (wish) =>
        whileStopped(() => recovery.restore(wish)),
      ),
    reading: readingHandlers(parts.lanes),
    setAside: () => setAsideAsked(questions, () => whileStopped(recovery.setAside)),
  };
  const canRecover = isDamage(problem, dataFolder);
  return withoutBench(openProblemWords(problem), canRecover ? actions : null, parts);
}

type WithoutBench = Pick<OpenParts, 'before' | 'terminal'>;

const complain = sayTo(process.stderr);

/** A window that only says why there is no bench, the same on stderr. */
function withoutBench(
  words: WhatAndNext,
  recovery: RecoveryActions | null,
  { before, terminal }: WithoutBench,
): Run {
  complain(`${words.what} ${words.next}`);
  return {
    handlers: stoppedHandlers(words, recovery),
    readDropped: () => Promise.resolve(failed({ kind: 'log-unavailable', detail: words.what })),
    readDroppedList: () => Promise.resolve(failed({ kind: 'log-unavailable', detail: words.what })),
    begin: () => {
      terminal?.onNothingToDo();
      return Promise.resolve();
    },
    close: () => Promise.resolve(before),
    hasBench: () => false,
    rowsAtStake: () => 0,
    toggleRecording: () => Promise.resolve(),
  };
}

// A file whose head is spoilt no longer says that it is ours, but its backups do.
const isDamage = ({ kind }: OpenProblem, folder: string): boolean =>
  kind === 'damaged' ||
  kind === 'log-vanished' ||
  (kind === 'not-a-muster-log' && listBackups(logFiles(folder)).length > 0);

interface OpenParts extends StartParts, Pick<Restarts<Run>, 'whileStopped'> {
  readonly recovery: LogRecovery;
  readonly lanes: ReadingLanes;
  readonly before: LeftBehind;
}

interface RunningParts extends OpenParts {
  readonly recording: readonly PracticeMoment[] | null;
  readonly restore: (wish: RestoreWish) => Promise<Result<null>>;
}

function running(parts: RunningParts, log: BenchLog): Run {
  const { isPractice, diagnostics, dataFolder, distFolder, window } = parts;
  const practice = isPractice
    ? createPracticeBench({ speed: parts.practiceSpeed, recording: parts.recording })
    : null;
  const usb = recordable(practice?.watcher ?? createUsbWatcher({ diagnostics }), systemClock);
  const bench = createBench({
    ...{ log, care: log, clock: systemClock, diagnostics, isPractice },
    ids: createUuidV7({ clock: systemClock, after: log.newestId() }),
    watcher: usb.watcher,
    before: parts.before,
    sources: isPractice ? [] : sourcesOf(parts),
    isAttended: parts.terminal === null,
  });
  const teller = parts.terminal && tellerOf(bench, parts.terminal, isPractice);
  practice?.prepare(bench, systemClock.nowMs());
  const { ledger } = bench;
  const sources = (): readonly string[] => [parts.replayFile ?? [], desktop.sources()].flat();
  const launch = utilityChild;
  const runFile: FileRunner = fileRunner({ dataFolder, launch, sources });
  const beginLines: BeginLines = lineWriter({
    launch,
    rules: () => ({ dataFolder, sources: sources() }),
  });
  const autoExport = createAutoExport({
    ...{ ledger, bench, run: runFile, clock: systemClock },
    tell: (state) => bench.tell({ kind: 'auto-export', state }),
  });
  let keeper: LogKeeper | null = null;
  let isClosed = false;
  const desktop: ReturnType<typeof createDesktop> = createDesktop({
    ...{ bench, log, window, dataFolder, distFolder, ledger, autoExport },
    ...{ usb, runFile, beginLines, lanes: parts.lanes, cfgutil: parts.sources.cfgutil },
    logCare: careOfOpenLog({
      ...{ find: parts.recovery.find, restore: parts.restore },
      keeper: () => keeper,
    }),
    leastData: createLeastData({
      ...{ bench, folder: dataFolder, nowMs: systemClock.nowMs },
      clearExports: () => clearExportFolder(ledger, runFile),
      whileStopped: parts.whileStopped,
      isSureToRemove: parts.questions.remove,
    }),
    sqliteVersion: sqliteVersion(),
    questions: parts.questions,
  });
  return {
    handlers: benchHandlers(bench, desktop),
    readDropped: desktop.readDropped,
    readDroppedList: desktop.readDroppedList,
    begin: async () => {
      bench.feed.subscribe(parts.onChanges);
      teller?.begin();
      await bench.start();
      // Asked to end while it looked at everything for the first time.
      if (isClosed) return;
      autoExport.start();
      keeper = keepLog({ bench, log, folder: dataFolder, clock: systemClock, diagnostics });
    },
    rowsAtStake: () => {
      const rescue = keeper?.rescue([{ into: logFiles(dataFolder).backups }]);
      return rescue?.kind === 'not-copied' ? rescue.rows : 0;
    },
    close: async () => {
      isClosed = true;
      const unfinished = await autoExport.stop();
      if (unfinished !== null) complain(en.exports.auto.unfinished(unfinished));
      await bench.stop();
      teller?.stop();
      await keeper?.stop();
      await desktop.stopRecording();
      // A snapshot looks for earlier rows, which a closed log no longer has.
      const { number, technician } = bench.snapshot();
      log.close();
      return { number, technician };
    },
    hasBench: () => true,
    toggleRecording: desktop.toggleRecording,
  };
}

const formats = createFormats('en-GB');

const tellerOf = (bench: Bench, { say, onNothingToDo }: StartTerminal, isPractice: boolean) =>
  createTeller({
    ...{ bench, isPractice, formats, words: en, say, nowMs: systemClock.nowMs },
    onNoUsb: onNothingToDo,
  });

function sourcesOf({ sources }: StartParts): readonly SecondSourcePort[] {
  const { platform, env } = process;
  return hostSources({ platform, path: env['PATH'], given: sources, nowMs: systemClock.nowMs });
}
