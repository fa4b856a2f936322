import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';

import {
  CHANGES_CHANNEL,
  COMMAND_CHANNEL,
  DROPPED_CHANNEL,
  requestChannel,
  SERVING_CHANNEL,
} from '../contract/channels.ts';

/**
 * The names of `contract/requests.ts`, put here by the build: its schemas stay out of this file. The
 * wall display's own build of it has those that read, and takes no files.
 */
declare const REQUEST_NAMES: readonly string[];
declare const TAKES_FILES: boolean;

/** Main opens the window first and serves its requests a moment later. */
const isServed: Promise<unknown> = ipcRenderer.invoke(SERVING_CHANNEL);

/**
 * Named functions only: one a request, one for a dropped file, and one subscription. The path of a
 * dropped file goes from here to main; the page never sees or names one. Neither `ipcRenderer` nor an event
 * object ever reaches the page.
 */
const requests = Object.fromEntries(
  REQUEST_NAMES.map((name) => [
    name,
    (input?: unknown): Promise<unknown> =>
      isServed.then(() => ipcRenderer.invoke(requestChannel(name), input)),
  ]),
);

/** The path of the newest drop, until it is read; empty when there is none. */
let droppedPath = '';

// First of all listeners, and in this world: the page can neither call it nor stop it.
globalThis.addEventListener(
  'drop',
  (event) => {
    // A page can make up an event and give it a file that it has had before; the browser vouches for its own alone.
    if (!event.isTrusted) return;
    const [file] = event.dataTransfer?.files ?? [];
    droppedPath = file === undefined ? '' : webUtils.getPathForFile(file);
  },
  { capture: true },
);

/** Each drop is read once: nothing that a person dropped earlier can be read again without them. */
function takeDropped(): string {
  const path = droppedPath;
  droppedPath = '';
  return path;
}

/** What the wall display has not: it can only read. */
const ofBench = {
  onCommand: (listener: (command: unknown) => void): (() => void) => {
    const forward = (_event: IpcRendererEvent, command: unknown): void => listener(command);
    ipcRenderer.on(COMMAND_CHANNEL, forward);
    return () => ipcRenderer.off(COMMAND_CHANNEL, forward);
  },
  readDropped: (): Promise<unknown> => ipcRenderer.invoke(DROPPED_CHANNEL, { path: takeDropped() }),
};

contextBridge.exposeInMainWorld('bench', {
  ...requests,
  ...(TAKES_FILES ? ofBench : {}),
  onChanges: (listener: (batch: unknown) => void): (() => void) => {
    const forward = (_event: IpcRendererEvent, batch: unknown): void => listener(batch);
    ipcRenderer.on(CHANGES_CHANNEL, forward);
    return () => ipcRenderer.off(CHANGES_CHANNEL, forward);
  },
});
