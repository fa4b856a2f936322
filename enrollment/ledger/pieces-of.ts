/** Rows per event: few enough that no log row becomes unwieldy. */
const ROWS_OF_EVENT = 500;

/** Splits a list into pieces of one event each, in the order of the list. */
export function piecesOf<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const count = Math.ceil(rows.length / ROWS_OF_EVENT);
  return Array.from({ length: count }, (_, piece) =>
    rows.slice(piece * ROWS_OF_EVENT, (piece + 1) * ROWS_OF_EVENT),
  );
}
