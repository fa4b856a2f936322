/** Rows of one event: few enough that no row of the log becomes unwieldy. */
const ROWS_OF_EVENT = 500;

/** A list in pieces, an event each; their order is that of the list. */
export function piecesOf<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const count = Math.ceil(rows.length / ROWS_OF_EVENT);
  return Array.from({ length: count }, (_, piece) =>
    rows.slice(piece * ROWS_OF_EVENT, (piece + 1) * ROWS_OF_EVENT),
  );
}
