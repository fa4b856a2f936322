import { ok } from '../../contract/failure.ts';
import type { readingRequests as rows, ReadingKind } from '../../contract/reading.ts';
import type { HandlersOf } from '../../contract/requests.ts';
import { createReadingLane, type ReadingLane } from '../worker/reading-lane.ts';

/** What the window follows, and can cancel. */
type Followed = Pick<ReadingLane, 'progress' | 'cancel'>;

/**
 * One lane for each kind of file, so that a kind never has more than one thread, and the backups.
 */
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

/** The requests about long readings, with or without a bench. */
export const readingRequests = (
  lanes: Readonly<Record<ReadingKind, Followed>>,
): HandlersOf<typeof rows> => ({
  getReading: ({ kind }) => ok(lanes[kind].progress()),
  cancelReading: ({ kind }) => {
    lanes[kind].cancel();
    return ok(null);
  },
});
