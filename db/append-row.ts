import type Database from 'better-sqlite3';

import type { BenchEvent } from '../enrollment/events.ts';
import { linkHash, type ChainPoint } from './chain.ts';
import { newestPoint } from './checks.ts';
import { INSERT_ROW_SQL, type LogRow } from './log-row.ts';
import { toRowContent } from './rows.ts';
import { createUuidV7 } from './uuid-v7.ts';

/**
 * Adds a row without a person to a log with no other writer: one that is being opened or created.
 */
export function appendRow(
  db: Database.Database,
  benchId: string,
  { event, atMs }: { readonly event: BenchEvent; readonly atMs: number },
): ChainPoint {
  const { seq, hash } = newestPoint(db, benchId);
  const newestId = db.prepare<[], string>('SELECT id FROM log ORDER BY seq DESC LIMIT 1').pluck();
  const ids = createUuidV7({ clock: { nowMs: () => atMs }, after: newestId.get() ?? null });
  const entry = { id: ids.next(), atMs, monoMs: 0, by: null, event };
  const content = toRowContent(entry, seq + 1, benchId);
  const row = { ...content, prev_hash: hash, hash: linkHash(hash, content) };
  db.prepare<[LogRow]>(INSERT_ROW_SQL).run(row);
  return { seq: row.seq, hash: row.hash };
}
