/** Why nothing was removed. The log is unchanged, except for `not-confirmed`. */
const REDACTION_REFUSALS = [
  /** The name is too short to search for. */
  'name-too-short',
  /** The requester or the reason would write the name down again. */
  'name-in-reason',
  'session-open',
  'nothing-to-remove',
  /** Age cannot be determined while the clock disagrees with the log. */
  'clock-odd',
  /** A damaged log must be restored first. */
  'log-not-whole',
  /** Another program has the log open, if only for reading. */
  'in-use',
  /** The person requesting it was not named. */
  'nobody',
  /** No reason was given, though the log itself would lose content. */
  'no-reason',
  /** Not all copies could be examined or removed. */
  'copies-failed',
  /** The system did not let the new log be written or moved into place. */
  'failed',
  /** The new log is in place, but the system did not confirm that it is durable. */
  'not-confirmed',
] as const;
export type RedactionRefusal = (typeof REDACTION_REFUSALS)[number];
