import type { KeptAndLost, UnloggedDevice } from '../enrollment/log-event.ts';

/** Why the log is not writable. */
export const LOG_FAULTS = ['disk-full', 'io-error', 'read-only', 'replaced', 'unknown'] as const;
export type LogFault = (typeof LOG_FAULTS)[number];

/** Whether the log is writable; `failed` is loud and persistent on screen. */
export type LogState =
  | { readonly kind: 'writable' }
  | {
      readonly kind: 'failed';
      readonly fault: LogFault;
      /**
       * `failing`: it is not writable. `checking`: it is not known yet whether the last rows were
       * written. `confirm`: it is writable again, and a person has to confirm.
       */
      readonly phase: 'failing' | 'checking' | 'confirm';
      readonly detail: string;
      readonly sinceMs: number;
    };

/** Result of the full check of the log, which runs after each start while the bench works. */
export type LogCheck =
  | { readonly kind: 'not-checked' }
  | { readonly kind: 'running' }
  | {
      readonly kind: 'verified';
      readonly atMs: number;
      readonly rows: number;
      /**
       * The row at which the tip was restarted; rows cut off before it cannot be detected. Null:
       * detection starts at the first row.
       */
      readonly tipSince: number | null;
    }
  | {
      readonly kind: 'damaged';
      readonly atMs: number;
      readonly rows: number;
      /** Null if no row can be named, such as for a damaged index. */
      readonly firstBad: number | null;
      readonly lastBad: number | null;
    };

/**
 * What became of the rows of a log whose file has been replaced since it was opened. Known only
 * once the copy was read back.
 */
export type LogRescue =
  | { readonly kind: 'copying' }
  /** This file has every acknowledged row. */
  | { readonly kind: 'copied'; readonly rows: number; readonly file: string }
  /** This many acknowledged rows exist only in the open file. */
  | { readonly kind: 'not-copied'; readonly rows: number; readonly detail: string };

/** A failed backup, newer than the newest successful one. */
export interface BackupFault {
  readonly atMs: number;
  /** Space it would have needed; null if it failed for another reason. */
  readonly needBytes: number | null;
  readonly detail: string;
}

/** The state of the log besides its rows. */
export interface LogHealth {
  readonly check: LogCheck;
  /** The newest backup that was read back and found intact. */
  readonly backup: { readonly atMs: number; readonly rows: number } | null;
  /** Absent or null once a newer backup succeeded. */
  readonly backupFault?: BackupFault | null;
  /** Absent or null while the file of the log is the one that was opened. */
  readonly rescue?: LogRescue | null;
  /** Free space on the disk of the log in bytes, rounded; absent or null if it is not known. */
  readonly freeBytes?: number | null;
  /**
   * Free space on the disk of the log in bytes, once that is low; absent or null while there is
   * enough.
   */
  readonly lowSpaceBytes?: number | null;
}

/** What came and left while the bench was not watching. */
export interface MissedTime {
  /** UTC ms of the last logged event before that. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly came: number;
  readonly left: number;
  /** Muster was not running, or the computer slept. */
  readonly why: 'not-running' | 'asleep';
}

/** What the bench saw while the log was not writable; kept until the next such time. */
export interface Unlogged {
  readonly fromMs: number;
  /** Null while it lasts. */
  readonly untilMs: number | null;
  readonly devices: readonly UnloggedDevice[];
}

/** How a damaged log can be recovered; shown before anything is done. */
export interface Recovery {
  /** The log itself is missing; there are only copies. */
  readonly isGone?: boolean;
  readonly firstBad: number | null;
  readonly lastBad: number | null;
  /** Intact rows, from the first on. */
  readonly wholeRows: number;
  /** Number of the newest row known to have been written; null if unknown. */
  readonly reaches: number | null;
  /** Backups, then logs that were set aside, each newest first. */
  readonly backups: readonly RecoveryChoice[];
}

/**
 * One copy of a log, and what restoring it would keep and lose, determined by the hashes of the
 * rows.
 */
export interface RecoveryChoice extends KeptAndLost {
  /** Unique; two copies in different places may share a name. */
  readonly id: string;
  /** True for a log that was set aside; absent for a backup. */
  readonly isAside?: boolean;
  /** When it was made or set aside. */
  readonly atMs: number;
  readonly rows: number;
}
