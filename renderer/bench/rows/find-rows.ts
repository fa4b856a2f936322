import type { BenchRow } from './bench-row.ts';
import { passesFilter, type RowFilter } from './row-filter.ts';

/** The words of a search, in lower case. */
export const searchParts = (query: string): readonly string[] =>
  query.toLowerCase().split(/\s+/).filter(Boolean);

/** The rows that contain every word of `query` and pass `filter`, if any. */
export function findRows(
  rows: readonly BenchRow[],
  query: string,
  filter: RowFilter | null,
): readonly BenchRow[] {
  const parts = searchParts(query);
  if (parts.length === 0 && filter === null) return rows;
  return rows.filter(
    (row) =>
      (filter === null || passesFilter(row, filter)) &&
      parts.every((part) => row.searched.includes(part)),
  );
}
