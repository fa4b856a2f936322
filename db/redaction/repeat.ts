import { openToLook } from '../backup/open-to-look.ts';
import { readBench } from '../bench-row.ts';
import type { LogFiles } from '../log-files.ts';
import type { LogRow, RowContent } from '../log-row.ts';
import { readClaims } from './claims.ts';
import { contentHash, erasedContent, reducedImport } from './content.ts';
import { writeAnew } from './rewrite.ts';

/** What rows after a backup say was removed from rows that the backup still has in full. */
export function claimsOn(
  carried: Iterable<LogRow>,
  newestSeq: number,
): ReadonlyMap<number, string> {
  const claims = new Map<number, string>();
  for (const row of carried) {
    if (row.kind !== 'rows-redacted') continue;
    for (const { seq, sha256 } of readClaims(row)) if (seq <= newestSeq) claims.set(seq, sha256);
  }
  return claims;
}

/**
 * Copies a backup into `draft` and repeats the removals made since. The content that replaces
 * removed rows is computed again or taken from the current log. Throws if neither is possible.
 */
export function copyRedacted(
  files: LogFiles,
  backup: string,
  draft: string,
  claims: ReadonlyMap<number, string>,
): void {
  const source = openToLook(backup);
  const present = openToLook(files.log);
  try {
    const bySeq = present.prepare<[number], LogRow>('SELECT * FROM log WHERE seq = ?');
    const change = (row: LogRow): RowContent => {
      const wanted = claims.get(row.seq);
      if (wanted === undefined) return row;
      const found = bySeq.get(row.seq);
      const known = [erasedContent(row), reducedImport(row), ...(found ? [found] : [])];
      const content = known.find((one) => contentHash(one) === wanted);
      if (content) return content;
      throw new Error(`what was removed from row ${row.seq} would come back with this backup`);
    };
    // The name of the bench is not chained; the current log has the one without the removed name.
    const benchName = (name: string): string => readBench(present)?.name ?? name;
    writeAnew(source, { draft, change, benchName });
  } finally {
    present.close();
    source.close();
  }
}
