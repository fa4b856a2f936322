import {
  CHANGES_CHANNEL,
  COMMAND_CHANNEL,
  DROPPED_CHANNEL,
  requestChannel,
} from '../../contract/channels.ts';
import type { ChangeBatch } from '../../contract/changes.ts';
import { failed, type Result } from '../../contract/failure.ts';
import { droppedFile, type DroppedFile } from '../../contract/files.ts';
import { REQUESTS, WALL_REQUESTS, type RequestHandlers } from '../../contract/requests.ts';
import type { Diagnostics } from '../../enrollment/ports.ts';
import type { WindowCommand } from '../../enrollment/window-command.ts';
import { answerRequest } from './answer-request.ts';
import { createRequestTurns } from './request-turns.ts';
import { inbox, nobodyServes, nowServing } from './serving.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** True for the page of the wall display, whose process may read the state and no more. */
type IsWall = (sender: Electron.WebContents) => boolean;

/** The gateway: every request of the contract, from a trusted sender only. Pages may ask from now on. */
export function serveRequests(
  handlers: RequestHandlers,
  diagnostics: Diagnostics,
  isWall: IsWall,
): void {
  const takeTurn = createRequestTurns();
  for (const name of REQUESTS) {
    inbox.handle(requestChannel(name), (event, input: unknown) => {
      const mayAsk = WALL_REQUESTS.includes(name) || !isWall(event.sender);
      if (mayAsk && isTrustedSender(event))
        return takeTurn(name, () => answerRequest(name, input, handlers, diagnostics));
      diagnostics.warn('A request came from a page that may not send it', { name });
      return failed({ kind: 'invalid-request', detail: 'not from this page' });
    });
  }
  nowServing();
}

/**
 * Opens a file dropped on the window; it is answered like a request. Its path comes from the preload,
 * which learned it from a drop and not from the page; each arrives once.
 */
export function serveDropped(
  open: (dropped: DroppedFile) => Promise<Result<unknown>>,
  diagnostics: Diagnostics,
  isWall: IsWall,
): void {
  const takeTurn = createRequestTurns();
  inbox.handle(DROPPED_CHANNEL, async (event, input: unknown) => {
    const parsed = droppedFile.safeParse(input);
    const mayDrop = isTrustedSender(event) && !isWall(event.sender);
    if (!mayDrop || !parsed.success) {
      return failed({ kind: 'invalid-request', detail: 'not a file of a folder' });
    }
    try {
      return await takeTurn('chooseImport', () => open(parsed.data));
    } catch (error) {
      diagnostics.fault('A dropped file could not be read', error);
      return failed({ kind: 'fault' });
    }
  });
}

/** Ends {@link serveRequests} and {@link serveDropped}. */
export function stopServing(): void {
  nobodyServes();
  const channels = [...REQUESTS.map(requestChannel), DROPPED_CHANNEL];
  for (const channel of channels) inbox.removeHandler(channel);
}

/** Sends a batch of changes to a window if it still exists. */
export function sendChanges(contents: Electron.WebContents, batch: ChangeBatch): void {
  if (!contents.isDestroyed()) contents.send(CHANGES_CHANNEL, batch);
}

/** Tells a window, if it still exists, what a person chose in the menu bar. */
export function sendCommand(
  window: { readonly isDestroyed: () => boolean; readonly webContents: Electron.WebContents },
  command: WindowCommand,
): void {
  if (!window.isDestroyed()) window.webContents.send(COMMAND_CHANNEL, command);
}
