/** An unpacked Electron that can be started. */
export interface ElectronRuntime {
  /** `fallback` is the older one that only development and tests use. */
  readonly source: 'override' | 'installed' | 'fallback';
  readonly version: string;
  /** The folder that holds the executable and all that belongs to it. */
  readonly folder: string;
  /** Relative to {@link folder}. */
  readonly executable: string;
}

/** Where Electron's executable lies in its folder on this system. */
export const executableName =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';

/** The program of Chromium that shuts in its processes where user namespaces are closed (Linux). */
export const SANDBOX_PROGRAM = 'chrome-sandbox';
