import { hash } from 'node:crypto';

import { canonicalText } from './canonical.ts';
import type { LogRow, RowContent } from './log-row.ts';
import { createRedactionJudge } from './redaction/judge.ts';
import type { BadRow, RowFault } from './row-fault.ts';
import { WorkCancelled } from './work.ts';

/**
 * The hash chain that makes any change of a written row visible: each row carries the SHA-256 of
 * the previous hash and of its own content. The canonical bytes are fixed by ADR 0002 and never
 * change for a written row; a new column means a new encoding version. It reveals damage and
 * careless edits. It is not a signature: anyone who can rewrite the whole file and the tip can
 * recompute it.
 */

/** Version of the canonical bytes that new rows are written with. */
export const ROW_ENCODING = 1;

/** The hash before the first row of a bench. Hashes are 64 lower-case hex digits. */
export function genesisHash(benchId: string): string {
  return hash('sha256', benchId, 'hex');
}

/** The hash of a row that follows `previous`: over those 64 digits and the canonical text. */
export function linkHash(previous: string, row: RowContent): string {
  return hash('sha256', previous + canonicalText(row), 'hex');
}

/**
 * A position in the chain: the number of a row and its hash; 0 and the genesis hash before the
 * first.
 */
export interface ChainPoint {
  readonly seq: number;
  readonly hash: string;
}

/** The result of walking a part of the chain. */
export interface ChainReport {
  readonly rows: number;
  readonly firstBad: BadRow | null;
  /** Number of the last bad row; null if all are good. */
  readonly lastBad: number | null;
  /** Where the walk ended. */
  readonly end: ChainPoint;
  /**
   * Rows whose content was removed and that a redaction in the chain accounts for; absent: not
   * checked.
   */
  readonly redacted?: ReadonlySet<number>;
}

/** Recomputes every hash from `start` on. A row that cannot be read ends the walk. */
export function walkChain(rows: Iterable<LogRow>, start: ChainPoint): ChainReport {
  let count = 0;
  let end = start;
  let firstBad: BadRow | null = null;
  let lastBad: number | null = null;
  const judge = createRedactionJudge();
  const note = (seq: number, what: RowFault, until = seq): void => {
    if (firstBad === null || seq < firstBad.seq) firstBad = { seq, what };
    lastBad = Math.max(lastBad ?? 0, until);
  };
  try {
    for (const row of rows) {
      if (row.seq !== end.seq + 1) note(end.seq + 1, 'missing', Math.max(row.seq - 1, end.seq + 1));
      const fault = rowFault(row, row.seq === end.seq + 1 ? end.hash : row.prev_hash);
      if (fault === null || fault === 'content-differs') judge.look(row, fault === null);
      else note(row.seq, fault);
      count += 1;
      end = { seq: row.seq, hash: row.hash };
    }
  } catch (error) {
    if (error instanceof WorkCancelled) throw error;
    note(end.seq + 1, 'unreadable');
  }
  const { redacted, bad } = judge.settle(start.seq);
  for (const { seq, what } of bad) note(seq, what);
  return { rows: count, firstBad, lastBad, end, redacted };
}

function rowFault(row: LogRow, previous: string): RowFault | null {
  if (!hasWrittenTypes(row)) return 'unreadable';
  if (row.encoding !== ROW_ENCODING) return 'unknown-encoding';
  if (row.prev_hash !== previous) return 'link-differs';
  return row.hash === linkHash(previous, row) ? null : 'content-differs';
}

// A damaged record may hold text as a blob, which would print the same and hash the same.
function hasWrittenTypes(row: LogRow): boolean {
  return (
    Number.isInteger(row.seq) &&
    Number.isInteger(row.at_ms) &&
    Number.isInteger(row.mono_ms) &&
    Number.isInteger(row.encoding) &&
    typeof row.id === 'string' &&
    typeof row.bench_id === 'string' &&
    typeof row.kind === 'string' &&
    typeof row.body === 'string' &&
    typeof row.prev_hash === 'string' &&
    typeof row.hash === 'string' &&
    isTextOrNull(row.technician) &&
    isTextOrNull(row.session_id) &&
    isTextOrNull(row.device_key) &&
    isTextOrNull(row.ecid) &&
    isTextOrNull(row.serial)
  );
}

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
