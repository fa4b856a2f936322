import { app, BrowserWindow, dialog, Menu, Notification, powerSaveBlocker, screen } from 'electron';
import { join } from 'node:path';

import { APP_ORIGIN } from '../ipc/trusted-sender.ts';
import type { Language } from '../../words/languages.ts';
import type { Quitting } from './closing-window.ts';
import { startMark } from './start-marks.ts';
import { titleBar } from './title-bar.ts';
import type { Wakefulness } from './stay-awake.ts';
import type { Notice } from '../requests/notices.ts';
import type { Ask } from './questions.ts';
import { openingBounds, wallOpening } from './window-bounds.ts';
import { keepWindowBounds, readWindowBounds, type PlacedWindow } from './window-bounds-file.ts';

/** How long the window must stay unmoved before its position is stored. */
const SETTLED_MS = 500;

export interface WindowParts {
  /** Where the built preload and renderer are. */
  readonly distFolder: string;
  readonly title: string;
  /** Where the position of the window is stored. */
  readonly windowFolder: string;
}

/** The title of the window, and of the wall display. */
export const titleOf = (isPractice: boolean): string =>
  isPractice ? 'Muster: practice' : 'Muster';

/** Opens the one window of the bench, where it was left and is visible. */
export function openWindow({ distFolder, title, windowFolder }: WindowParts): BrowserWindow {
  const opening = openingBounds(screens(), readWindowBounds(windowFolder));
  const window = new BrowserWindow({
    title,
    ...opening.bounds,
    minWidth: opening.minimum.width,
    minHeight: opening.minimum.height,
    show: false,
    autoHideMenuBar: true,
    ...titleBar(),
    webPreferences: lockedDown(distFolder),
  });
  window.once('ready-to-show', () => {
    // Maximising also shows it, so that it never flashes at its smaller size.
    if (opening.isMaximized) window.maximize();
    else window.show();
    startMark('window-shown', app.isPackaged);
    rememberPlace(window, windowFolder, 'window');
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Every screen, the primary one first. */
function screens(): Electron.Display[] {
  const primary = screen.getPrimaryDisplay();
  return [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)];
}

/**
 * Opens the wall display, a page of its own that can only read: on another screen, which it fills,
 * or where it was left. Escape closes it.
 * @param beside the bench window
 */
export function openWallWindow(
  { distFolder, title, windowFolder }: WindowParts,
  beside: BrowserWindow,
): BrowserWindow {
  const own = screen.getDisplayMatching(beside.getBounds());
  const opening = wallOpening(screens(), own, readWindowBounds(windowFolder, 'wall'));
  const window = new BrowserWindow({
    title,
    ...opening.bounds,
    minWidth: opening.minimum.width,
    minHeight: opening.minimum.height,
    show: false,
    autoHideMenuBar: true,
    // Even false takes the button for it away on macOS.
    ...(opening.isFullScreen && { fullscreen: true }),
    webPreferences: lockedDown(distFolder, 'wall'),
  });
  window.once('ready-to-show', () => {
    window.show();
    rememberPlace(window, windowFolder, 'wall');
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    if (type === 'keyDown' && key === 'Escape') window.close();
  });
  void window.loadURL(`${APP_ORIGIN}/wall.html`);
  return window;
}

/**
 * Starts once the window is shown: earlier moves are not a person's. Full screen is stored of the
 * wall display only.
 */
function rememberPlace(window: BrowserWindow, folder: string, name: PlacedWindow): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || (name === 'window' && window.isFullScreen())) return;
    const { id, workArea } = screen.getDisplayMatching(window.getBounds());
    const bounds = window.getNormalBounds();
    const isMaximized = name === 'wall' ? window.isFullScreen() : window.isMaximized();
    try {
      keepWindowBounds(folder, { bounds, isMaximized, screen: { id, workArea } }, name);
    } catch {
      // The window then opens at its default position: no reason to disturb a bench.
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

/** Draws the window as laid out, even while it is not visible: a PNG. */
export const captureOf =
  ({ webContents }: BrowserWindow) =>
  async (): Promise<Uint8Array> =>
    (await webContents.capturePage()).toPNG();

/** Keeps the window open until its last picture is drawn. */
export function drawBeforeClosing(window: BrowserWindow, draw: () => Promise<void>): void {
  window.once('close', (event) => {
    event.preventDefault();
    void draw().finally(() => window.close());
  });
}

/** Shows the window above all others, restored if it was minimized. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  // macOS leaves another program in front unless it is told otherwise.
  app.focus({ steal: true });
  window.focus();
}

/**
 * Electron's own. macOS otherwise naps a covered app, whose timers then stretch, and every system
 * sleeps when nobody touches it; the display may still turn off.
 */
export function systemWakefulness(): Wakefulness {
  let held: number | null = null;
  return {
    hold: () => {
      held ??= powerSaveBlocker.start('prevent-app-suspension');
    },
    release: () => {
      if (held !== null) powerSaveBlocker.stop(held);
      held = null;
    },
  };
}

/** Once for the process. */
export function watchQuitting(): Quitting {
  let isAsked = false;
  app.on('before-quit', () => {
    isAsked = true;
  });
  return {
    isAsked: () => isAsked,
    isOff: () => {
      isAsked = false;
    },
  };
}

/** The number on the icon of the program, where the desktop has one; 0 removes it. */
export const setBadge = (count: number): void => void app.setBadgeCount(count);

/** A notification that nothing refers to loses its click; older ones are forgotten. */
const shown: Notification[] = [];
const KEPT = 20;

/** Shows a notification of the system, without a sound: Muster's own sounds say the same. */
export function showNotification({ title, text }: Notice, onClick: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body: text, silent: true });
  notification.on('click', onClick);
  shown.push(notification);
  shown.splice(0, Math.max(0, shown.length - KEPT));
  notification.show();
}

