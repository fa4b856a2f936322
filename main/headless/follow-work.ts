import { cancelWork, progressOfWork, workCells, type WorkCells } from '../../db/index.ts';
import { CommandEnded, EXIT, type Io } from './command.ts';

const EVERY_MS = 2000;

/**
 * Waits for long work on the log and says on stderr how far it is. SIGINT and SIGTERM have it given up, for
 * as long as nothing was changed, and end the command.
 * @param what what is being done, as the line begins.
 * @param work answers with null when it was given up.
 */
export async function followWork<Found>(
  io: Pick<Io, 'say' | 'stopped'>,
  what: string,
  work: (cells: WorkCells) => Promise<Found | null>,
  everyMs = EVERY_MS,
): Promise<Found> {
  const cells = workCells();
  const cancel = (): void => void cancelWork(cells);
  if (io.stopped.aborted) cancel();
  io.stopped.addEventListener('abort', cancel, { once: true });
  const saying = setInterval(() => {
    const { done, total } = progressOfWork(cells);
    if (total > 0) io.say(`${what}: ${Math.floor((done * 100) / total)} %`);
  }, everyMs);
  try {
    const found = await work(cells);
    if (found !== null) return found;
    throw new CommandEnded(EXIT.fault, 'Stopped. The log is as it was.');
  } finally {
    clearInterval(saying);
    io.stopped.removeEventListener('abort', cancel);
  }
}
