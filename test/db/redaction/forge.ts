import Database from 'better-sqlite3';

import { linkHash } from '../../../db/chain.ts';
import { logFiles } from '../../../db/index.ts';
import type { LogRow } from '../../../db/log-row.ts';
import { contentHash } from '../../../db/redaction/content.ts';
import { nthId } from '../support/entries.ts';

/** Reads rows of a log, bypassing Muster. */
function readRow(folder: string, where: string, ...values: readonly unknown[]): LogRow {
  const db = new Database(logFiles(folder).log, { readonly: true });
  const row = db.prepare<unknown[], LogRow>(`SELECT * FROM log ${where}`).get(...values);
  db.close();
  if (!row) throw new Error('no such row');
  return row;
}

export const rowAt = (folder: string, seq: number): LogRow => readRow(folder, 'WHERE seq = ?', seq);

export const rowOfKind = (folder: string, kind: string): LogRow =>
  readRow(folder, 'WHERE kind = ?', kind);

/** The SQL that appends a correctly chained redaction row vouching for this content. */
export function forgedRedaction(folder: string, changed: LogRow): string {
  const last = readRow(folder, 'ORDER BY seq DESC LIMIT 1');
  const event = {
    kind: 'rows-redacted',
    redactionId: 'x',
    what: 'name-removed',
    why: '',
    sessions: [],
    rows: [{ seq: changed.seq, sha256: contentHash(changed) }],
  };
  const row: LogRow = {
    ...last,
    seq: last.seq + 1,
    id: nthId(0xabc),
    kind: 'rows-redacted',
    technician: null,
    session_id: null,
    device_key: null,
    ecid: null,
    serial: null,
    body: JSON.stringify(event),
    prev_hash: last.hash,
  };
  const whole = { ...row, hash: linkHash(last.hash, row) };
  const columns = Object.keys(whole);
  const values = Object.values(whole).map((value) =>
    value === null ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`,
  );
  return `INSERT INTO log (${columns.join()}) VALUES (${values.join()})`;
}
