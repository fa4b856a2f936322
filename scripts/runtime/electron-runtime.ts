import { thisHost } from '../bootstrap/this-host.mjs';

/** An unpacked Electron that can be started. */
export interface ElectronRuntime {
  /** `fallback` is the older one, used only by development and tests. */
  readonly source: 'override' | 'installed' | 'fallback';
  readonly version: string;
  /** The folder with the executable and everything that belongs to it. */
  readonly folder: string;
  /** Relative to {@link folder}. */
  readonly executable: string;
}

/** Path of Electron's executable in its folder on this system. */
export function executableName(): string {
  if (thisHost.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return thisHost.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The Chromium program that sandboxes its processes where user namespaces are closed (Linux). */
export const SANDBOX_PROGRAM = 'chrome-sandbox';
