import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** Gives a page access to every channel, and parts of Electron under its own name. */
const PRELOAD = `const { contextBridge, ipcRenderer } = require('electron');
const invoke = (channel, input) => ipcRenderer.invoke(channel, input);
contextBridge.exposeInMainWorld('bench', { invoke, versions: { ...process.versions } });
contextBridge.exposeInMainWorld('electron', { platform: process.platform });`;

/** A window with a preload as it must not be. */
export async function openCareless(app: ElectronApplication): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-careless-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  chmodSync(folder, 0o755);
  const preload = join(folder, 'preload.cjs');
  writeFileSync(preload, PRELOAD);
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow }, file) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload: file } });
    await window.loadURL('about:blank');
  }, preload);
  return opened;
}

/** What a page finds of main: on `bench`, and on its own global object. */
export const exposedIn = (page: Page) =>
  page.evaluate(() => {
    const { bench } = globalThis as never as { readonly bench: object };
    return {
      kinds: [...new Set(Object.values(bench).map((one) => typeof one))].sort(),
      names: Object.keys(bench).sort(),
      strangers: ['require', 'process', 'ipcRenderer', 'electron'].filter(
        (name) => name in globalThis,
      ),
    };
  });
