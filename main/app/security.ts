import { app, session, type WebContents } from 'electron';

/** Every page runs sandboxed. Must run before the app is ready. */
export const sandboxAll = (): void => app.enableSandbox();

/**
 * What every page of every window is denied: permissions, devices, navigation, new windows,
 * embedded pages, downloads, dictionaries. Electron's security checklist, items 5 and 11 to 14.
 * Must run when the app is ready.
 */
export function denyByDefault(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  // Chromium would fetch dictionaries from Google at the first start, whatever the windows request.
  defaultSession.setSpellCheckerDictionaryDownloadURL('app://muster/no-dictionaries/');
  defaultSession.setSpellCheckerEnabled(false);
  defaultSession.on('will-download', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => lockDown(contents));
}

function lockDown(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
