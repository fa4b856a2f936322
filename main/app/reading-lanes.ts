import { ok } from '../../contract/failure.ts';
import type { ReadingKind } from '../../contract/reading.ts';
import type { ReadingHandlers } from '../ipc/request-handlers.ts';
import { createReadingLane, type ReadingLane } from '../reading/reading-lane.ts';

/** One lane for each kind of file, so that a kind never has more than one thread. */
export type ReadingLanes = Readonly<Record<Exclude<ReadingKind, 'backups'>, ReadingLane>>;

export const createReadingLanes = (): ReadingLanes => ({
  lists: createReadingLane(),
  devices: createReadingLane(),
  readiness: createReadingLane(),
  profiles: createReadingLane(),
});

/** What the window may ask of a file that is being read. */
export const readingHandlers = (lanes: ReadingLanes): ReadingHandlers => ({
  // Backups are read without a bench too, and answered for before this (`recovery-handlers.ts`).
  getReading: ({ kind }) => ok(kind === 'backups' ? null : lanes[kind].progress()),
  cancelReading: ({ kind }) => {
    if (kind !== 'backups') lanes[kind].cancel();
    return ok(null);
  },
});