export const setMenuBar = (items: Electron.MenuItemConstructorOptions[]): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(items));

/** Undoes typing in the page that has the focus. */
export const undoTyping = (): void => BrowserWindow.getFocusedWindow()?.webContents.undo();

export const visibleWindows = (): number =>
  BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length;

/** The bench's own window. */
export type BenchWindow = BrowserWindow;

/**
 * Asks before the window is closed while acknowledged rows exist only in the open file. The
 * question is the system's, so that no page can answer it; Escape and Enter keep the window open.
 */
export function askBeforeLoss(
  window: BrowserWindow,
  language: Language,
  { rowsAtStake, onStay }: { readonly rowsAtStake: () => number; readonly onStay: () => void },
): void {
  window.on('close', (event) => {
    // A window that stays open loses nothing.
    const rows = event.defaultPrevented ? 0 : rowsAtStake();
    if (rows === 0) return;
    const words = language.words.log.failed.rescue.closing;
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: words.title(String(rows)),
      detail: words.text,
      buttons: [words.stay, words.lose(String(rows))],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (chosen !== 0) return;
    event.preventDefault();
    onStay();
  });
}

/** Asks over the window whether it is to be closed although a session is open. */
export function isSureToCloseWindow(window: BrowserWindow, { words }: Language): boolean {
  const { title, text, yes, no } = words.questions.closeWindow;
  const chosen = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: title,
    detail: text,
    buttons: [no, yes],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return chosen === 1;
}

/** Asks over the bench window without blocking the program; Enter and Escape decline. */
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

/** Opens a hidden page, as locked down as the bench's own window. */
export function openHiddenWindow(distFolder: string, jobId: string): BrowserWindow {
  const window = new BrowserWindow({ show: false, webPreferences: lockedDown(distFolder) });
  void window.loadURL(`${APP_ORIGIN}/paper.html#${jobId}`);
  return window;
}

const lockedDown = (
  distFolder: string,
  preload: 'index' | 'wall' = 'index',
): Electron.WebPreferences => ({
  preload: join(distFolder, 'preload', `${preload}.cjs`),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  // The alarm for a log that is not writable sounds before anyone has touched the window.
  autoplayPolicy: 'no-user-gesture-required',
  // A bench in the background still counts.
  backgroundThrottling: false,
});
