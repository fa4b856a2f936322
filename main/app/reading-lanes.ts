import { ok } from '../../contract/failure.ts';
import type { ReadingKind } from '../../contract/reading.ts';
import type { ReadingHandlers } from '../ipc/request-handlers.ts';
import { createReadingLane, type ReadingLane } from '../reading/reading-lane.ts';

/** What the window follows, and can end. */
type Followed = Pick<ReadingLane, 'progress' | 'cancel'>;

/** One lane for each kind of file, so that a kind never has more than one thread, and the backups beside them. */
export interface ReadingLanes extends Readonly<
  Record<Exclude<ReadingKind, 'backups'>, ReadingLane>
> {
  readonly backups: Followed;
}

export const createReadingLanes = (backups: Followed): ReadingLanes => ({
  lists: createReadingLane(),
  devices: createReadingLane(),
  readiness: createReadingLane(),
  profiles: createReadingLane(),
  backups,
});

/** What the window may ask of what is read at length, with a bench or without. */
export const readingHandlers = (
  lanes: Readonly<Record<ReadingKind, Followed>>,
): ReadingHandlers => ({
  getReading: ({ kind }) => ok(lanes[kind].progress()),
  cancelReading: ({ kind }) => {
    lanes[kind].cancel();
    return ok(null);
  },
});
