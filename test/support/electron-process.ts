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
import { _electron, type ElectronApplication } from 'playwright-core';
import { type Display, startDisplay } from '../../scripts/runtime/display.ts';
import type { RunnableProgram } from '../../scripts/runtime/runnable-app.ts';
import type { VirtualBench } from './virtual-bench.ts';

const OUTPUT = 'output.txt';
const QUITS_WITHIN_MS = 10_000;
/** How long an app may take to start or to answer: only guards against hanging. */
export const PATIENCE_MS = 100_000;

export interface ElectronOptions {
  readonly program: RunnableProgram;
  /** The USB bus that it sees. */
  readonly bench: VirtualBench;
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Size of the virtual screen. */
  readonly screen?: `${number}x${number}` | undefined;
  /** It is never quit: its screen ends with it when the run is over. */
  readonly endsWithRun?: boolean;
  /** Arguments after Chromium's own switches; `folder` is the folder of this start. */
  readonly args: (folder: string) => readonly string[];
  /**
   * Resolves once main has loaded all of its code. What is evaluated in a main process that is still
   * loading is lost now and then: its inspector says that the promise was collected.
   */
  readonly loaded?: (app: ElectronApplication) => Promise<unknown>;
}

/** A real Electron on its own screen, as an ordinary user, with Chromium's sandbox on. */
export interface ElectronProcess {
  readonly app: ElectronApplication;
  /**
   * Used by this start only: home of the user and an empty folder `bench` that belongs to that
   * user.
   */
  readonly folder: string;
  /** Everything written to stdout and stderr so far. */
  readonly output: () => string;
  /** Quits as a person would and removes its folder; an app that does not end is an error. */
  readonly quit: () => Promise<void>;
  /** Kills it as a power cut would; the folder stays. */
  readonly kill: () => Promise<void>;
}

/** Resolves once its main process answers; rejects with its output if it does not start. */
export async function startElectron(options: ElectronOptions): Promise<ElectronProcess> {
  const folder = folderOf(options.program);
  const { screen, endsWithRun = false } = options;
  const display = await startDisplay({
    endsWithLastWindow: endsWithRun,
    ...(screen === undefined ? {} : { size: screen }),
  });
  const output = () => readFileSync(join(folder, OUTPUT), 'utf8');
  const end = async () => {
    await display.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const app = await start(folder, display, options);
    return {
      app,
      folder,
      output,
      quit: async () => {
        try {
          await quit(app);
        } finally {
          await end();
        }
      },
      kill: () => kill(app, display),
    };
  } catch (error) {
    const said = output();
    await end();
    throw new Error(`The app did not start. It wrote:\n${said}`, { cause: error });
  }
}

async function start(
  folder: string,
  display: Display,
  { program, bench, env, args, loaded }: ElectronOptions,
): Promise<ElectronApplication> {
  const app = await _electron.launch({
    executablePath: writeWrapper(folder, bench, program),
    args: [...program.args, '--disable-gpu', '--mute-audio', ...args(folder)],
    env: { ...plainEnvironment(), ...env, DISPLAY: display.name },
    chromiumSandbox: true,
    timeout: PATIENCE_MS,
  });
  app.context().setDefaultTimeout(PATIENCE_MS);
  try {
    await loaded?.(app);
    await expectSandbox(app);
  } catch (error) {
    app.process().kill('SIGKILL');
    throw error;
  }
  return app;
}

/** A test without the sandbox would prove nothing about the product that ships with it. */
async function expectSandbox(app: ElectronApplication): Promise<void> {
  const isOff = await app.evaluate(({ app: electron }) =>
    electron.commandLine.hasSwitch('no-sandbox'),
  );
  if (isOff) throw new Error('The app runs without Chromium’s sandbox.');
}

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
  if (process.exitCode === null && process.signalCode === null) {
    const gone = once(process, 'exit');
    process.kill('SIGKILL');
    await gone;
  }
  await display.stop();
}

function folderOf({ user }: RunnableProgram): string {
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
 * Playwright starts one file; this one first enters the bench and switches to the ordinary user. It
 * also copies the output, because Playwright passes the streams on only after the first lines.
 */
function writeWrapper(folder: string, bench: VirtualBench, program: RunnableProgram): string {
  const file = join(folder, 'electron');
  const enter = bench.enter(program.user ?? undefined, join(folder, 'home'));
  const words = [...enter, program.executable];
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
