import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { sayTo } from '../../main/app/terminal/terminal.ts';
import { hideSerials } from '../../main/host/hide-serials.ts';
import { exitCodeOf, type Ending } from './ending.ts';
import { isNoise } from './noise.ts';
import type { RunLog } from './run-log.ts';
import { thisHost } from '../bootstrap/this-host.mjs';

/**
 * How long the app may take to close its log; a hanging disk must not block a terminal for ever.
 */
const CLOSES_WITHIN_MS = 20_000;
/** The app's last output is still in the pipe when it is gone. */
const LAST_WORDS_MS = 1000;

export interface AppRun {
  readonly command: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly log: RunLog;
  /** Also print Chromium's output. */
  readonly isVerbose: boolean;
  readonly ending: Ending;
}

/**
 * Runs the app to its end and returns the exit code. The app has its own process group, because
 * Chromium takes the first signal as a request to end and dies on the second: what a terminal sends
 * to every process, and npm again, reaches it as one SIGTERM. It ends by itself when its standard
 * input closes, so it does not survive a kill of this process.
 */
export async function runApp({ command, env, log, isVerbose, ending }: AppRun): Promise<number> {
  const [program = '', ...words] = command;
  // starts: setpriv, env
  const child = spawn(program, words, {
    env,
    stdio: 'pipe',
    detached: thisHost.platform !== 'win32',
  });
  const complain = sayTo(process.stderr);
  const isPrinted = (line: string): boolean => isVerbose || !isNoise(line);
  const relays = [
    relay(child.stdout, process.stdout, log, () => true),
    relay(child.stderr, process.stderr, log, isPrinted),
  ];
  let limit: NodeJS.Timeout | undefined;
  ending.handTo(() => {
    child.kill('SIGTERM');
    limit = setTimeout(() => {
      complain(
        `Muster did not close its log within ${CLOSES_WITHIN_MS / 1000} seconds and is ended.`,
      );
      child.kill('SIGKILL');
    }, CLOSES_WITHIN_MS);
  });
  const code = await exitOf(child, ending);
  clearTimeout(limit);
  await Promise.race([Promise.all(relays), pause(LAST_WORDS_MS)]);
  if (code !== 0 && ending.askedBy() === null && log.file !== null)
    complain(`What it wrote, Chromium's own lines included, is in ${log.file}`);
  return code;
}

function exitOf(child: ChildProcess, ending: Ending): Promise<number> {
  return new Promise((resolve, reject) => {
    // Nothing is written to it, yet a broken pipe would be an exception.
    child.stdin?.on('error', () => undefined);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      const asked = ending.askedBy();
      // The app was not yet ready to receive a signal: the same as if nothing had run.
      if (signal === 'SIGTERM' && asked !== null) return resolve(exitCodeOf(asked));
      resolve(code ?? (signal === null ? 1 : exitCodeOf(signal)));
    });
  });
}

/** Passes on lines and keeps them; resolves when there are no more. */
function relay(
  from: Readable,
  to: Writable,
  log: RunLog,
  isPrinted: (line: string) => boolean,
): Promise<void> {
  const say = sayTo(to);
  return new Promise((resolve) => {
    createInterface({ input: from, crlfDelay: Infinity })
      .on('line', (line) => {
        // The file may outlive the devices' data.
        log.keep(hideSerials(line));
        if (isPrinted(line)) say(line);
      })
      .once('close', resolve);
  });
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, ms).unref());
