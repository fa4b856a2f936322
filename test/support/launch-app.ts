import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { runnableApp } from '../../scripts/runtime/runnable-app.ts';
import { PATIENCE_MS, startElectron } from './electron-process.ts';
import { answerAll } from './native-questions.ts';
import { startVirtualBench, type VirtualBench } from './virtual-bench.ts';

const CHECKOUT = join(import.meta.dirname, '..', '..');

export interface LaunchOptions {
  /**
   * The bench of an earlier launch, for a second start on the same USB bus; by default an empty
   * one.
   */
  readonly bench?: VirtualBench;
  /** The data folder of an earlier launch; by default a new empty one. */
  readonly dataDir?: string;
  /** Arguments for Muster after `--data DIR`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Size of the virtual screen. */
  readonly screen?: `${number}x${number}`;
  /** Folder with `package.json`, `dist` and `node_modules`; by default this checkout. */
  readonly root?: string;
}

/** Muster in a real Electron, as an ordinary user, with Chromium's sandbox on. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly bench: VirtualBench;
  readonly dataDir: string;
  /** Everything that the app wrote to stdout and stderr so far. */
  readonly output: () => string;
  /** Ends the app, and the bench and data folder that this launch made. */
  readonly close: () => Promise<void>;
  /** Kills the app as a power cut would; bench and data folder stay for a later launch. */
  readonly kill: () => Promise<void>;
}

/**
 * Starts the built app in its own process on a virtual bench and waits for its first window. Needs
 * root on Linux.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const program = await runnableApp(options.root ?? CHECKOUT, false);
  const bench = options.bench ?? (await startVirtualBench({ network: 'shared' }));
  const endBench = () => (options.bench === undefined ? bench.stop() : Promise.resolve());
  const dataIn = (folder: string) => options.dataDir ?? join(folder, 'bench');
  try {
    const electron = await startElectron({
      program,
      bench,
      env: options.env,
      screen: options.screen,
      args: (folder) => ['--data', dataIn(folder), ...(options.args ?? [])],
      loaded: async (started) => isServed(await started.firstWindow({ timeout: PATIENCE_MS })),
    });
    const { app, folder, output, kill, quit } = electron;
    const window = await app.firstWindow();
    await answerAll(app);
    const close = async () => {
      try {
        await quit();
      } finally {
        await endBench();
      }
    };
    return { app, window, bench, dataDir: dataIn(folder), output, close, kill };
  } catch (error) {
    await endBench();
    throw error;
  }
}

/** Main serves its page once the code behind the window is loaded and the log was opened. */
const isServed = (window: Page): Promise<unknown> =>
  window.waitForFunction(async () => {
    const { bench } = globalThis as { bench?: { readonly getStart: () => Promise<unknown> } };
    await bench?.getStart();
    return bench !== undefined;
  });
