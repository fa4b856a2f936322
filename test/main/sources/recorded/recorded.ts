/**
 * What a program of macOS answered on somebody's Mac, typed again with invented values: the keys,
 * their order, types and spellings are the public report's, no identity is.
 */
export interface Recorded {
  /** Named in docs/hardware.md. */
  readonly name: string;
  /** Version of macOS, as far as the report says. */
  readonly macOS: string;
  /** Where the shape was published: a repository with the file, issue or pull request. */
  readonly source: string;
  readonly text: string;
}
