import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';

import {
  CHANGES_CHANNEL,
  DROPPED_CHANNEL,
  DROPPED_LIST_CHANNEL,
  requestChannel,
  REQUESTS,
} from '../contract/channels.ts';

/**
 * Named functions only: one a request, one for a dropped file, and one subscription. The path of a
 * dropped file goes from here to main; the page never sees or names one. Neither `ipcRenderer` nor an event
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
  readDropped: (file: File, patienceHours: unknown): Promise<unknown> =>
    ipcRenderer.invoke(DROPPED_CHANNEL, { path: webUtils.getPathForFile(file), patienceHours }),
  readDroppedList: (file: File): Promise<unknown> =>
    ipcRenderer.invoke(DROPPED_LIST_CHANNEL, { path: webUtils.getPathForFile(file) }),
  onChanges: (listener: (batch: unknown) => void): (() => void) => {
    const forward = (_event: IpcRendererEvent, batch: unknown): void => listener(batch);
    ipcRenderer.on(CHANGES_CHANNEL, forward);
    return () => ipcRenderer.off(CHANGES_CHANNEL, forward);
  },
});
