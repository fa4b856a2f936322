/** A numbered statement of the guide. */
export interface StatementWords {
  /** What the draft says, in our words. For a gap: what is incorrect or open. */
  readonly says: string;
  /** What limits the verdict. */
  readonly caveat?: string;
  /** What Microsoft says today, if it differs. */
  readonly later?: string;
}
