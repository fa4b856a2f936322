import type { KeptAndLost, UnloggedDevice } from '../enrollment/log-event.ts';

/** Why the log takes no rows. */
export const LOG_FAULTS = ['disk-full', 'io-error', 'read-only', 'replaced', 'unknown'] as const;
export type LogFault = (typeof LOG_FAULTS)[number];

/** Whether the log takes rows; `failed` is loud and persistent on screen. */
export type LogState =
  | { readonly kind: 'writable' }
  | {
      readonly kind: 'failed';
      readonly fault: LogFault;
      /**
       * `failing`: it cannot be written. `checking`: whether the last rows were written is not known
       * yet. `confirm`: it could be written again, and waits for a person who says so.
       */
      readonly phase: 'failing' | 'checking' | 'confirm';
      readonly detail: string;
      readonly sinceMs: number;
    };

/** What the full check of the log says; it runs beside the bench after each start. */
export type LogCheck =
  | { readonly kind: 'not-checked' }
  | { readonly kind: 'running' }
  | {
      readonly kind: 'verified';
      readonly atMs: number;
      readonly rows: number;
      /** The row at which the tip was begun anew, before which cut rows cannot be told; null: from the first on. */
      readonly tipSince: number | null;
    }
  | {
      readonly kind: 'damaged';
      readonly atMs: number;
      readonly rows: number;
      /** Null when no row can be named, such as damage of an index. */
      readonly firstBad: number | null;
      readonly lastBad: number | null;
    };

/**
 * What became of the rows of a log whose file is no longer the one that was opened: told from the copy
 * that was read back, never before.
 */
export type LogRescue =
  | { readonly kind: 'copying' }
  /** Every row that was acknowledged stands in this file. */
  | { readonly kind: 'copied'; readonly rows: number; readonly file: string }
  /** So many acknowledged rows stand nowhere but in the open file. */
  | { readonly kind: 'not-copied'; readonly rows: number; readonly detail: string };

/** A backup that was not made, newer than the newest one that was. */
export interface BackupFault {
  readonly atMs: number;
  /** Room that it would have needed; null when it failed for another reason. */
  readonly needBytes: number | null;
  readonly detail: string;
}

/** What is known of the log besides its rows. */
export interface LogHealth {
  readonly check: LogCheck;
  /** The newest backup that was read back and found whole. */
  readonly backup: { readonly atMs: number; readonly rows: number } | null;
  /** Absent or null once a newer backup was made. */
  readonly backupFault?: BackupFault | null;
  /** Absent or null while the file of the log is the one that was opened. */
  readonly rescue?: LogRescue | null;
  /** Room left on the disk of the log, in bytes, once that is little; absent or null while there is enough. */
  readonly lowSpaceBytes?: number | null;
}

/** What came and left while the bench did not look. */
export interface MissedTime {
  /** UTC ms of the last thing that was logged before. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly came: number;
  readonly left: number;
  /** Muster was not running, or the computer slept. */
  readonly why: 'not-running' | 'asleep';
}

/** What the bench saw while the log could not be written, told until the next such time. */
export interface Unlogged {
  readonly fromMs: number;
  /** Null while it goes on. */
  readonly untilMs: number | null;
  readonly devices: readonly UnloggedDevice[];
}

/** How a damaged log can be brought back; shown before anything is done. */
export interface Recovery {
  /** There is no log in its place, only copies of one. */
  readonly isGone?: boolean;
  readonly firstBad: number | null;
  readonly lastBad: number | null;
  /** Rows that are whole, from the first on. */
  readonly wholeRows: number;
  /** Number of the newest row that is known to have been written; null when nothing says so. */
  readonly reaches: number | null;
  /** Backups and then logs that were set aside, each the newest first. */
  readonly backups: readonly RecoveryChoice[];
}

/** One copy of a log, and what a restore from it would keep and lose, told by the hashes of the rows. */
export interface RecoveryChoice extends KeptAndLost {
  /** No other copy has it; two in different places may have one name. */
  readonly id: string;
  /** It is a log that was set aside; absent for a backup. */
  readonly isAside?: boolean;
  /** When it was made or set aside. */
  readonly atMs: number;
  readonly rows: number;
}
