import type { ExpectedTaking } from '../../enrollment/import/expected-list.ts';
import type { SheetChoice, WorkbookView } from '../../enrollment/import/list-sheet.ts';
import type { ListRow } from '../../enrollment/import/list-table.ts';
import type { RowsOfSheet } from './list-rows.ts';

/** Rows of a sheet are hidden, and nobody has said whether they belong to the list. */
export interface HiddenRowsUnsaid {
  readonly kind: 'hidden-rows';
  /** How many. */
  readonly row: number;
}

type Hidden = SheetChoice['hiddenRows'];

const countHidden = (body: readonly ListRow[]): number =>
  body.filter(({ isHidden }) => isHidden).length;

/**
 * A filter may hide what does not belong to a list, or may have been forgotten in it. On a stop list the first
 * guess lets a stolen Mac pass, on an expected list the second waits for one that was never sent: a person says it.
 */
export function hiddenRowsUnsaid(
  body: readonly ListRow[],
  { hiddenRows }: SheetChoice,
): HiddenRowsUnsaid | null {
  const row = countHidden(body);
  return row > 0 && hiddenRows === undefined ? { kind: 'hidden-rows', row } : null;
}

/** Fills a list with rows; hidden ones are left out unless they are wanted. */
export function takeRows(
  taking: ExpectedTaking,
  body: readonly ListRow[],
  hiddenRows: Hidden,
): void {
  for (const { cells, line, isNumber, isHidden } of body) {
    const goesOn =
      isHidden && hiddenRows !== 'take' ? taking.leave(line) : taking.take(cells, line, isNumber);
    if (!goesOn) return;
  }
}

/** What a person is told of the workbook beside the rows that are read from it. */
export function viewOfSheet(
  sheet: RowsOfSheet | null,
  headers: readonly string[],
  body: readonly ListRow[],
): WorkbookView | null {
  if (sheet === null) return null;
  const { name, sheets, hiddenColumns } = sheet;
  const isHidden = (place: number): boolean =>
    hiddenColumns.some(([first, last]) => place >= first && place <= last);
  return {
    sheets,
    sheet: name,
    hiddenRows: countHidden(body),
    hiddenColumns: headers.filter((_, place) => isHidden(place)),
  };
}
