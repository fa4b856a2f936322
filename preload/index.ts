import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

import { CHANGES_CHANNEL, requestChannel, REQUESTS } from '../contract/channels.ts';

/**
 * Named functions only: one a request, and one subscription. Neither `ipcRenderer` nor an event
 * object ever reaches the page.
 */
const requests = Object.fromEntries(
  REQUESTS.map((name) => [
    name,
    (input?: unknown): Promise<unknown> => ipcRenderer.invoke(requestChannel(name), input),
  ]),
);

contextBridge.exposeInMainWorld('bench', {
  ...requests,
  onChanges: (listener: (batch: unknown) => void): (() => void) => {
    const forward = (_event: IpcRendererEvent, batch: unknown): void => listener(batch);
    ipcRenderer.on(CHANGES_CHANNEL, forward);
    return () => ipcRenderer.off(CHANGES_CHANNEL, forward);
  },
});
