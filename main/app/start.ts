import type { BrowserWindow } from 'electron';

import type { ChangeBatch } from '../../contract/changes.ts';
import { failed, type Result } from '../../contract/failure.ts';
import {
  listBackups,
  logFiles,
  openLog,
  sqliteVersion,
  type BenchLog,
  type OpenProblem,
} from '../../db/index.ts';
import type { Diagnostics } from '../../enrollment/ports.ts';
import { keepLog, type LogKeeper } from '../backup/keep-log.ts';
import { findRecovery, restoreNamed, setAside } from '../backup/recovery.ts';
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
import { preparePractice } from '../practice/prepare-practice.ts';
import { createPracticeWatcher } from '../practice/practice-watcher.ts';
import { practiceScenario } from '../practice/scenario.ts';
import { createUsbWatcher } from '../usb/usb-watcher.ts';
import { createDesktop } from './desktop.ts';
import type { ReadDropped } from './file-desk.ts';
import type { ReadDroppedList } from './list-desk.ts';

export interface StartParts {
  readonly isPractice: boolean;
  readonly practiceSpeed: number;
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
}

/**
 * Opens the log and builds the bench over it; a log that cannot be opened becomes a designed screen.
 * Once a damaged log is brought back, the bench takes over in the same window.
 */
export function openStart(parts: StartParts): Start {
  let current = open();

  function open(): Start {
    const { dataFolder, diagnostics } = parts;
    const opened = openLog(dataFolder, { mode: 'write', clock: systemClock, diagnostics });
    return opened.ok ? running(parts, opened.log) : stopped(parts, opened.problem, goOn);
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
  };
}

function stopped(
  { dataFolder }: StartParts,
  problem: OpenProblem,
  goOn: (done: Result<null>) => Promise<Result<null>>,
): Start {
  const words = openProblemWords(problem);
  process.stderr.write(`${words.what} ${words.next}\n`);
  const recovery: RecoveryActions = {
    find: () => findRecovery(dataFolder),
    restore: (name) => goOn(restoreNamed(dataFolder, name, systemClock.nowMs())),
    setAside: () => goOn(setAside(dataFolder, systemClock.nowMs())),
  };
  const canRecover = isDamage(problem, dataFolder);
  return {
    handlers: stoppedHandlers(words, canRecover ? recovery : null),
    readDropped: () => Promise.resolve(failed({ kind: 'log-unavailable', detail: words.what })),
    readDroppedList: () => Promise.resolve(failed({ kind: 'log-unavailable', detail: words.what })),
    begin: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

// A file whose head is spoilt no longer says that it is ours, but its backups do.
const isDamage = ({ kind }: OpenProblem, folder: string): boolean =>
  kind === 'damaged' || (kind === 'not-a-muster-log' && listBackups(logFiles(folder)).length > 0);

function running(parts: StartParts, log: BenchLog): Start {
  const { isPractice, diagnostics, dataFolder, distFolder, window } = parts;
  const bench = createBench({
    ...{ log, care: log, clock: systemClock, diagnostics, isPractice },
    ids: createUuidV7({ clock: systemClock, after: log.newestId() }),
    watcher: isPractice
      ? createPracticeWatcher(practiceScenario(parts.practiceSpeed))
      : createUsbWatcher({ diagnostics }),
  });
  if (isPractice) preparePractice(bench, systemClock.nowMs());
  const ledger = createLiveLedger(log, bench);
  const autoExport = createAutoExport({
    ...{ ledger, bench, run: exportRunner(dataFolder), clock: systemClock },
    tell: (state) => bench.tell({ kind: 'auto-export', state }),
  });
  const desktop = createDesktop({
    ...{ bench, log, window, dataFolder, distFolder, ledger, autoExport, benchId: log.benchId },
    sqliteVersion: sqliteVersion(),
  });
  let keeper: LogKeeper | null = null;
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
      autoExport.stop();
      await bench.stop();
      await keeper?.stop();
      log.close();
    },
  };
}
