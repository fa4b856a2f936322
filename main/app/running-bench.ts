import { createUuidV7, logFiles, thisHost, type BenchLog } from '../../db/index.ts';
import type { UsbWatcher } from '../../enrollment/ports.ts';
import type { SecondSourcePort } from '../../enrollment/second-source.ts';
import { en } from '../../words/en.ts';
import { createFormats } from '../../words/formats.ts';
import { keepLog, type LogKeeper } from '../backup/keep-log.ts';
import { createDataRemoval } from '../backup/data-removal.ts';
import { careOfOpenLog } from '../backup/open-log-care.ts';
import { createBench, type Bench } from '../bench/bench.ts';
import { createAutoExport } from '../export/auto-export.ts';
import { clearExportFolder } from '../export/clear-export-folder.ts';
import { fileRunner, type FileRunner } from '../export/file-runner.ts';
import { lineWriter, type BeginLines } from '../files/line-writer.ts';
import { systemClock } from '../host/system-clock.ts';
import { allRequests, type BenchRequests } from '../requests/all.ts';
import { watchAttention } from '../requests/attention-watch.ts';
import { hostSources } from '../sources/host-sources.ts';
import { withHostRegistry } from '../sources/host-registry.ts';
import { tapped, type TappedWatcher } from '../usb/tapped-watcher.ts';
import { createUsbWatcher } from '../usb/usb-watcher.ts';
import { run } from '../worker/run.ts';
import { createDesktop, serviceHost } from './desktop.ts';
import { outboxDesk, type OutboxDesk, type OutboxDeskParts } from './outbox-desk.ts';
import { createPracticeBench } from './practice-bench.ts';
import type { Run, RunningParts, StartParts, StartTerminal } from './start-parts.ts';
import { servicesDesk, type ServicesDesk } from './services-desk.ts';
import { stayAwake } from './stay-awake.ts';
import { systemWakefulness } from './window.ts';
import { createPrinter } from './terminal/printer.ts';
import { sayTo } from './terminal/terminal.ts';
import { utilityChild } from './utility-child.ts';

const complain = sayTo(process.stderr);

/** The bench over an open log, with everything that writes and reports around it. */
export function runningBench(parts: RunningParts, log: BenchLog): Run {
  const { isPractice, diagnostics, dataFolder } = parts;
  const practice = isPractice
    ? createPracticeBench({ speed: parts.practiceSpeed, recording: parts.recording })
    : null;
  const usb = tapped(practice?.watcher ?? realWatcher(parts));
  const bench = benchOver(parts, log, usb.watcher);
  practice?.prepare(bench, systemClock.nowMs());
  const files = filesOf(dataFolder, () => [parts.replayFile ?? [], requests.sources()].flat());
  const autoExport = autoExportOf(bench, files);
  let keeper: LogKeeper | null = null;
  const services = servicesOf(parts, bench);
  const outbox = outboxOf({ bench, log, dataFolder, isSureToSend: parts.questions.send, ...files });
  const around = { log, bench, usb, files, autoExport, services, outbox, keeper: () => keeper };
  const requests: BenchRequests = allRequests(bench, desktopOf(parts, around));
  const teller = parts.terminal && tellerOf(bench, parts.terminal, isPractice);
  const attention = attentionOf(bench, parts);
  const awake = isPractice ? null : stayAwake(bench, systemWakefulness());
  let isClosed = false;
  return {
    ...requests,
    begin: async () => {
      bench.feed.subscribe(parts.onChanges);
      teller?.begin();
      await bench.start();
      // Asked to end during the first listing.
      if (isClosed) return;
      autoExport.start();
      services.begin();
      outbox.begin();
      attention.begin();
      awake?.begin();
      keeper = keepLog({ bench, log, folder: dataFolder, clock: systemClock, diagnostics });
    },
    hasOpenSession: () => bench.view.openSessionId !== null,
    rowsAtStake: () => {
      const rescue = keeper?.rescue([{ into: logFiles(dataFolder).backups }]);
      return rescue?.kind === 'not-copied' ? rescue.rows : 0;
    },
    close: async () => {
      isClosed = true;
      await services.stop();
      await outbox.stop();
      attention.stop();
      awake?.stop();
      const unfinished = await autoExport.stop();
      if (unfinished !== null) complain(en.exports.auto.unfinished(unfinished));
      await bench.stop();
      teller?.stop();
      await keeper?.stop();
      await requests.handlers.stopRecording(undefined);
      // A snapshot looks up earlier rows, which a closed log can no longer do.
      const { number, technician } = bench.snapshot();
      log.close();
      return { number, technician };
    },
    hasBench: () => true,
  };
}

