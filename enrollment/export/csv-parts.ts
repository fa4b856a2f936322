import { csvRecord, fileStart, type Dialect } from './csv.ts';
import type { ExportRow } from './row.ts';
import type { FileLimits, TablePlan } from './table-plan.ts';
import { utf8Length } from './utf8-length.ts';

/** A piece of a delimited file. `part` counts files from 1; a new number starts the next file. */
export interface CsvPiece {
  readonly part: number;
  readonly content: string;
  /** Data rows in this piece: 0 for what stands before the first row, else 1. */
  readonly rows: number;
}

const NO_LIMITS: FileLimits = { rows: Infinity, bytes: Infinity };

/**
 * The text of a delimited file in pieces, one row each, so that memory does not grow with the list.
 * Starts the next file, with its own header, before a row that would pass a limit. Every file has at
 * least its start, so that an export of nothing is a file with a header alone.
 */
export function* csvParts(
  plan: TablePlan,
  dialect: Dialect,
  rows: Iterable<ExportRow>,
): Generator<CsvPiece> {
  const limits = plan.limits ?? NO_LIMITS;
  const start = startOf(plan, dialect);
  let filled = { part: 1, rows: 0, bytes: utf8Length(start) };
  yield { part: 1, content: start, rows: 0 };
  for (const row of rows) {
    const text = csvRecord(plan.cells(row), dialect.delimiter);
    const bytes = plan.limits === null ? 0 : utf8Length(text);
    if (filled.rows > 0 && (filled.rows >= limits.rows || filled.bytes + bytes > limits.bytes)) {
      filled = { part: filled.part + 1, rows: 0, bytes: utf8Length(start) };
      yield { part: filled.part, content: start, rows: 0 };
    }
    filled.rows += 1;
    filled.bytes += bytes;
    yield { part: filled.part, content: text, rows: 1 };
  }
}

function startOf(plan: TablePlan, dialect: Dialect): string {
  const header = plan.hasHeader ? csvRecord(plan.headers, dialect.delimiter) : '';
  return fileStart(dialect) + header;
}
