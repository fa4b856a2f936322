/**
 * Muster's main process for stories that run one after another in one Electron: each opens its own
 * log, bench and window, as `main/app/with-window.ts` does for a person, and leaves nothing to the next one
 * but the home folder and Chromium's profile, which is emptied. There is no menu.
 */
import { app, BrowserWindow, dialog, Menu, session } from 'electron';
import { join } from 'node:path';

import { readStartArguments } from '../../main/app/arguments.ts';
import { serviceHost } from '../../main/app/desktop.ts';
import { netSend } from '../../main/app/net-send.ts';
import { createHostLanguage } from '../../main/app/host-language.ts';
import { dataFolderOf } from '../../main/app/data-folder.ts';
import { lockDownProcess, lockDownWindows } from '../../main/app/lock-down.ts';
import { openMuster, type Muster } from '../../main/app/muster.ts';
import { openWindow, titleOf } from '../../main/app/window.ts';
import { windowFolderOf } from '../../main/app/window-folder.ts';
import { createStderrDiagnostics } from '../../main/host/stderr-diagnostics.ts';
import { systemClock } from '../../main/host/system-clock.ts';
import type { Call, Sent } from '../../main/services/call.ts';
import { askClock, type AskClock } from '../../main/services/pace.ts';
import { keychain } from './services/keychain.ts';

/** A request in a form that reaches another process. */
export type SentCall = Omit<Call, 'url'> & { readonly url: string };

/** What a test calls from outside, under the name `stories`. */
export interface Stories {
  /**
   * Opens Muster as if it were started with these arguments.
   * @param servicesAt the origin of a test's server in the place of every service
   */
  readonly open: (args: readonly string[], servicesAt?: string) => Promise<void>;
  /** Sends a request as the window does, and stops it after so many ms. */
  readonly send: (call: SentCall, stopAfterMs?: number) => Promise<Sent>;
  /** Ends what was opened; resolves when its log is closed and no window is left. */
  readonly close: () => Promise<void>;
}

const distFolder = join(import.meta.dirname, '..');
const diagnostics = createStderrDiagnostics(systemClock);
/** Stories replace a person's answers with their own. */
const dialogs = { ...dialog };
let muster: Muster | null = null;
/** The one of the host would ask a person; this one is the same for all starts. */
const seal = keychain();
let skippedMs = 0;
/** Waiting for a service takes no time, but on this clock. */
const hasty: AskClock = {
  nowMs: () => Date.now() + skippedMs,
  wait: (ms, stop) => {
    skippedMs += ms;
    return askClock.wait(0, stop);
  },
};

process.on('uncaughtException', (error) => diagnostics.fault('Uncaught exception', error));
process.on('unhandledRejection', (error) => diagnostics.fault('Unhandled rejection', error));

const stories: Stories = {
  open: async (args, servicesAt) => {
    await isReady;
    Object.assign(dialog, dialogs);
    await session.defaultSession.clearStorageData();
    const given = readStartArguments(args);
    const dataFolder = dataFolderOf(given);
    const windowFolder = windowFolderOf(dataFolder);
    muster = await openMuster({
      given,
      dataFolder,
      windowFolder,
      distFolder,
      diagnostics,
      language: createHostLanguage(['en'], () => undefined),
      terminal: null,
      onNoPicture: () => undefined,
      quitting: { isAsked: () => false, isOff: () => undefined },
      isMac: false,
      window: openWindow({ distFolder, title: titleOf(given.isPractice), windowFolder }),
      showMenu: () => undefined,
      ...(servicesAt && { services: { base: servicesAt, seal, clock: hasty } }),
    });
    await muster.begin();
  },
  send: async ({ url, ...call }, stopAfterMs) => {
    await isReady;
    const stop =
      stopAfterMs === undefined ? new AbortController().signal : AbortSignal.timeout(stopAfterMs);
    return netSend(serviceHost.beginRequest)({ ...call, url: new URL(url) }, stop);
  },
  close: async () => {
    try {
      await muster?.close();
    } finally {
      muster = null;
      await Promise.all(BrowserWindow.getAllWindows().map(endWindow));
    }
  },
};

/** Without the questions that only a person could answer. */
async function endWindow(window: BrowserWindow): Promise<void> {
  const gone = new Promise<void>((resolve) => void window.once('closed', () => resolve()));
  window.destroy();
  await gone;
}

lockDownProcess();
// The next story opens a window again.
app.on('window-all-closed', () => undefined);
Object.assign(globalThis, { stories });
// Not awaited here: Electron becomes ready once its main module has run to its end.
const isReady = app.whenReady().then(() => {
  // Electron's default menu has shortcuts that Muster's omits.
  Menu.setApplicationMenu(null);
  lockDownWindows(distFolder);
});
