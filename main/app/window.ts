import { BrowserWindow, dialog } from 'electron';
import { join } from 'node:path';

import { APP_ORIGIN } from '../ipc/trusted-sender.ts';
import { en } from '../../words/en.ts';
import { benchMark } from './bench-marks.ts';

/** Opens the one window of the bench. `distFolder` holds the built preload and renderer. */
export function openWindow(distFolder: string, title: string): BrowserWindow {
  const window = new BrowserWindow({
    title,
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: lockedDown(distFolder),
  });
  window.once('ready-to-show', () => {
    window.show();
    benchMark('window-shown');
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

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
      ...{ defaultId: 0, cancelId: 0, noLink: true },
    });
    if (chosen === 0) event.preventDefault();
  });
}

/** Pages that are printed, by the name of their HTML file. */
export type PageName = 'slip' | 'report' | 'missing' | 'commands';

/** Opens a page that nobody sees, as locked down as the bench's own window. */
export function openHiddenWindow(distFolder: string, name: PageName, jobId: string): BrowserWindow {
  const window = new BrowserWindow({ show: false, webPreferences: lockedDown(distFolder) });
  void window.loadURL(`${APP_ORIGIN}/${name}.html#${jobId}`);
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
