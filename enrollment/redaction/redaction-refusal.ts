/** Why nothing was removed, and the log is as it was; but for `not-confirmed`. */
export const REDACTION_REFUSALS = [
  /** The name is too short to be searched for. */
  'name-too-short',
  /** Who or why would write the name down again. */
  'name-in-reason',
  'session-open',
  'nothing-to-remove',
  /** What is old cannot be told while the clock does not fit the log. */
  'clock-odd',
  /** A damaged log is brought back first. */
  'log-not-whole',
  /** Another program has the log open, if only to read. */
  'in-use',
  /** Nobody has said who has it removed. */
  'nobody',
  /** Nobody has said why, though the log itself would lose something. */
  'no-reason',
  /** Copies could not all be looked at, or removed. */
  'copies-failed',
  /** The system did not let the new log be written or put in its place. */
  'failed',
  /** The new log is in its place, but the system did not say that it is there for good. */
  'not-confirmed',
] as const;
export type RedactionRefusal = (typeof REDACTION_REFUSALS)[number];
