/** One step from an older file to a newer one. Frozen once shipped: a test holds its hash. */
export interface Migration {
  /** Becomes the file's `user_version`; steps of 10. */
  readonly version: number;
  readonly name: string;
  /** Runs inside one transaction, together with the change of `user_version`. */
  readonly sql: string;
}
