/** Maximum number of rows that one redaction row names; a long redaction is written in pieces. */
export const REDACTION_PIECE_ROWS = 500;

/**
 * What was deliberately removed from earlier rows, and what replaces them (ADR 0008). Both are rows
 * of the chain like any other.
 */
export type RedactionEvent =
  /** A person (`by`) had content of the named rows removed; the chain keeps their hashes. */
  | {
      readonly kind: 'rows-redacted';
      /** The same for all pieces of one redaction. */
      readonly redactionId: string;
      readonly what: RedactionWhat;
      /** In the words of the person who requested it. */
      readonly why: string;
      /** Whose device data was removed, with the number that remains; in the first piece only. */
      readonly sessions: readonly ErasedSession[];
      readonly rows: readonly RedactedRow[];
    }
  /** Replaces a row with data of a device; number, id and times stay the same. */
  | {
      readonly kind: 'row-erased';
      /** The original kind of the row. */
      readonly was: string;
      readonly sessionId: string | null;
    };

/** Why rows lost content: they were old, or a person is to be forgotten. */
const REDACTION_WHATS = ['data-erased', 'name-removed'] as const;
export type RedactionWhat = (typeof REDACTION_WHATS)[number];

/** One row and its present content. */
export interface RedactedRow {
  readonly seq: number;
  /** SHA-256 of the canonical form of its present content, hex. */
  readonly sha256: string;
}

/** A session whose devices were erased; their number is kept. */
interface ErasedSession {
  readonly sessionId: string;
  readonly devices: number;
}

/**
 * Written into `device_key` of an erased row, so that it is not taken for a row about no device.
 */
export const ERASED_KEY = 'erased';

/** Replaces a person's name. The same for everyone, so that it links no rows. */
export const REMOVED_NAME = '[name removed]';
