import type { Ecid } from '../enrollment/ecid.ts';
import type { LoggedEvent } from '../enrollment/events.ts';
import type { DeviceLog } from '../enrollment/ports.ts';
import type { Serial } from '../enrollment/serial.ts';
import type { ChainPoint } from './chain.ts';

/** The log as this room opens it: the port of the domain, and what the edges of the app need. */
export interface BenchLog extends DeviceLog {
  /** The name that a person gave this bench. */
  readonly benchName: string;
  /** Sessions in which a device of this serial or ECID was logged, newest first. */
  readonly findEarlier: (identity: EarlierQuery) => readonly EarlierSession[];
  /** Every row, oldest first. */
  readonly readAll: () => Iterable<LoggedEvent>;
  /** How many rows the log has. */
  readonly count: () => number;
  /** Number and hash of the newest row, to be written down with an export. */
  readonly newest: () => ChainPoint;
  /** Id of the newest row, so that new ids sort after it; null in an empty log. */
  readonly newestId: () => string | null;
  /** Tidies up and frees the lock. Rows are safe without it. */
  readonly close: () => void;
}

/** What is known of a device now. */
export interface EarlierQuery {
  readonly serial: Serial | null;
  readonly ecid: Ecid | null;
  /** The session that is open now, which is not an earlier one. */
  readonly exceptSessionId: string | null;
}

/** That a device was logged in another session, with the newest row that says so. */
export interface EarlierSession {
  readonly sessionId: string;
  readonly deviceKey: string;
  readonly eventId: string;
  readonly seq: number;
  readonly atMs: number;
}
