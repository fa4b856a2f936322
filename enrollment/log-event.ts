import type { Ecid } from './ecid.ts';
import type { Mode, SourcedSerial } from './identity.ts';
import type { RedactionEvent } from './redaction-event.ts';
import type { Port } from './usb-device.ts';

/** A device that the bench saw while the log could not be written. */
export interface UnloggedDevice {
  readonly port: Port;
  readonly mode: Mode;
  readonly model: string | null;
  readonly serial: SourcedSerial | null;
  readonly ecid: Ecid | null;
  /** UTC ms. */
  readonly seenMs: number;
  /** UTC ms; null while it is still plugged in. */
  readonly leftMs: number | null;
}

/** What happened to the log itself. */
export type LogEvent =
  | RedactionEvent
  | LogFateEvent
  /** A person (`by`) vouches for the rows `from` to `to`, which stand in a file that anybody can check. */
  | {
      readonly kind: 'day-closed';
      readonly from: number;
      readonly to: number;
      /** Hash of row `to`. */
      readonly hash: string;
      readonly fileName: string;
      /** SHA-256 of the file, hex. */
      readonly sha256: string;
    }
  /** Came and left while the log could not be written; noted once it could be again. */
  | {
      readonly kind: 'left-unlogged';
      readonly sessionId: string | null;
      readonly devices: readonly UnloggedDevice[];
    };

/** How a copy of a log stands to the log that is there, by the hashes of their rows. */
export const LOG_RELATIONS = [
  /** There is no log to compare with. */
  'alone',
  'same',
  /** The log goes on after the newest row of the copy. */
  'behind',
  /** The copy goes on after the newest row of the log. */
  'ahead',
  /** Both go on after their last common row, each with rows of its own. */
  'diverged',
  /** Too little of the log can be read to tell. */
  'unknown',
  /** The log of another bench. */
  'other',
] as const;
export type LogRelation = (typeof LOG_RELATIONS)[number];

/** What a restore of a copy keeps, brings and loses. */
export interface KeptAndLost {
  readonly relation: LogRelation;
  /** The last row that copy and log have in common, 0 for none; null when it cannot be told. */
  readonly common: number | null;
  /** Newer rows of the log that are whole and follow the copy: they come along. */
  readonly carried: number;
  /**
   * Rows of the log that the restored one will not have, as far as they are known: at least so many where
   * the relation is `unknown`, at most so many where it is `diverged` and the last common row is not known.
   */
  readonly lost: number;
  /** Rows of the copy that the log does not have; at most, where the last common row is not known. */
  readonly added: number;
  /** It was made in another data folder, as far as anybody can tell: two benches may have one identity then. */
  readonly isElsewhere: boolean;
}

/** What became of the log as a whole. Each row stands in the log that people went on with. */
export type LogFateEvent =
  /** A backup was put in the place of a log; the rows before this one are those of the backup and what came along. */
  | (Omit<KeptAndLost, 'added'> & {
      readonly kind: 'log-restored';
      /** Name of its file. */
      readonly backup: string;
      /** Newest row of the backup, and its hash. */
      readonly backupRow: number;
      readonly hash: string;
      /** The bench that the rows before are of. */
      readonly was: string;
      /** The bench that this log is of from here on; the same unless it took an identity of its own. */
      readonly benchId: string;
    })
  /** This log was begun in the place of one that was set aside. */
  | {
      readonly kind: 'log-set-aside';
      /** Name of its folder in quarantine. */
      readonly folder: string;
      /** The bench of the log that was set aside; null when it could not be read. */
      readonly was: string | null;
      /** The newest row that it is known to have had, and its hash; null when nothing says so. */
      readonly reaches: number | null;
      readonly hash: string | null;
    }
  /** The second file was not there or could not be read: whether rows were cut off before this one, nobody can tell. */
  | { readonly kind: 'tip-begun'; readonly why: 'missing' | 'unreadable' };
