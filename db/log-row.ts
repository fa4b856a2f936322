/** What the hash of a row covers besides the previous hash. Columns of the table `log`. */
export interface RowContent {
  /** Version of the canonical bytes (ADR 0002). */
  readonly encoding: number;
  readonly seq: number;
  readonly id: string;
  readonly bench_id: string;
  readonly at_ms: number;
  readonly mono_ms: number;
  readonly technician: string | null;
  readonly kind: string;
  readonly session_id: string | null;
  readonly device_key: string | null;
  /** The device's identity in the event, used to find it again in other sessions. */
  readonly ecid: string | null;
  readonly serial: string | null;
  /** The event as JSON, verbatim. */
  readonly body: string;
}

/** One row of the table `log`, as SQLite returns it. */
export interface LogRow extends RowContent {
  /** SHA-256 as 64 lower-case hex digits, like `hash`. */
  readonly prev_hash: string;
  readonly hash: string;
}

/** The columns of {@link LogRow} for a SELECT or an INSERT. */
export const LOG_COLUMNS =
  'seq, id, bench_id, at_ms, mono_ms, technician, kind, session_id, device_key, ecid, serial, body, encoding, prev_hash, hash';

/** Inserts a {@link LogRow} into the table, its values bound by column name. */
export const INSERT_ROW_SQL = `INSERT INTO log (${LOG_COLUMNS})
VALUES (${LOG_COLUMNS.split(', ')
  .map((name) => `@${name}`)
  .join(', ')})`;

/** What a reader of events needs of a row; the other columns serve the chain and lookups. */
export const EVENT_COLUMNS = 'seq, id, bench_id, at_ms, technician, body';

/** The columns of {@link EVENT_COLUMNS} in their order: as arrays, rows are read twice as fast. */
export type EventRow = readonly [
  seq: number,
  id: string,
  benchId: string,
  atMs: number,
  technician: string | null,
  body: string,
];
