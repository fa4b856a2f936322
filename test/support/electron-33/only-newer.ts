import { type BrowserWindow, clipboard, Notification } from 'electron';

/**
 * What the shipped Electron takes and Electron 33 does not: a line of these that compiles here means that
 * main and preload are not compared with the definitions beside it.
 */
export async function onlyNewer(window: BrowserWindow): Promise<unknown> {
  // @ts-expect-error -- a module
  const { sharedTexture } = await import('electron');
  // @ts-expect-error -- a member
  window.setAccentColor('#123456');
  // @ts-expect-error -- an event
  window.on('query-session-end', () => undefined);
  // @ts-expect-error -- an option
  new Notification({ groupId: 'bench' }).show();
  // @ts-expect-error -- a type
  const route: Electron.ProtocolRoute | null = null;
  // @ts-expect-error -- a promise that is none in Electron 33
  await clipboard.writeText('text').then(() => undefined);
  return [sharedTexture, route];
}
