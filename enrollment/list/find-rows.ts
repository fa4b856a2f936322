import { createKept } from '../kept-groups.ts';
import type { Sequence } from '../sequence.ts';
import { byArrival, type BenchRow } from './bench-row.ts';
import { passesFilter, type RowFilter } from './row-filter.ts';

/** The words of a search, in lower case. */
export const searchParts = (query: string): readonly string[] =>
  query.toLowerCase().split(/\s+/).filter(Boolean);

/**
 * True for a row that contains every word of `query` and passes `filter`, if any.
 * @returns null if every row does.
 */
export function passesSearch(
  query: string,
  filter: RowFilter | null,
): ((row: BenchRow) => boolean) | null {
  const parts = searchParts(query);
  if (parts.length === 0 && filter === null) return null;
  return (row) =>
    (filter === null || passesFilter(row, filter)) &&
    parts.every((part) => row.searched.includes(part));
}

/** The rows that contain every word of `query` and pass `filter`, for lists that follow one another. */
export function createFound(
  query: string,
  filter: RowFilter | null,
): (rows: Sequence<BenchRow>) => Sequence<BenchRow> {
  const passes = passesSearch(query, filter);
  return passes === null ? (rows) => rows : createKept(passes, { arrival: byArrival });
}

/** The rows that contain every word of `query` and pass `filter`, if any. */
export const findRows = (
  rows: Sequence<BenchRow>,
  query: string,
  filter: RowFilter | null,
): Sequence<BenchRow> => createFound(query, filter)(rows);
