import { app, Menu, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { DroppedFile } from '../contract/files.ts';
import { readStartArguments } from './app/arguments.ts';
import { benchMark } from './app/bench-marks.ts';
import { dataFolderOf } from './app/data-folder.ts';
import { createEnding, endWithLauncher } from './app/ending.ts';
import { menuTemplate } from './app/menu-template.ts';
import { startPictures } from './app/picture.ts';
import { registerAppScheme, serveAppFiles } from './app/protocol.ts';
import { createQuestions } from './app/questions.ts';
import { denyByDefault } from './app/security.ts';
import { openStart, type Start } from './app/start.ts';
import { sayTo } from './app/terminal/terminal.ts';
import { askBeforeLoss, askOver, captureOf, drawBeforeClosing, openWindow } from './app/window.ts';
import { windowFolderOf } from './app/window-folder.ts';
import { createStderrDiagnostics } from './host/stderr-diagnostics.ts';
import { systemClock } from './host/system-clock.ts';
import { en } from '../words/en.ts';
import { createFormats } from '../words/formats.ts';
import { readRecordingFile } from './practice/recording/recording-thread.ts';
import { sendChanges, serveDropped, serveRequests } from './ipc/serve.ts';

/** The composition root under Electron: a table of contents, nothing else. */
const given = readStartArguments(process.argv.slice(1));
const dataFolder = dataFolderOf(given);
const windowFolder = windowFolderOf(dataFolder);
const distFolder = join(fileURLToPath(new URL('.', import.meta.url)), '..');
const say = sayTo(process.stdout);
const complain = sayTo(process.stderr);
const diagnostics = createStderrDiagnostics(systemClock);
const title = given.isPractice ? 'Muster: practice' : 'Muster';

// A fault of the program is noted; the bench goes on, since what is logged is safe.
process.on('uncaughtException', (error) => diagnostics.fault('Uncaught exception', error));
process.on('unhandledRejection', (error) => diagnostics.fault('Unhandled rejection', error));

app.enableSandbox();
app.setName('Muster');
app.setPath('userData', windowFolder);
registerAppScheme();

let window: BrowserWindow | null = null;
let start: Start | null = null;
const ending = createEnding({
  close: () => start && start.close(),
  onClosed: () => {
    if (given.hasLauncher && start?.hasBench() === true) say(en.terminal.ended(dataFolder));
  },
  onFault: (error) => diagnostics.fault('Muster could not close its log', error),
  // Electron passes over a quit that comes while it still tells of the one before, hence the turn.
  leave: (code) => setImmediate(() => (code === 0 ? app.quit() : app.exit(code))),
});

if (given.bareOption !== null) {
  complain(en.terminal.bareOption(given.bareOption));
  app.exit(2);
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
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
  denyByDefault();
  setMenu();
  serveAppFiles(join(distFolder, 'renderer'));
  if (given.hasLauncher) endWithLauncher(process.stdin, () => app.quit());
  if (given.isTold) sayStart();
  const { replayFile } = given;
  const replay = replayFile === null ? null : await readRecordingFile(replayFile);
  // First, so that the page loads while the log is opened; it is answered from the next turn on.
  window = openWindow({ distFolder, title, windowFolder });
  askBeforeLoss(window, () => start?.rowsAtStake() ?? 0);
  // Not "all windows": a sheet on its way to paper is one that nobody sees, and would keep Muster alive.
  window.once('closed', () => {
    window = null;
    app.quit();
  });
  if (given.pictureFile !== null) drawInto(window, given.pictureFile);
  start = openStart({
    ...{ ...given, replay, dataFolder, distFolder, diagnostics, window: () => window },
    onChanges: (batch) => window && sendChanges(window.webContents, batch),
    questions: createQuestions(
      askOver(() => window),
      createFormats('en-GB'),
    ),
    terminal: given.isTold ? { say, onNothingToDo } : null,
  });
  serveRequests(start.handlers, diagnostics);
  const { readDropped, readDroppedList } = start;
  const devices = ({ path, patienceHours }: DroppedFile) => readDropped(path, patienceHours);
  serveDropped({ devices, list: ({ path }) => readDroppedList(path) }, diagnostics);
  await start.begin();
  benchMark('watching');
}

/** What a window on a screen would show by being there. */
function sayStart(): void {
  const words = en.terminal.start;
  say(given.isPractice ? words.practice : words.bench);
  say(words.virtual);
  say(words.data(dataFolder));
  if (given.pictureFile === null) say(words.picture);
  say(words.end);
}

function drawInto(shown: BrowserWindow, file: string): void {
  const onFailure = (error: unknown): void => {
    complain(en.terminal.noPicture(error instanceof Error ? error.message : String(error)));
  };
  const pictures = startPictures({ file, capture: captureOf(shown), onFailure });
  drawBeforeClosing(shown, pictures.last);
}

/** Nobody sees the window, and nothing will happen at this bench. */
function onNothingToDo(): void {
  if (given.pictureFile !== null) return;
  complain(en.terminal.nobodySees);
  ending.isInVain();
  app.quit();
}

function setMenu(): void {
  const { menu } = en.benchCheck;
  const toggleRecording = (): void => void start?.toggleRecording();
  const template = menuTemplate({ toggleRecording }, menu, process.platform === 'darwin');
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Without a window nobody could see or end it. */
function giveUp(error: unknown): void {
  diagnostics.fault('Muster could not start', error);
  if (window === null) app.exit(1);
}

function showWindow(): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
