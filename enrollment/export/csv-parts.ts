import type { Delimiter } from '../export-order.ts';
import { csvField, csvRecord, fileStart, recordOf, type Dialect } from './csv.ts';
import type { ExportRow } from './row.ts';
import type { FileLimits, TablePlan } from './table-plan.ts';
import { utf8Length } from './utf8-length.ts';

/** A piece of a delimited file. `part` counts files from 1; a new number starts the next file. */
export interface CsvPiece {
  readonly part: number;
  readonly content: string;
  /** Data rows in this piece: 0 for what comes before the first row. */
  readonly rows: number;
}

/** Rows per piece: enough to make handing pieces over cheap, few enough to keep memory flat. */
const ROWS_OF_PIECE = 100;

/**
 * The text of a delimited file in pieces, so memory does not grow with the list. Starts the next
 * file, with its own header, before a row that would exceed a limit. Every file has at least its
 * start, so an empty export is a file with only a header.
 */
export function* csvParts(
  plan: TablePlan,
  dialect: Dialect,
  rows: Iterable<ExportRow>,
): Generator<CsvPiece> {
  const start = startOf(plan, dialect);
  yield { part: 1, content: start, rows: 0 };
  const write = recordWriter(plan, dialect.delimiter);
  if (plan.limits === null) yield* onePart(write, rows);
  else yield* limitedParts(write, start, plan.limits, rows);
}

type RecordWriter = (row: ExportRow) => string;

function* onePart(write: RecordWriter, rows: Iterable<ExportRow>): Generator<CsvPiece> {
  let content = '';
  let count = 0;
  for (const row of rows) {
    content += write(row);
    count += 1;
    if (count < ROWS_OF_PIECE) continue;
    yield { part: 1, content, rows: count };
    content = '';
    count = 0;
  }
  if (count > 0) yield { part: 1, content, rows: count };
}

function* limitedParts(
  write: RecordWriter,
  start: string,
  limits: FileLimits,
  rows: Iterable<ExportRow>,
): Generator<CsvPiece> {
  let filled = { part: 1, rows: 0, bytes: utf8Length(start) };
  for (const row of rows) {
    const text = write(row);
    const bytes = utf8Length(text);
    if (filled.rows > 0 && (filled.rows >= limits.rows || filled.bytes + bytes > limits.bytes)) {
      filled = { part: filled.part + 1, rows: 0, bytes: utf8Length(start) };
      yield { part: filled.part, content: start, rows: 0 };
    }
    filled.rows += 1;
    filled.bytes += bytes;
    yield { part: filled.part, content: text, rows: 1 };
  }
}

/**
 * Writes records into one reused array. Most cells of a list repeat the cell above, so each column
 * caches its latest field and quotes only new values.
 */
function recordWriter({ writers }: TablePlan, delimiter: Delimiter): RecordWriter {
  const unit = delimiter.charCodeAt(0);
  const texts = writers.map(() => '');
  const fields = writers.map(() => '');
  return (row) => {
    for (let place = 0; place < writers.length; place += 1) {
      const text = writers[place]?.(row) ?? '';
      if (text === texts[place]) continue;
      texts[place] = text;
      fields[place] = csvField(text, unit);
    }
    return recordOf(fields, delimiter);
  };
}

function startOf(plan: TablePlan, dialect: Dialect): string {
  const header = plan.hasHeader ? csvRecord(plan.headers, dialect.delimiter) : '';
  return fileStart(dialect) + header;
}
