import { app, BrowserWindow, dialog, screen } from 'electron';
import { join } from 'node:path';

import { APP_ORIGIN } from '../ipc/trusted-sender.ts';
import { en } from '../../words/en.ts';
import { startMark } from './start-marks.ts';
import type { Ask } from './questions.ts';
import { openingPlace } from './window-place.ts';
import { keepWindowPlace, readWindowPlace } from './window-place-file.ts';

/** How long a window is left alone before its new place is remembered. */
const SETTLED_MS = 500;

export interface WindowParts {
  /** Where the built preload and renderer are. */
  readonly distFolder: string;
  readonly title: string;
  /** Where the place of the window is remembered. */
  readonly windowFolder: string;
}

/** Opens the one window of the bench, where it was left and where it can be seen. */
export function openWindow({ distFolder, title, windowFolder }: WindowParts): BrowserWindow {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const opening = openingPlace([primary, ...others], readWindowPlace(windowFolder));
  const window = new BrowserWindow({
    title,
    ...opening.bounds,
    minWidth: opening.minimum.width,
    minHeight: opening.minimum.height,
    show: false,
    autoHideMenuBar: true,
    webPreferences: lockedDown(distFolder),
  });
  window.once('ready-to-show', () => {
    // Shows it as well, so that it never stands there in its smaller size.
    if (opening.isMaximized) window.maximize();
    else window.show();
    startMark('window-shown', app.isPackaged);
    rememberPlace(window, windowFolder);
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Begins once the window is shown: what happens before is not what a person did. */
function rememberPlace(window: BrowserWindow, folder: string): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = (): void => {
    clearTimeout(timer);
    // A full screen is left again by itself; its size is no place of the window.
    if (window.isDestroyed() || window.isFullScreen()) return;
    const { id, workArea } = screen.getDisplayMatching(window.getBounds());
    const bounds = window.getNormalBounds();
    try {
      keepWindowPlace(folder, {
        bounds,
        isMaximized: window.isMaximized(),
        screen: { id, workArea },
      });
    } catch {
      // The window opens in its usual place then: no reason to disturb a bench.
    }
  };
  const rememberSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(remember, SETTLED_MS);
  };
  window.on('move', rememberSoon);
  window.on('resize', rememberSoon);
  window.on('maximize', rememberSoon);
  window.on('unmaximize', rememberSoon);
  window.on('close', remember);
}

/** Draws the window as it is laid out, also on a screen that nobody sees: a PNG. */
export const captureOf =
  ({ webContents }: BrowserWindow) =>
  async (): Promise<Uint8Array> =>
    (await webContents.capturePage()).toPNG();

/** Holds the window open until its last picture is drawn. */
export function drawBeforeClosing(window: BrowserWindow, draw: () => Promise<void>): void {
  window.once('close', (event) => {
    event.preventDefault();
    void draw().finally(() => window.close());
  });
}

/** The bench's own window. */
export type BenchWindow = BrowserWindow;

/**
 * Asks before the window is closed, and with it the only place where rows still stand. The question is
 * the system's, so that no page can answer it; not closing is what Escape and Enter choose.
 */
export function askBeforeLoss(window: BrowserWindow, rowsAtStake: () => number): void {
  const words = en.log.failed.rescue.closing;
  window.on('close', (event) => {
    const rows = rowsAtStake();
    if (rows === 0) return;
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: words.title(String(rows)),
      detail: words.text,
      buttons: [words.stay, words.lose(String(rows))],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (chosen === 0) event.preventDefault();
  });
}

/** Asks over the bench window, without holding up the program; not doing it is what Enter and Escape choose. */
export const askOver =
  (window: () => BrowserWindow | null): Ask =>
  async ({ title, text, yes, no }) => {
    const options = {
      type: 'warning' as const,
      message: title,
      detail: text,
      buttons: [no, yes],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    };
    const parent = window();
    const { response } = await (parent
      ? dialog.showMessageBox(parent, options)
      : dialog.showMessageBox(options));
    return response === 1;
  };

/** Opens a page that nobody sees, as locked down as the bench's own window. */
export function openHiddenWindow(distFolder: string, jobId: string): BrowserWindow {
  const window = new BrowserWindow({ show: false, webPreferences: lockedDown(distFolder) });
  void window.loadURL(`${APP_ORIGIN}/paper.html#${jobId}`);
  return window;
}

const lockedDown = (distFolder: string): Electron.WebPreferences => ({
  preload: join(distFolder, 'preload', 'index.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  // The alarm of a log that cannot be written sounds before anybody has touched the window.
  autoplayPolicy: 'no-user-gesture-required',
  // A bench in the background still counts.
  backgroundThrottling: false,
});
