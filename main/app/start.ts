import type { BrowserWindow } from 'electron';

import { openLog, sqliteVersion, type BenchLog } from '../../db/index.ts';
import type { Diagnostics } from '../../enrollment/ports.ts';
import { createBench, type Bench } from '../bench/bench.ts';
import { openProblemWords } from '../host/open-problem-words.ts';
import { systemClock } from '../host/system-clock.ts';
import { createUuidV7 } from '../host/uuid-v7.ts';
import { benchHandlers } from '../ipc/bench-handlers.ts';
import type { RequestHandlers } from '../ipc/request-handlers.ts';
import { stoppedHandlers } from '../ipc/stopped-handlers.ts';
import { preparePractice } from '../practice/prepare-practice.ts';
import { createPracticeWatcher } from '../practice/practice-watcher.ts';
import { createUsbWatcher } from '../usb/usb-watcher.ts';
import { createDesktop } from './desktop.ts';

export interface StartParts {
  readonly isPractice: boolean;
  readonly dataFolder: string;
  readonly distFolder: string;
  readonly diagnostics: Diagnostics;
  readonly window: () => BrowserWindow | null;
}

/** What the window talks to: a running bench, or the reason why there is none. */
export interface Start {
  readonly bench: Bench | null;
  readonly handlers: RequestHandlers;
  readonly close: () => Promise<void>;
}

/** Opens the log and builds the bench over it; a log that cannot be opened becomes a designed screen. */
export function openStart(parts: StartParts): Start {
  const { dataFolder, diagnostics } = parts;
  const opened = openLog(dataFolder, { mode: 'write', clock: systemClock, diagnostics });
  if (!opened.ok) {
    const words = openProblemWords(opened.problem);
    process.stderr.write(`${words.what} ${words.next}\n`);
    return {
      bench: null,
      handlers: stoppedHandlers(words),
      close: () => Promise.resolve(),
    };
  }
  return running(parts, opened.log);
}

function running(parts: StartParts, log: BenchLog): Start {
  const { isPractice, diagnostics, dataFolder, distFolder, window } = parts;
  const bench = createBench({
    ...{ log, clock: systemClock, diagnostics, isPractice },
    ids: createUuidV7({ clock: systemClock, after: log.newestId() }),
    watcher: isPractice ? createPracticeWatcher() : createUsbWatcher({ diagnostics }),
  });
  if (isPractice) preparePractice(bench, systemClock.nowMs());
  const desktop = createDesktop({
    ...{ bench, window, dataFolder, distFolder, benchId: log.benchId },
    sqliteVersion: sqliteVersion(),
  });
  return {
    bench,
    handlers: benchHandlers(bench, desktop),
    close: async () => {
      await bench.stop();
      log.close();
    },
  };
}
