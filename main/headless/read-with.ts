import type { Reading, ReadingOptions } from '../reading/read-in-thread.ts';
import { CommandEnded, EXIT, type Io } from './command.ts';

/**
 * Waits for the reading of a file; SIGINT and SIGTERM end it, and the command with it. Why a reading ended
 * otherwise is left to the command.
 */
export async function readWith<Found extends object>(
  io: Pick<Io, 'stopped'>,
  begin: (options: ReadingOptions) => Reading<Found>,
) {
  const found = await begin({ signal: io.stopped }).answer;
  if ('kind' in found && found.kind === 'cancelled') {
    throw new CommandEnded(EXIT.fault, 'Stopped. Nothing of the file was taken.');
  }
  return found as Exclude<typeof found, { readonly kind: 'cancelled' }>;
}
