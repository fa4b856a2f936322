import type { Statement } from 'better-sqlite3';

const PAGE_ROWS = 500;

/**
 * The rows of a statement that selects a range of numbers; on a damaged page, those that can be
 * read one by one.
 */
export function readableRows<Row>(
  select: Statement<[number, number], Row>,
  from: number,
  to: number,
): readonly Row[] {
  try {
    return select.all(from, to);
  } catch {
    return Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((seq) => {
      try {
        return select.all(seq, seq);
      } catch {
        return [];
      }
    });
  }
}

/** The range of row numbers in pages, lowest first. */
export function* pagesOf(from: number, to: number): Generator<readonly [number, number]> {
  for (let first = from; first <= to; first += PAGE_ROWS)
    yield [first, Math.min(to, first + PAGE_ROWS - 1)];
}
