import { app, BrowserWindow, Menu } from 'electron';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readStartArguments } from './arguments.ts';
import { startMark } from './start-marks.ts';
import { dataFolderOf } from './data-folder.ts';
import { watchQuitting } from './window.ts';
import { createEnding, endWithLauncher } from './ending.ts';
import { menuTemplate, type MenuState } from './menu-template.ts';
import { createHostLanguage } from './host-language.ts';
import { lockDownProcess, lockDownWindows, openMuster, type Muster } from './muster.ts';
import { sayTo } from './terminal/terminal.ts';
import { windowFolderOf } from './window-folder.ts';
import { writeFile } from '../files/write-file.ts';
import { createStderrDiagnostics } from '../host/stderr-diagnostics.ts';
import { systemClock } from '../host/system-clock.ts';
import type { WindowCommand } from '../../enrollment/window-command.ts';
import { en } from '../../words/en.ts';
import type { Language } from '../../words/languages.ts';
import { thisHost } from '../../db/index.ts';

/** The composition root of the app. */
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

const quitting = watchQuitting();
let muster: Muster | null = null;
let menuState: MenuState = null;
const ending = createEnding({
  close: () => muster && muster.close(),
  onClosed: () => {
    if (given.hasLauncher && muster?.hasBench() === true) say(en.terminal.ended(dataFolder));
  },
  onFault: (error) => diagnostics.fault('Muster could not close its log', error),
  // Electron ignores a quit while it is still emitting the previous one, hence the turn.
  leave: (code) => setImmediate(() => (code === 0 ? app.quit() : app.exit(code))),
});

if (given.bareOption !== null) {
  complain(en.terminal.bareOption(given.bareOption));
  app.exit(2);
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => muster?.show());
  // A click on the icon in the Dock, also while the window is hidden or minimized.
  app.on('activate', () => muster?.show());
  app.on('will-quit', (event) => {
    if (ending.holdsUp()) event.preventDefault();
  });
  void app.whenReady().then(run).catch(giveUp);
} else {
  const { alreadyOpen } = en.terminal;
  complain(given.isTold ? alreadyOpen.unseen(dataFolder) : alreadyOpen.window);
  app.exit(given.isTold ? 1 : 0);
}

async function run(): Promise<void> {
  lockDownWindows(distFolder);
  const language = createHostLanguage(app.getPreferredSystemLanguages(), setMenu);
  setMenu(language);
  if (given.hasLauncher) endWithLauncher(process.stdin, () => app.quit());
  if (given.isTold) sayStart();
  muster = await openMuster({
    given,
    dataFolder,
    windowFolder,
    distFolder,
    diagnostics,
    language,
    terminal: given.isTold ? { say, onNothingToDo } : null,
    onNoPicture: (why) => complain(en.terminal.noPicture(why)),
    quitting,
    isMac: thisHost.platform === 'darwin',
    onWindowClosed: () => app.quit(),
    showMenu: (state) => {
      menuState = state;
      setMenu(language);
    },
  });
  await muster.begin();
  startMark('watching', app.isPackaged);
  if (given.reportFile !== null) await reportAndEnd(muster, given.reportFile);
}

/** The window stays for a moment, so that the report tells of a whole start. */
const REPORT_AFTER_MS = 5000;

async function reportAndEnd({ report }: Muster, file: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REPORT_AFTER_MS));
  const windows = BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length;
  const content = JSON.stringify({ windows, ...(JSON.parse(await report()) as object) });
  const written = writeFile(file, [{ part: 1, content, rows: 0 }], { dataFolder, sources: [] });
  if (!written.ok) diagnostics.fault('The report could not be written', new Error(written.kind));
  app.quit();
}

/** Says on the terminal what a visible window would show by being there. */
function sayStart(): void {
  const words = en.terminal.start;
  say(given.isPractice ? words.practice : words.bench);
  say(words.virtual);
  say(words.data(dataFolder));
  if (given.pictureFile === null) say(words.picture);
  say(words.end);
}

/** The window is not visible, and nothing will happen at this bench. */
function onNothingToDo(): void {
  if (given.pictureFile !== null) return;
  complain(en.terminal.nobodySees);
  ending.isInVain();
  app.quit();
}

function setMenu({ words }: Language): void {
  const actions = {
    run: (command: WindowCommand): void => muster?.run(command),
    undoTyping: (): void => BrowserWindow.getFocusedWindow()?.webContents.undo(),
    toggleWall: (): void => muster?.toggleWall(),
  };
  const template = menuTemplate(actions, words.commands, menuState, thisHost.platform === 'darwin');
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Without a window it could be neither seen nor ended. */
function giveUp(error: unknown): void {
  diagnostics.fault('Muster could not start', error);
  if (BrowserWindow.getAllWindows().length === 0) app.exit(1);
}
