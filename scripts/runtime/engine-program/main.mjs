import { app, BrowserWindow, Menu, session } from 'electron';

/**
 * Opens a blank window, and another whenever a page in it calls `window.open`: Electron offers no
 * way to open a window from outside.
 */
const webPreferences = { sandbox: true, contextIsolation: true, backgroundThrottling: false };

app.enableSandbox();
void app.whenReady().then(openBlank);

function openBlank() {
  Menu.setApplicationMenu(null);
  // Chromium would download dictionaries at the first start.
  session.defaultSession.setSpellCheckerEnabled(false);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({
      action: 'allow',
      overrideBrowserWindowOptions: { webPreferences },
    }));
  });
  void new BrowserWindow({ webPreferences }).loadURL('about:blank');
}
