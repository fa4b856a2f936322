import { createGroups } from '../../../enrollment/kept-groups.ts';
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
): (rows: readonly BenchRow[]) => readonly BenchRow[] {
  const passes = passesSearch(query, filter);
  return passes === null ? (rows) => rows : createKept(passes);
}

/** The rows that contain every word of `query` and pass `filter`, if any. */
export const findRows = (
  rows: readonly BenchRow[],
  query: string,
  filter: RowFilter | null,
): readonly BenchRow[] => createFound(query, filter)(rows);

/** The rows of which this is true, in order of arrival, for lists that follow one another. */
export function createKept(
  isTrue: (row: BenchRow) => boolean,
  order: ((one: BenchRow, other: BenchRow) => number) | null = null,
): (rows: readonly BenchRow[]) => readonly BenchRow[] {
  const groups = createGroups<BenchRow, 'kept'>({
    groupOf: (row) => (isTrue(row) ? 'kept' : null),
    order,
    arrival: byArrival,
  });
  return (rows) => groups(rows).get('kept') ?? NONE;
}

const NONE: readonly BenchRow[] = [];
