import type { Cell, Column } from './column.ts';
import type { ExportColumn } from './columns.ts';
import { guardFormula } from './formula-guard.ts';
import { isoTimeWriter, type TimeWriter } from '../iso-time.ts';
import type { ExportRow } from './row.ts';

/**
 * Who reads the file. A `person` opens it in a spreadsheet: text is guarded against formulas, and a
 * port is written `USB 1-1.3`, since `1-1` alone would become a date. A `machine` gets exact
 * values.
 */
export type Reader = 'person' | 'machine';

const PORT_PREFIX = 'USB ';

/** Writes one cell of a row, before quoting. Null is empty text. */
export type CellWriter = (row: ExportRow) => string;

/** Writers for the cells of these columns, sharing one writer of times. */
export function cellWriters(
  columns: readonly ExportColumn[],
  reader: Reader,
  offsetMinutes: number,
): readonly CellWriter[] {
  const time = isoTimeWriter(offsetMinutes);
  return columns.map((column) => {
    const write = valueWriter(column, reader, time);
    return (row) => write(row[column.id]);
  });
}

function valueWriter(
  column: Pick<Column, 'type'>,
  reader: Reader,
  time: TimeWriter,
): (value: Cell) => string {
  const text = textWriter(column, reader);
  const number = column.type === 'time' ? time : String;
  return (value) => {
    if (value === null) return '';
    return typeof value === 'number' ? number(value) : text(value);
  };
}

function textWriter(column: Pick<Column, 'type'>, reader: Reader): (text: string) => string {
  if (reader === 'machine') return (text) => text;
  return column.type === 'port' ? (text) => guardFormula(PORT_PREFIX + text) : guardFormula;
}
