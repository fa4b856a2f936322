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
  /**
   * A person (`by`) vouches for the rows `from` to `to`, which are in a file that anyone can
   * verify.
   */
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
  /** Came and left while the log could not be written; recorded once it could be again. */
  | {
      readonly kind: 'left-unlogged';
      readonly sessionId: string | null;
      readonly devices: readonly UnloggedDevice[];
    };

/** How a copy of a log relates to the current log, by the hashes of their rows. */
const LOG_RELATIONS = [
  /** There is no current log to compare with. */
  'alone',
  'same',
  /** The log continues after the newest row of the copy. */
  'behind',
  /** The copy continues after the newest row of the log. */
  'ahead',
  /** Both continue after their last common row, each with its own rows. */
  'diverged',
  /** Too little of the log can be read to tell. */
  'unknown',
  /** The log of another bench. */
  'other',
] as const;
export type LogRelation = (typeof LOG_RELATIONS)[number];

/** What a restore of a copy keeps, adds and loses. */
export interface KeptAndLost {
  readonly relation: LogRelation;
  /** The last row common to copy and log, 0 for none; null if unknown. */
  readonly common: number | null;
  /** Newer intact rows of the log that follow the copy: they are kept. */
  readonly carried: number;
  /**
   * Rows of the log that the restored one will not have, as far as known: a minimum if the relation
   * is `unknown`, a maximum if it is `diverged` and the last common row is not known.
   */
  readonly lost: number;
  /** Rows of the copy that the log does not have; a maximum if the last common row is not known. */
  readonly added: number;
  /**
   * It was made in another data folder, as far as can be determined: two benches may then share one
   * identity.
   */
  readonly isElsewhere: boolean;
}

/** What happened to the log as a whole. Each row is in the log that was kept in use. */
export type LogFateEvent =
  /**
   * A backup replaced the log; the rows before this one are those of the backup and the carried
   * rows.
   */
  | (Omit<KeptAndLost, 'added'> & {
      readonly kind: 'log-restored';
      /** Name of its file. */
      readonly backup: string;
      /** Newest row of the backup, and its hash. */
      readonly backupRow: number;
      readonly hash: string;
      /** The bench that the earlier rows belong to. */
      readonly was: string;
      /**
       * The bench that this log belongs to from here on; the same unless it took a new identity.
       */
      readonly benchId: string;
    })
  /** This log was begun in place of one that was set aside. */
  | {
      readonly kind: 'log-set-aside';
      /** Name of its folder in quarantine. */
      readonly folder: string;
      /** The bench of the log that was set aside; null if it could not be read. */
      readonly was: string | null;
      /** The newest row that it is known to have had, and its hash; null if unknown. */
      readonly reaches: number | null;
      readonly hash: string | null;
    }
  /**
   * The tip file was missing or unreadable: whether rows were cut off before this one cannot be
   * determined.
   */
  | { readonly kind: 'tip-begun'; readonly why: 'missing' | 'unreadable' };
