import type { BenchRow } from './bench-row.ts';

/** Rows that wait for a person: held ones first, then missing serials, each in their order. */
export function needingAttention(rows: readonly BenchRow[]): readonly BenchRow[] {
  const refused: BenchRow[] = [];
  const missing: BenchRow[] = [];
  for (const row of rows) {
    if (row.state === 'refused') refused.push(row);
    else if (row.state === 'serial-missing') missing.push(row);
  }
  return [...refused, ...missing];
}
