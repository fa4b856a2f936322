import { app, Menu, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { DroppedFile } from '../contract/files.ts';
import { readStartArguments } from './app/arguments.ts';
import { benchMark } from './app/bench-marks.ts';
import { dataFolderOf, windowFolderOf } from './app/data-folder.ts';
import { menuTemplate } from './app/menu-template.ts';
import { registerAppScheme, serveAppFiles } from './app/protocol.ts';
import { denyByDefault } from './app/security.ts';
import { openStart, type Start } from './app/start.ts';
import { openWindow } from './app/window.ts';
import { createStderrDiagnostics } from './host/stderr-diagnostics.ts';
import { systemClock } from './host/system-clock.ts';
import { en } from '../words/en.ts';
import { readRecordingFile } from './practice/recording/recording-thread.ts';
import { sendChanges, serveDropped, serveRequests } from './ipc/serve.ts';

/** The composition root under Electron: a table of contents, nothing else. */
const given = readStartArguments(process.argv.slice(1));
const dataFolder = dataFolderOf(given);
const distFolder = join(fileURLToPath(new URL('.', import.meta.url)), '..');
const diagnostics = createStderrDiagnostics(systemClock);
const title = given.isPractice ? 'Muster: practice' : 'Muster';

// A fault of the program is noted; the bench goes on, since what is logged is safe.
process.on('uncaughtException', (error) => diagnostics.fault('Uncaught exception', error));
process.on('unhandledRejection', (error) => diagnostics.fault('Unhandled rejection', error));

app.enableSandbox();
app.setName('Muster');
app.setPath('userData', windowFolderOf(dataFolder));
registerAppScheme();

let window: BrowserWindow | null = null;
let start: Start | null = null;

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  app.on('will-quit', (event) => void quit(event));
  void app.whenReady().then(run).catch(giveUp);
} else {
  process.stderr.write('Muster is already open on this log; its window is in front now.\n');
  app.exit(0);
}

async function run(): Promise<void> {
  const { replayFile } = given;
  const replay = replayFile === null ? null : await readRecordingFile(replayFile);
  denyByDefault();
  setMenu();
  serveAppFiles(join(distFolder, 'renderer'));
  // First, so that the page loads while the log is opened; it is answered from the next turn on.
  window = openWindow(distFolder, title);
  // Not "all windows": a sheet on its way to paper is one that nobody sees, and would keep Muster alive.
  window.once('closed', () => {
    window = null;
    app.quit();
  });
  start = openStart({
    ...{ ...given, replay, dataFolder, distFolder, diagnostics, window: () => window },
    onChanges: (batch) => window && sendChanges(window.webContents, batch),
  });
  serveRequests(start.handlers, diagnostics);
  const { readDropped, readDroppedList } = start;
  const devices = ({ path, patienceHours }: DroppedFile) => readDropped(path, patienceHours);
  serveDropped({ devices, list: ({ path }) => readDroppedList(path) }, diagnostics);
  await start.begin();
  benchMark('watching');
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

/** The log is closed before the process ends; the second time round there is nothing left to do. */
async function quit(event: Electron.Event): Promise<void> {
  if (start === null) return;
  event.preventDefault();
  const ending = start;
  start = null;
  // Electron passes over a quit that comes while it still tells of the one before, hence the turn.
  await ending.close().finally(() => setImmediate(() => app.quit()));
}
