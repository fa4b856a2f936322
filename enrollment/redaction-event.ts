/** The most rows that one redaction row names; a long redaction is written in pieces. */
export const REDACTION_PIECE_ROWS = 500;

/**
 * What was removed from earlier rows on purpose, and what stands in their place (ADR 0008). Both are
 * rows of the chain like any other.
 */
export type RedactionEvent =
  /** A person (`by`) had content of the named rows removed; the chain keeps their hashes. */
  | {
      readonly kind: 'rows-redacted';
      /** The same for all pieces of one redaction. */
      readonly redactionId: string;
      readonly what: RedactionWhat;
      /** In the words of the person who had it done. */
      readonly why: string;
      /** Whose device data went, with the number that stays; in the first piece only. */
      readonly sessions: readonly ErasedSession[];
      readonly rows: readonly RedactedRow[];
    }
  /** Stands where a row with data of a device stood; its number, id and times are those of before. */
  | {
      readonly kind: 'row-erased';
      /** The kind of row that it was. */
      readonly was: string;
      readonly sessionId: string | null;
    };

/** Why rows lost content: they were old, or a person is to be forgotten. */
export const REDACTION_WHATS = ['data-erased', 'name-removed'] as const;
export type RedactionWhat = (typeof REDACTION_WHATS)[number];

/** One row and what stands there now. */
export interface RedactedRow {
  readonly seq: number;
  /** SHA-256 of the canonical form of its present content, hex. */
  readonly sha256: string;
}

/** A session whose devices were erased; how many they were is kept. */
export interface ErasedSession {
  readonly sessionId: string;
  readonly devices: number;
}

/** Stands in `device_key` of an erased row, so that it is not taken for a row about no device. */
export const ERASED_KEY = 'erased';

/** Stands where a person's name stood. The same for everybody, so that it links no rows. */
export const REMOVED_NAME = '[name removed]';