/** USB, and on a Mac what its registry knows beside that. */
const realWatcher = ({ diagnostics, sources: given }: RunningParts): UsbWatcher =>
  withHostRegistry(createUsbWatcher({ diagnostics }), { ...hostOfSources(), given });

function benchOver(parts: RunningParts, log: BenchLog, watcher: UsbWatcher): Bench {
  const { isPractice, canEndPractice, diagnostics } = parts;
  return createBench({
    log,
    care: log,
    clock: systemClock,
    diagnostics,
    isPractice,
    canEndPractice,
    ids: createUuidV7({ clock: systemClock, after: log.newestId() }),
    watcher,
    before: parts.before,
    sources: isPractice ? [] : sourcesOf(parts),
    isAttended: parts.terminal === null,
  });
}

interface Files {
  readonly runFile: FileRunner;
  readonly beginLines: BeginLines;
}

/** How files are written; a file that is being read is never replaced. */
function filesOf(dataFolder: string, sources: () => readonly string[]): Files {
  const launch = utilityChild;
  return {
    runFile: fileRunner({ dataFolder, launch, sources }),
    beginLines: lineWriter({ launch, rules: () => ({ dataFolder, sources: sources() }) }),
  };
}

const autoExportOf = (bench: Bench, { runFile }: Files) =>
  createAutoExport({
    ledger: bench.ledger,
    bench,
    run: runFile,
    clock: systemClock,
    tell: (state) => bench.tell({ kind: 'live', parts: { autoExport: state } }),
  });

interface AroundBench {
  readonly log: BenchLog;
  readonly bench: Bench;
  readonly usb: TappedWatcher;
  readonly files: Files;
  readonly autoExport: ReturnType<typeof createAutoExport>;
  readonly services: ServicesDesk;
  readonly outbox: OutboxDesk;
  /** Null until the bench watches. */
  readonly keeper: () => LogKeeper | null;
}

function desktopOf(
  { window, toggleWall, showMenu, practice, dataFolder, distFolder, ...parts }: RunningParts,
  { log, bench, usb, files, autoExport, services, outbox, keeper }: AroundBench,
) {
  const { recovery, restore, questions, whileStopped, foldersBehind } = parts;
  return createDesktop({
    log,
    window,
    toggleWall,
    showMenu,
    practice,
    services: services.load,
    outbox,
    dataFolder,
    openFolders: [dataFolder, ...foldersBehind],
    distFolder,
    autoExport,
    usb,
    ...files,
    questions,
    language: parts.language,
    notices: parts.notices,
    lanes: parts.lanes,
    sources: parts.sources,
    logCare: careOfOpenLog({ find: recovery.find, restore, keeper }),
    dataRemoval: createDataRemoval({
      bench,
      folder: dataFolder,
      nowMs: systemClock.nowMs,
      run,
      whileStopped,
      clearExports: () => clearExportFolder(bench.ledger, files.runFile),
      isSureToRemove: questions.remove,
    }),
  });
}

const servicesOf = (parts: RunningParts, bench: Bench): ServicesDesk => {
  const { dataFolder, language, diagnostics, services: inTest } = parts;
  const { nowMs } = systemClock;
  return servicesDesk({ ...serviceHost, bench, dataFolder, language, diagnostics, nowMs, inTest });
};

const outboxOf = (parts: Omit<OutboxDeskParts, 'nowMs' | 'seal' | 'beginRequest'>): OutboxDesk =>
  outboxDesk({ ...serviceHost, ...parts, nowMs: systemClock.nowMs });

const formats = createFormats('en-GB');

const attentionOf = (bench: Bench, { notices, language }: StartParts) =>
  watchAttention({ bench, notices, language, nowMs: systemClock.nowMs });

const tellerOf = (bench: Bench, { say, onNothingToDo }: StartTerminal, isPractice: boolean) =>
  createPrinter({
    bench,
    isPractice,
    formats,
    words: en,
    say,
    nowMs: systemClock.nowMs,
    onNoUsb: onNothingToDo,
  });

const sourcesOf = ({ sources: given }: StartParts): readonly SecondSourcePort[] =>
  hostSources({ ...hostOfSources(), given, nowMs: systemClock.nowMs });

const hostOfSources = () => ({ platform: thisHost.platform, path: process.env['PATH'] });
