import type { BenchRow } from './bench-row.ts';

/** Rows that wait for a person: held ones first, then missing serials, each in their order. */
export function needingAttention(rows: readonly BenchRow[]): readonly BenchRow[] {
  return [
    ...rows.filter((row) => row.state === 'refused'),
    ...rows.filter((row) => row.state === 'serial-missing'),
  ];
}
