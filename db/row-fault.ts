/** What is wrong with one row. */
export type RowFault =
  /** A row number is skipped: the row was removed or moved. */
  | 'missing'
  /** It does not follow from the row before it. */
  | 'link-differs'
  /** Its content is not what was hashed when it was written. */
  | 'content-differs'
  /** A redaction in the chain removed its content, but it is there again. */
  | 'redaction-undone'
  /** Written in a form that this version does not know. */
  | 'unknown-encoding'
  /** It cannot be read, or a column has a different type than was written. */
  | 'unreadable';

export interface BadRow {
  readonly seq: number;
  readonly what: RowFault;
}
