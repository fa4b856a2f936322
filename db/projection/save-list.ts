import type Database from 'better-sqlite3';

import { listedLine, plainText } from '../../enrollment/fold/expected-lists.ts';
import type { Outline } from '../../enrollment/ledger/outline.ts';
import { digestOf, firstRow, rowAfterLast } from './schema.ts';
import { listDigest, listedDigest } from './stored-rows.ts';

/** Writes a list anew, or removes one that was undone; returns digests to add or to take away. */
export function saveList(
  db: Database.Database,
  { view }: Outline,
  importId: string,
): readonly string[] {
  const before = db
    .prepare<[string], { number: number; digest: string }>(
      'SELECT number, digest FROM list WHERE import_id = ?',
    )
    .get(importId);
  const last = db.prepare<[], number>('SELECT coalesce(max(number), 0) FROM list').pluck();
  const number = before?.number ?? (last.get() ?? 0) + 1;
  db.prepare('DELETE FROM listed WHERE row >= ? AND row < ?').run(
    firstRow(number),
    rowAfterLast(number),
  );
  const list = view.lists.get(importId);
  if (list === undefined) {
    db.prepare('DELETE FROM list WHERE number = ?').run(number);
    return before ? [before.digest] : [];
  }
  const insert = db.prepare(
    'INSERT INTO listed VALUES (@row, @serial, @tag, @line, @body, @digest)',
  );
  const digests = list.rows.map((expected, at) => {
    const tag = expected.assetTag === null ? null : plainText(expected.assetTag);
    const stored = {
      row: firstRow(number) + at,
      serial: expected.serial,
      tag,
      line: listedLine(expected),
      body: JSON.stringify(expected),
    };
    const digest = listedDigest(stored);
    insert.run({ ...stored, digest });
    return digest;
  });
  const { sessionId, taken } = list;
  const row = {
    number,
    importId,
    sessionId,
    taken,
    count: digests.length,
    rows: digestOf(digests),
  };
  const digest = listDigest(row);
  db.prepare(
    'REPLACE INTO list VALUES (@number, @importId, @sessionId, @taken, @count, @rows, @digest)',
  ).run({ ...row, digest });
  return before ? [before.digest, digest] : [digest];
}
