import type Database from 'better-sqlite3';

import { digestOf, firstRow, rowAfterLast } from './schema.ts';

/** The outline as it is stored. */
export interface OutlineRow {
  readonly seq: number;
  readonly hash: string;
  readonly body: string;
  readonly digest: string;
}

/** A session, and what its devices must be. */
export interface SessionRow {
  readonly number: number;
  readonly sessionId: string;
  readonly devices: number;
  /** Digest of the digests of its devices. */
  readonly rows: string;
  /** Keys that were merged, as JSON: old key, new key. */
  readonly merged: string;
  readonly digest: string;
}

/** A list of expected devices, and what its rows must be. */
export interface ListRow {
  readonly number: number;
  readonly importId: string;
  readonly sessionId: string | null;
  readonly taken: number;
  readonly count: number;
  readonly rows: string;
  readonly digest: string;
}

/** A device. */
export interface DeviceRow {
  readonly row: number;
  readonly key: string;
  readonly body: string;
  readonly digest: string;
}

/** A row of a list. */
export interface ListedRow {
  readonly row: number;
  readonly serial: string;
  readonly tag: string | null;
  /** What is searched in it (`listedLine`). */
  readonly line: string;
  readonly body: string;
  readonly digest: string;
}

export const listedDigest = (row: Omit<ListedRow, 'digest'>): string =>
  digestOf([row.row, row.serial, row.tag, row.line, row.body]);

/** The columns of a {@link SessionRow}. */
export const SESSION_COLUMNS = 'number, session_id AS sessionId, devices, rows, merged, digest';
/** The columns of a {@link ListRow}. */
export const LIST_COLUMNS =
  'number, import_id AS importId, session_id AS sessionId, taken, count, rows, digest';

export const outlineDigest = ({ seq, hash, body }: Omit<OutlineRow, 'digest'>): string =>
  digestOf([seq, hash, body]);

export const sessionDigest = (row: Omit<SessionRow, 'digest'>): string =>
  digestOf([row.number, row.sessionId, row.devices, row.rows, row.merged]);

export const listDigest = (row: Omit<ListRow, 'digest'>): string =>
  digestOf([row.number, row.importId, row.sessionId, row.taken, row.count, row.rows]);

export const deviceDigest = ({ row, key, body }: Omit<DeviceRow, 'digest'>): string =>
  digestOf([row, key, body]);

/** The digests of the rows of a session or a list, in their order. */
export const digestsOf = (
  db: Database.Database,
  table: 'device' | 'listed',
  number: number,
): readonly string[] =>
  db
    .prepare<[number, number], string>(
      `SELECT digest FROM ${table} WHERE row >= ? AND row < ? ORDER BY row`,
    )
    .pluck()
    .all(firstRow(number), rowAfterLast(number));
