import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { callerOrOrdinary, runnableWith } from '../../scripts/runtime/runnable-app.ts';
import { STORIES } from '../../scripts/runtime/stories.ts';
import { type ElectronProcess, PATIENCE_MS, startElectron } from './electron-process.ts';
import type { LaunchedApp, LaunchOptions } from './launch-app.ts';
import { answerAll } from './native-questions.ts';
import type { Stories } from './story-main.ts';
import { startVirtualBench, type VirtualBench } from './virtual-bench.ts';

const CHECKOUT = join(import.meta.dirname, '..', '..');

/** The globals of the story process in addition to Electron's own. */
type StoryGlobal = typeof globalThis & { readonly stories: Stories };

let bench: Promise<VirtualBench> | null = null;
/**
 * The Electron shared by one story after another; null before the first, and after one that broke
 * it.
 */
let shared: Promise<ElectronProcess> | null = null;
let isTaken = false;

/** The virtual bench of all stories; empty again after each test that used it. */
export async function storyBench(): Promise<VirtualBench> {
  bench ??= startVirtualBench({ network: 'shared' });
  const { unplugAll } = await bench;
  onTestFinished(unplugAll);
  return bench;
}

/**
 * False if a dedicated Electron is needed: to test the process itself, or for a second one at a
 * time.
 */
export async function canShare(options: LaunchOptions): Promise<boolean> {
  const own = options.env ?? options.screen ?? options.root ?? process.env['MUSTER_PACKED_APP'];
  return !isTaken && own === undefined && (options.bench ?? (await bench)) === (await bench);
}

/** Opens Muster with its own log and window in the Electron of the previous stories. */
export async function openStory(options: LaunchOptions): Promise<LaunchedApp> {
  const onBench = await storyBench();
  const dataDir = options.dataDir ?? makeDataFolder();
  isTaken = true;
  const electron = await (shared ??= startShared(onBench)).catch((error: unknown) => {
    isTaken = false;
    shared = null;
    throw error;
  });
  const said = electron.output().length;
  const window = await open(electron, ['--data', dataDir, ...(options.args ?? [])]);
  let isKilled = false;
  const end = () => {
    // A killed one was replaced by another long ago.
    if (!isKilled) isTaken = false;
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    app: electron.app,
    window,
    bench: onBench,
    dataDir,
    output: () => electron.output().slice(said),
    close: () => (isKilled ? electron.quit() : electron.app.evaluate(closeStory)).finally(end),
    kill: () => {
      isKilled = true;
      return forget(electron);
    },
  };
}

async function open(electron: ElectronProcess, args: readonly string[]): Promise<Page> {
  try {
    const [window] = await Promise.all([
      electron.app.waitForEvent('window', { timeout: PATIENCE_MS }),
      electron.app.evaluate((_, given) => (globalThis as StoryGlobal).stories.open(given), args),
    ]);
    await answerAll(electron.app);
    return window;
  } catch (error) {
    await forget(electron);
    throw error;
  }
}

/** The next story starts from scratch. */
async function forget(electron: ElectronProcess): Promise<void> {
  isTaken = false;
  shared = null;
  await electron.kill();
}

const closeStory = (): Promise<void> => (globalThis as StoryGlobal).stories.close();

async function startShared(onBench: VirtualBench): Promise<ElectronProcess> {
  const program = await runnableWith(CHECKOUT, STORIES.main);
  // Larger than the window, so that a story can enlarge the window.
  const screen = '1600x1700';
  return startElectron({ program, bench: onBench, screen, endsWithRun: true, args: () => [] });
}

/** Belongs to the account that runs the app. */
function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-story-'));
  const user = callerOrOrdinary();
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o755);
  return folder;
}
