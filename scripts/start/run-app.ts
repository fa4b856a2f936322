import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { sayTo } from '../../main/app/terminal/terminal.ts';
import { hideSerials } from '../../main/host/hide-serials.ts';
import { exitCodeOf, type Ending } from './ending.ts';
import { isNoise } from './noise.ts';
import type { RunLog } from './run-log.ts';

/** How long the app may take to close its log; a disk that hangs must not keep a terminal for ever. */
const CLOSES_WITHIN_MS = 20_000;
/** What the app wrote last is still in the pipe when it is gone. */
const LAST_WORDS_MS = 1000;

export interface AppRun {
  readonly command: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly log: RunLog;
  /** Print also what Chromium says. */
  readonly isVerbose: boolean;
  readonly ending: Ending;
}

/**
 * Runs the app to its end and answers with the exit code. The app is in a process group of its own, because
 * Chromium takes the first signal for a wish to end and dies of the second one: what a terminal sends to
 * everybody, and npm once more, reaches it as one SIGTERM. It ends by itself when its standard input does,
 * so that it is not left over when this process is killed.
 */
export async function runApp({ command, env, log, isVerbose, ending }: AppRun): Promise<number> {
  const [program = '', ...words] = command;
  // starts: setpriv, env
  const child = spawn(program, words, {
    env,
    stdio: 'pipe',
    detached: process.platform !== 'win32',
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
    // Writing to it is not what it is for, yet a broken pipe would be an exception.
    child.stdin?.on('error', () => undefined);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      const asked = ending.askedBy();
      // The app was not yet so far as to hear of a signal: the same as if nothing had run.
      if (signal === 'SIGTERM' && asked !== null) return resolve(exitCodeOf(asked));
      resolve(code ?? (signal === null ? 1 : exitCodeOf(signal)));
    });
  });
}

/** Hands lines on and keeps them; resolves when there are no more. */
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
        // The file stays when devices are long forgotten.
        log.keep(hideSerials(line));
        if (isPrinted(line)) say(line);
      })
      .once('close', resolve);
  });
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, ms).unref());
