import { writeXlsxStream } from 'hucre/xlsx';

import type { ExportRow } from '../../enrollment/export/row.ts';
import { cellsOf, type TablePlan } from '../../enrollment/export/table-plan.ts';
import type { FilePiece } from '../files/file-set.ts';

/**
 * The bytes of a workbook whose cells are all text, made while the rows are read, so that memory
 * stays flat. The same rows give the same bytes. Past 1,048,576 rows the list goes on in a second sheet.
 */
export async function* xlsxPieces(
  plan: TablePlan,
  sheetName: string,
  rows: Iterable<ExportRow>,
): AsyncGenerator<FilePiece> {
  let taken = 0;
  function* cells(): Generator<(string | null)[]> {
    for (const row of rows) {
      taken += 1;
      yield cellsOf(plan, row).map((text) => (text === '' ? null : text));
    }
  }
  let told = 0;
  for await (const content of writeXlsxStream(cells(), {
    name: sheetName,
    // Format `@` keeps a cell text when a person edits it.
    columns: plan.headers.map((header) => ({ header, numFmt: '@' })),
    freezePane: { rows: 1 },
  })) {
    const rowsOfPiece = taken - told;
    // Before the piece is handed over: the stream reads on while somebody writes it.
    told = taken;
    yield { part: 1, content, rows: rowsOfPiece };
  }
}
