import type { ElectronApplication, Page } from 'playwright-core';

/**
 * A window inside Muster as it must not be: a session without our handlers, another origin, no
 * content policy, and our guards removed. It has our preload, so that it can send requests to main.
 */
export async function openStranger(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ app: electron, BrowserWindow, session }) => {
    const apart = session.fromPartition('stranger');
    // It must lack our guards; Chromium's own look-ups are another matter.
    apart.setSpellCheckerDictionaryDownloadURL('app://stranger/no-dictionaries/');
    apart.setSpellCheckerEnabled(false);
    const headers = { 'content-type': 'text/html' };
    apart.protocol.handle(
      'app',
      () => new Response('<p>A stranger<img src="data:,">', { headers }),
    );
    const preload = `${electron.getAppPath()}/dist/preload/index.cjs`;
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: apart, preload, sandbox: true },
    });
    for (const event of ['will-navigate', 'will-frame-navigate'] as const)
      window.webContents.removeAllListeners(event);
    window.webContents.setWindowOpenHandler(() => ({ action: 'allow' }));
    await window.loadURL('app://stranger/');
  });
  return opened;
}
