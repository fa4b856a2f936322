import type { LogFiles } from '../log-files.ts';
import type { LogRow } from '../log-row.ts';
import { contentHash } from '../redaction/content.ts';
import { claimsOn } from '../redaction/repeat.ts';
import { readLog, rowsAfter } from './present-log.ts';

/**
 * The first row up to `common` whose content was removed from the log by a row behind it, and that this
 * copy still has in full: with the copy it would come back, and the row that says so would go. Null for none.
 */
export function firstReturning(files: LogFiles, copy: string, common: number): number | null {
  const claims = readLog(files, (db) => claimsOn(rowsAfter(db, common), common));
  if (claims === null || claims.size === 0) return null;
  return readLog({ log: copy }, (db) => {
    const bySeq = db.prepare<[number], LogRow>('SELECT * FROM log WHERE seq = ?');
    const returns = ([seq, sha256]: readonly [number, string]): boolean => {
      const row = bySeq.get(seq);
      return row !== undefined && contentHash(row) !== sha256;
    };
    return [...claims].find(returns)?.[0] ?? null;
  });
}
