import type { Diagnostics } from '../../enrollment/ports.ts';
import type { WindowCommand } from '../../enrollment/window-command.ts';
import {
  sendChanges,
  sendCommand,
  serveDropped,
  serveRequests,
  stopServing,
} from '../ipc/serve.ts';
import { recordingOf, type RecordingReading } from '../practice/recording/read-recording.ts';
import { endTasks, run } from '../worker/run.ts';
import type { StartArguments } from './arguments.ts';
import { fileAt } from './native-dialogs.ts';
import { guardClosing, type Quitting } from './closing-window.ts';
import { startPictures } from './picture.ts';
import { noticesOver } from './notices.ts';
import type { HostLanguage } from './host-language.ts';
import { createQuestions } from './questions.ts';
import { openPractisedStart } from './practised-start.ts';
import type { Start, StartParts, StartTerminal } from './start-parts.ts';
import { createWall, type Wall } from './wall.ts';
import {
  askBeforeLoss,
  askOver,
  captureOf,
  isSureToCloseWindow,
  drawBeforeClosing,
  openWallWindow,
  titleOf,
  type BenchWindow,
} from './window.ts';

export interface MusterParts {
  readonly window: BenchWindow;
  readonly given: StartArguments;
  /** Where the log is. */
  readonly dataFolder: string;
  /** Where the position of the window is stored. */
  readonly windowFolder: string;
  readonly distFolder: string;
  readonly diagnostics: Diagnostics;
  readonly language: HostLanguage;
  /** Where events are printed; null if the window is visible. */
  readonly terminal: StartTerminal | null;
  /** Called when the window cannot be drawn into its file. */
  readonly onNoPicture: (why: string) => void;
  readonly quitting: Quitting;
  /** Macs hide a closed window. */
  readonly isMac: boolean;
  readonly showMenu: StartParts['showMenu'];
  readonly services?: StartParts['services'];
}

/** One log with its bench and its window. */
export interface Muster extends Pick<Start, 'hasBench' | 'report'> {
  /** Tells the window to do what a person chose in the menu bar. */
  readonly run: (command: WindowCommand) => void;
  /** Opens the wall display, or closes it. */
  readonly toggleWall: () => void;
  /** Starts watching, and sends the window every change. */
  readonly begin: () => Promise<void>;
  /** Ends the bench and closes its log; the window gets no answers from then on. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a log and its bench behind a window, which may still be loading. Invariant: one at a time
 * per process, since all use Electron's one main process; the next may be opened once this one is
 * closed.
 */
export async function openMuster(parts: MusterParts): Promise<Muster> {
  const { given, dataFolder, windowFolder, distFolder, diagnostics, language, terminal } = parts;
  const { window } = parts;
  const replay = await replayOf(given);
  const openOne = (): BenchWindow | null => (window.isDestroyed() ? null : window);
  const pages = (): readonly BenchWindow[] =>
    [openOne(), wall.current()].filter((page) => page !== null);
  const wall = createWall(() =>
    openWallWindow({ distFolder, title: window.getTitle(), windowFolder }, window),
  );
  // Not `window-all-closed`: a hidden page that is printing would keep Muster alive.
  window.once('closed', wall.close);
  if (given.pictureFile !== null) drawInto(window, given.pictureFile, parts.onNoPicture);
  const start = openPractisedStart({
    ...given,
    replay,
    dataFolder,
    distFolder,
    diagnostics,
    terminal,
    window: openOne,
    toggleWall: wall.toggle,
    showMenu: parts.showMenu,
    ...(parts.services && { services: parts.services }),
    language,
    notices: noticesOver(openOne),
    questions: createQuestions(askOver(openOne), language),
    onChanges: (batch) => {
      for (const page of pages()) sendChanges(page.webContents, batch);
    },
    onSwitched: (isPractice) => showAnew(pages(), titleOf(isPractice)),
  });
  guardWindow(parts, window, start);
  serve(start, diagnostics, wall);
  return {
    begin: start.begin,
    close: async () => {
      try {
        await start.close();
      } finally {
        wall.close();
        stopServing();
        await endTasks();
      }
    },
    run: (command) => sendCommand(window, command),
    toggleWall: wall.toggle,
    hasBench: start.hasBench,
    report: start.report,
  };
}

/** What may keep a window open that somebody closes. */
function guardWindow(
  { terminal, isMac, quitting, language }: MusterParts,
  window: BenchWindow,
  { hasOpenSession, rowsAtStake }: Start,
): void {
  // On a screen that nobody sees, there is nobody to ask.
  if (terminal === null) {
    // Rows at stake have a graver question of their own.
    const ask = (): boolean => rowsAtStake() > 0 || isSureToCloseWindow(window, language);
    guardClosing({ window, isMac, quitting, hasOpenSession, ask });
  }
  askBeforeLoss(window, language, { rowsAtStake, onStay: quitting.isOff });
}

const replayOf = async ({ replayFile }: StartArguments): Promise<RecordingReading | null> =>
  replayFile === null ? null : recordingOf(await run('readRecording', replayFile).answer);

/** Loads the pages again: of the other bench, no open device and no half-filled form may stay. */
function showAnew(pages: readonly BenchWindow[], title: string): void {
  for (const page of pages) {
    page.setTitle(title);
    page.webContents.reload();
  }
}

function serve({ handlers, readDropped }: Start, diagnostics: Diagnostics, wall: Wall): void {
  const isWall = (sender: unknown): boolean => sender === wall.current()?.webContents;
  serveRequests(handlers, diagnostics, isWall);
  serveDropped(({ path }) => readDropped(fileAt(path)), diagnostics, isWall);
}

function drawInto(window: BenchWindow, file: string, tell: (why: string) => void): void {
  const onFailure = (error: unknown): void =>
    tell(error instanceof Error ? error.message : String(error));
  const pictures = startPictures({ file, capture: captureOf(window), onFailure });
  drawBeforeClosing(window, pictures.last);
}
