import { app, BrowserWindow, Menu } from 'electron';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { terminal as words } from '../../words/en/terminal.ts';
import { createStderrDiagnostics } from '../host/stderr-diagnostics.ts';
import { systemClock } from '../host/system-clock.ts';
import { readStartArguments } from './arguments.ts';
import { dataFolderOf } from './data-folder.ts';
import { createEnding, endWithLauncher } from './ending.ts';
import { lockDownProcess, lockDownWindows } from './lock-down.ts';
import type { Muster } from './muster.ts';
import { startMark, type StartMark } from './start-marks.ts';
import { sayTo } from './terminal/terminal.ts';
import { bringToFront, openWindow, titleOf, watchQuitting } from './window.ts';
import { windowFolderOf } from './window-folder.ts';

/**
 * The start of the app: first the window, then what is behind it. Chromium starts only when all
 * that this file imports is loaded, so it imports what the window needs; the rest is loaded while
 * another process gets ready to draw the page.
 */
const given = readStartArguments(process.argv.slice(1));
const dataFolder = dataFolderOf(given);
const windowFolder = windowFolderOf(dataFolder);
const distFolder = join(fileURLToPath(new URL('.', import.meta.url)), '..');
const say = sayTo(process.stdout);
const complain = sayTo(process.stderr);
const diagnostics = createStderrDiagnostics(systemClock);

// A fault of the program is reported; the bench continues, since what is logged is safe.
process.on('uncaughtException', (error) => diagnostics.fault('Uncaught exception', error));
process.on('unhandledRejection', (error) => diagnostics.fault('Unhandled rejection', error));

lockDownProcess();
app.setName('Muster');
app.setPath('userData', windowFolder);
// Electron would otherwise build a menu of its own, with shortcuts that Muster's omits.
Menu.setApplicationMenu(null);

const mark = (reached: StartMark): void => startMark(reached, app.isPackaged);
const quitting = watchQuitting();
let muster: Muster | null = null;
const ending = createEnding({
  close: () => muster && muster.close(),
  onClosed: () => {
    if (given.hasLauncher && muster?.hasBench() === true) say(words.ended(dataFolder));
  },
  onFault: (error) => diagnostics.fault('Muster could not close its log', error),
  // Electron ignores a quit while it is still emitting the previous one, hence the turn.
  leave: (code) => setImmediate(() => (code === 0 ? app.quit() : app.exit(code))),
});

if (given.bareOption !== null) {
  complain(words.bareOption(given.bareOption));
  app.exit(2);
} else if (app.requestSingleInstanceLock()) {
  app.on('will-quit', (event) => {
    if (ending.holdsUp()) event.preventDefault();
  });
  void app.whenReady().then(run).catch(giveUp);
} else {
  const { alreadyOpen } = words;
  complain(given.isTold ? alreadyOpen.unseen(dataFolder) : alreadyOpen.window);
  app.exit(given.isTold ? 1 : 0);
}

/**
 * What the bench is made of, loaded piece by piece: in between, this process answers the one that
 * draws the page, which would otherwise wait for all of it.
 */
const PARTS = [
  () => import('../../db/index.ts'),
  () => import('../../contract/requests.ts'),
  () => import('../../words/en.ts'),
  () => import('../bench/bench.ts'),
  () => import('../usb/usb-watcher.ts'),
  () => import('./begin-bench.ts'),
];

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

async function run(): Promise<void> {
  mark('ready');
  lockDownWindows(distFolder);
  const window = openWindow({ distFolder, title: titleOf(given.isPractice), windowFolder });
  mark('window-opened');
  // Not `window-all-closed`: a hidden page that is printing would keep Muster alive.
  window.once('closed', () => app.quit());
  app.on('second-instance', () => bringToFront(window));
  // A click on the icon in the Dock, also while the window is hidden or minimized.
  app.on('activate', () => bringToFront(window));
  if (given.hasLauncher) endWithLauncher(process.stdin, () => app.quit());
  if (given.isTold) sayStart();
  for (const part of PARTS) {
    await part();
    await turn();
  }
  const { beginBench } = await import('./begin-bench.ts');
  mark('bench-loaded');
  // Closed again before there was a bench behind it.
  if (window.isDestroyed()) return;
  await beginBench({
    given,
    dataFolder,
    windowFolder,
    distFolder,
    diagnostics,
    window,
    quitting,
    languages: app.getPreferredSystemLanguages(),
    mark,
    quit: () => app.quit(),
    terminal: given.isTold ? { say, onNothingToDo } : null,
    onNoPicture: (why) => complain(words.noPicture(why)),
    onOpened: (opened) => {
      muster = opened;
    },
  });
}

/** Says on the terminal what a visible window would show by being there. */
function sayStart(): void {
  const { start } = words;
  say(given.isPractice ? start.practice : start.bench);
  say(start.virtual);
  say(start.data(dataFolder));
  if (given.pictureFile === null) say(start.picture);
  say(start.end);
}

/** The window is not visible, and nothing will happen at this bench. */
function onNothingToDo(): void {
  if (given.pictureFile !== null) return;
  complain(words.nobodySees);
  ending.isInVain();
  app.quit();
}

/** Without a window it could be neither seen nor ended. */
function giveUp(error: unknown): void {
  diagnostics.fault('Muster could not start', error);
  if (BrowserWindow.getAllWindows().length === 0) app.exit(1);
}
