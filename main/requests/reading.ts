import { ok } from '../../contract/failure.ts';
import type { readingRequests as rows, ReadingKind } from '../../contract/reading.ts';
import type { HandlersOf } from '../../contract/requests.ts';
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
export const readingRequests = (
  lanes: Readonly<Record<ReadingKind, Followed>>,
): HandlersOf<typeof rows> => ({
  getReading: ({ kind }) => ok(lanes[kind].progress()),
  cancelReading: ({ kind }) => {
    lanes[kind].cancel();
    return ok(null);
  },
});
