import type { Running } from '../worker/run.ts';
import { CommandEnded, EXIT, type Io } from './command.ts';

const EVERY_MS = 2000;

/** Waits for a task; SIGINT and SIGTERM cancel it. */
export async function untilStopped<Found>(
  { stopped }: Pick<Io, 'stopped'>,
  { answer, cancel }: Pick<Running<Found>, 'answer' | 'cancel'>,
): Promise<Found> {
  if (stopped.aborted) cancel();
  stopped.addEventListener('abort', cancel, { once: true });
  try {
    return await answer;
  } finally {
    stopped.removeEventListener('abort', cancel);
  }
}

/**
 * Waits until a file has been read. If a signal cancels that, the command ends; other reasons why
 * it was not read are returned to the command.
 */
export async function readWith<Found extends object>(
  io: Pick<Io, 'stopped'>,
  running: Running<Found>,
) {
  const found = await untilStopped(io, running);
  if ('kind' in found && found.kind === 'cancelled') {
    throw new CommandEnded(EXIT.fault, 'Stopped. Nothing of the file was taken.');
  }
  return found as Exclude<Found, { readonly kind: 'cancelled' }>;
}

/** Prints progress as {@link followWork} does, for work in this thread that tells how far it is. */
export function sayProgress(
  { say }: Pick<Io, 'say'>,
  what: string,
  everyMs = EVERY_MS,
): (done: number, total: number) => void {
  let saidMs = performance.now();
  return (done, total) => {
    if (performance.now() - saidMs < everyMs) return;
    saidMs = performance.now();
    say(`${what}: ${percent(done, total)}`);
  };
}

const percent = (done: number, total: number): string => `${Math.floor((done * 100) / total)} %`;

/**
 * Waits for long work on the log and prints its progress to stderr. SIGINT and SIGTERM cancel it as
 * long as nothing has been changed, and end the command.
 * @param what what is being done: the beginning of the line.
 * @param running resolves with null if it is cancelled.
 */
export async function followWork<Found>(
  io: Pick<Io, 'say' | 'stopped'>,
  what: string,
  running: Pick<Running<Found | null>, 'answer' | 'cancel' | 'progress'>,
  everyMs = EVERY_MS,
): Promise<Found> {
  const saying = setInterval(() => {
    const { done, total } = running.progress();
    if (total > 0) io.say(`${what}: ${percent(done, total)}`);
  }, everyMs);
  try {
    const found = await untilStopped(io, running);
    if (found !== null) return found;
    throw new CommandEnded(EXIT.fault, 'Stopped. The log is as it was.');
  } finally {
    clearInterval(saying);
  }
}
