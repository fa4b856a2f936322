import type Database from 'better-sqlite3';

import { readBench } from '../bench-row.ts';
import type { ChainPoint } from '../chain.ts';
import { pointAt } from '../checks.ts';
import type { CopyLook } from '../backup/look-at-copy.ts';
import { readClaims } from './claims.ts';

/** What one redaction row removed. */
export interface RedactedSpan {
  /** The first row that lost content. */
  readonly firstSeq: number;
  /** The redaction row, which only logs written after it have; null while it is planned. */
  readonly row: ChainPoint | null;
}

/** The redactions of this log. */
export function spansOf(db: Database.Database): readonly RedactedSpan[] {
  const rows = db
    .prepare<[], { seq: number; hash: string; body: string }>(
      `SELECT seq, hash, body FROM log INDEXED BY log_without_device
       WHERE device_key IS NULL AND kind = 'rows-redacted' ORDER BY seq`,
    )
    .all();
  return rows.flatMap(({ seq, hash, body }) => {
    const claimed = readClaims({ seq, body }).map((claim) => claim.seq);
    const firstSeq = claimed.reduce((least, one) => Math.min(least, one), Infinity);
    return claimed.length === 0 ? [] : [{ firstSeq, row: { seq, hash } }];
  });
}

/**
 * Whether a copy is free of all of them: it has the redaction row itself, or is an earlier state of
 * this log that ends before the first row that lost content. A copy that only shares the bench may
 * hold anything.
 * @param benchName of the log, after a planned removal: it is not chained, and may be a person's
 */
export function freeOf(
  db: Database.Database,
  spans: readonly RedactedSpan[],
  benchName: string,
): (copy: CopyLook) => boolean {
  const benchId = readBench(db)?.id ?? '';
  return ({ bench, newest, holds }) =>
    spans.every(({ firstSeq, row }) => {
      if (row !== null && holds(row)) return true;
      const isEarlier =
        newest.seq < firstSeq && pointAt(db, benchId, newest.seq).hash === newest.hash;
      return isEarlier && bench.name === benchName;
    });
}
