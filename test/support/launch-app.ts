import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { type Display, startDisplay } from '../../scripts/runtime/display.ts';
import { runnableApp, type RunnableApp } from '../../scripts/runtime/runnable-app.ts';
import { answerQuestions } from './native-questions.ts';
import { startVirtualBench, type VirtualBench } from './virtual-bench.ts';

const OUTPUT = 'output.txt';
const QUITS_WITHIN_MS = 10_000;
/** How long an app may take to start or for one answer: a limit against hanging only. */
export const PATIENCE_MS = 100_000;
const CHECKOUT = join(import.meta.dirname, '..', '..');

export interface LaunchOptions {
  /** The bench of an earlier launch, for a second start on the same USB bus; left out, a new one. */
  readonly bench?: VirtualBench;
  /** The data folder of an earlier launch; left out, a new empty one. */
  readonly dataDir?: string;
  /** Arguments for Muster after `--data DIR`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Size of the virtual screen. */
  readonly screen?: `${number}x${number}`;
  /** Folder with `package.json`, `dist` and `node_modules`; left out, this checkout. */
  readonly root?: string;
}

/** Muster in a real Electron, as an ordinary user, with Chromium's sandbox on. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly bench: VirtualBench;
  readonly dataDir: string;
  /** All that the app wrote to stdout and stderr up to now. */
  readonly output: () => string;
  /** Quits the app; ends its screen, and the bench and data folder that this launch made. */
  readonly close: () => Promise<void>;
  /** Kills the app as a power cut would; bench and data folder stay, for a next launch. */
  readonly kill: () => Promise<void>;
}

/** Starts the built app on a virtual bench and waits for its first window. Needs root on Linux. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const runnable = await runnableApp(options.root ?? CHECKOUT, false);
  const folder = folderOf(runnable);
  const dataDir = options.dataDir ?? join(folder, 'bench');
  const [bench, display] = await Promise.all([
    options.bench ?? startVirtualBench({ network: 'shared' }),
    startDisplay(options.screen === undefined ? {} : { size: options.screen }),
  ]);
  const output = () => readFileSync(join(folder, OUTPUT), 'utf8');
  const end = async () => {
    await Promise.all([display.stop(), options.bench === undefined ? bench.stop() : null]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const executablePath = writeWrapper(folder, bench, runnable);
    const app = await start(executablePath, display, dataDir, runnable, options);
    const window = await firstWindow(app);
    // Whoever asks for something in a story means it; a story about the question answers it anew.
    await answerQuestions(app, 'yes');
    const close = async () => {
      try {
        await quit(app);
      } finally {
        await end();
      }
    };
    return { app, window, bench, dataDir, output, close, kill: () => kill(app, display) };
  } catch (error) {
    const said = output();
    await end();
    throw new Error(`The app did not start. It wrote:\n${said}`, { cause: error });
  }
}

function start(
  executablePath: string,
  display: Display,
  dataDir: string,
  runnable: RunnableApp,
  options: LaunchOptions,
): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath,
    args: [
      ...runnable.args,
      '--disable-gpu',
      '--mute-audio',
      '--data',
      dataDir,
      ...(options.args ?? []),
    ],
    env: { ...plainEnvironment(), ...options.env, DISPLAY: display.name },
    chromiumSandbox: true,
    timeout: PATIENCE_MS,
  });
}

/** A test without the sandbox would prove nothing about the product that ships with it. */
async function firstWindow(app: ElectronApplication): Promise<Page> {
  app.context().setDefaultTimeout(PATIENCE_MS);
  try {
    const isOff = await app.evaluate(({ app: electron }) =>
      electron.commandLine.hasSwitch('no-sandbox'),
    );
    if (isOff) throw new Error('The app runs without Chromium’s sandbox.');
    return await app.firstWindow({ timeout: PATIENCE_MS });
  } catch (error) {
    app.process().kill('SIGKILL');
    throw error;
  }
}

/** Quits as a person would; an app that does not end is killed, and that is an error. */
async function quit(app: ElectronApplication): Promise<void> {
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    app.process().kill('SIGKILL');
  }, QUITS_WITHIN_MS);
  await app.close();
  clearTimeout(limit);
  if (isLate) throw new Error(`The app did not quit within ${QUITS_WITHIN_MS} ms.`);
}

async function kill(app: ElectronApplication, display: Display): Promise<void> {
  const process = app.process();
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
  await display.stop();
}

/** A folder of the launch: home of the user and, unless one is given, the data. */
function folderOf({ user }: RunnableApp): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-'));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, OUTPUT), '');
  for (const name of ['home', 'bench']) {
    mkdirSync(join(folder, name));
    if (user) chownSync(join(folder, name), user.uid, user.gid);
  }
  return folder;
}

/**
 * Playwright starts one file; this one first steps onto the bench and down to the ordinary user. It
 * also copies the output, because Playwright hands the streams over only after the first lines.
 */
function writeWrapper(folder: string, bench: VirtualBench, app: RunnableApp): string {
  const file = join(folder, 'electron');
  const words = [...bench.enter(app.user ?? undefined, join(folder, 'home')), app.executable];
  const quoted = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const log = `'${join(folder, OUTPUT)}'`;
  const copies = `> >(tee -a ${log}) 2> >(tee -a ${log} >&2)`;
  writeFileSync(file, `#!/bin/bash\nexec ${quoted} "$@" ${copies}\n`, { mode: 0o755 });
  return file;
}

function plainEnvironment(): Record<string, string> {
  const { PATH = '/usr/bin:/bin', LANG = 'C.UTF-8' } = process.env;
  return { PATH, LANG };
}
