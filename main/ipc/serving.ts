import { ipcMain } from 'electron';

import { SERVING_CHANNEL } from '../../contract/channels.ts';

/** Where main listens to its pages. */
export const inbox: Pick<Electron.IpcMain, 'handle' | 'removeHandler'> = ipcMain;

/**
 * Whether requests are answered. A page loads while the bench behind it is still being opened; its
 * preload waits for this before it sends the first request.
 */
let serving = Promise.withResolvers<void>();

/** Runs once, before the first page is loaded. */
export const tellWhenServing = (): void => inbox.handle(SERVING_CHANNEL, () => serving.promise);

export const nowServing = (): void => serving.resolve();

export function nobodyServes(): void {
  serving = Promise.withResolvers<void>();
}
