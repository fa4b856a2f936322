import type { RedactedRow } from '../../enrollment/redaction-event.ts';
import type { LogRow } from '../log-row.ts';

/** What a redaction row says of one earlier row. */
export type Claim = RedactedRow;

const HEX_64 = /^[0-9a-f]{64}$/;

/** The rows that this row reports as redacted; none if it is not in Muster's form. */
export function readClaims(row: Pick<LogRow, 'seq' | 'body'>): readonly Claim[] {
  try {
    const { rows } = JSON.parse(row.body) as { readonly rows?: unknown };
    if (!Array.isArray(rows)) return [];
    return rows.filter((one: unknown): one is Claim => isClaim(one) && one.seq < row.seq);
  } catch {
    return [];
  }
}

const isClaim = (value: unknown): value is Claim =>
  typeof value === 'object' &&
  value !== null &&
  'seq' in value &&
  Number.isInteger(value.seq) &&
  Number(value.seq) >= 1 &&
  'sha256' in value &&
  typeof value.sha256 === 'string' &&
  HEX_64.test(value.sha256);
