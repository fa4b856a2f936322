import type { LoggedEvent } from '../enrollment/events.ts';
import type { DeviceLog } from '../enrollment/ports.ts';
import type { Backup } from './backup/backup.ts';
import type { RescueRequest } from './backup/rescue.ts';
import type { ChainPoint } from './chain.ts';
import type { DayHead } from './day-rows.ts';
import type { ProjectionReader } from './projection/read.ts';
import type { SpaceLeft } from './space-left.ts';

export type { EarlierQuery, EarlierSession } from '../enrollment/ports.ts';

/** The log as this room opens it: the domain's port, and what the edges of the app need. */
export interface BenchLog extends DeviceLog {
  /** The name that a person gave this bench. */
  readonly benchName: string;
  /**
   * The bench that this log belongs to now. `benchId` names the chain, which two benches share once
   * a backup of one was restored on the other; this id distinguishes them if the restore took a new
   * one.
   */
  readonly identity: string;
  /** Every row, oldest first. */
  readonly readAll: () => Iterable<LoggedEvent>;
  /** The rows after this one, oldest first, at most a page of them. */
  readonly readAfter: (seq: number) => readonly LoggedEvent[];
  /** How many rows the log has. */
  readonly count: () => number;
  /** Number and hash of the newest row, to be recorded with an export. */
  readonly newest: () => ChainPoint;
  /** Id of the newest row, so that new ids sort after it; null in an empty log. */
  readonly newestId: () => string | null;
  /** Whether the disk has enough space to continue after it was full. */
  readonly hasRoom: () => boolean;
  /** Free space on the log's disk; null if the system does not report it. */
  readonly spaceLeft: () => SpaceLeft | null;
  /** Throws `LogWriteError` with `replaced` if the open file no longer has the log's name. */
  readonly checkFile: () => void;
  /** Moves the content of the WAL into the file and syncs it; throws `LogWriteError`. */
  readonly settle: () => void;
  /** The newest acknowledged row, whatever the file says now. Writing logs only. */
  readonly acknowledged: () => ChainPoint;
  /**
   * Copies the log from the open file, wherever it is now, or from the newest backup and the rows
   * of this run; reads the copy back. Throws if that yields no copy. Writing logs only.
   */
  readonly rescue: (request: RescueRequest) => Backup;
  /**
   * Number of the newest row that copies hold, by their manifests; 0 for none. Writing logs only.
   */
  readonly rowsInCopies: () => number;
  /** The rows of a day as lines of JSON, in pieces (`day-rows.ts`). */
  readonly dayPieces: (head: DayHead) => Iterable<string>;
  /** What was folded of it, and how far. */
  readonly projected: ProjectionReader;
  /** Tidies up and frees the lock. Rows are safe without it. */
  readonly close: () => void;
}
