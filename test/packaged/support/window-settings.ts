import type { ElectronApplication } from 'playwright-core';

/** The settings of a window according to Electron. */
export type WindowSettings = Readonly<Record<string, unknown>>;

/** Items of Electron's checklist that depend on window settings, each with the forbidden value. */
export const SETTING_ITEMS: readonly (readonly [item: number, wrong: WindowSettings])[] = [
  [2, { nodeIntegration: true }],
  [2, { nodeIntegrationInSubFrames: true }],
  [3, { contextIsolation: false }],
  [4, { sandbox: false }],
  [6, { webSecurity: false }],
  [8, { allowRunningInsecureContent: true }],
  [9, { experimentalFeatures: true }],
  [10, { enableBlinkFeatures: 'CSSVariables' }],
  [11, { webviewTag: true }],
];

/** The items that a window breaks. */
export const itemsBrokenBy = (settings: WindowSettings): readonly number[] => [
  ...new Set(
    SETTING_ITEMS.filter(([, wrong]) =>
      Object.entries(wrong).every(([name, bad]) =>
        typeof bad === 'string' ? Boolean(settings[name]) : settings[name] === bad,
      ),
    ).map(([item]) => item),
  ),
];

/** Reads the settings of all windows that are open. */
export const settingsOfWindows = (app: ElectronApplication): Promise<WindowSettings[]> =>
  app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) =>
        (contents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences(),
      )
      .map((settings) => JSON.parse(JSON.stringify(settings)) as Record<string, unknown>),
  );

/**
 * Opens a window with `wrong` on top of Muster’s own settings, reads back what it got, and closes
 * it.
 */
export const settingsWith = (
  app: ElectronApplication,
  wrong: WindowSettings,
): Promise<WindowSettings> =>
  app.evaluate(async ({ BrowserWindow }, more) => {
    const safe = { sandbox: true, contextIsolation: true, nodeIntegration: false };
    const window = new BrowserWindow({ show: false, webPreferences: { ...safe, ...more } });
    await window.loadURL('about:blank');
    const known = window.webContents as unknown as { getLastWebPreferences: () => object };
    const settings = JSON.parse(JSON.stringify(known.getLastWebPreferences())) as Record<
      string,
      unknown
    >;
    window.destroy();
    return settings;
  }, wrong);
