import type { Cell, Column } from './column.ts';
import { guardFormula, unguardFormula } from './formula-guard.ts';
import { isoTime, parseIsoTime } from './iso-time.ts';

/**
 * Who reads the file. A `person` opens it in a spreadsheet: text is guarded against formulas, and a
 * port is written `USB 1-1.3`, since `1-1` alone becomes a date there. A `machine` gets exact values.
 */
export type Reader = 'person' | 'machine';

const PORT_PREFIX = 'USB ';

/** The text of one cell, before quoting. Null is empty text. */
export function cellText(
  column: Column,
  value: Cell,
  reader: Reader,
  offsetMinutes: number,
): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    return column.type === 'time' ? isoTime(value, offsetMinutes) : String(value);
  }
  if (reader === 'machine') return value;
  return column.type === 'port' ? PORT_PREFIX + value : guardFormula(value);
}

/** The value that {@link cellText} was given, or `undefined` when the text is none of its answers. */
export function parseCellText(column: Column, text: string, reader: Reader): Cell | undefined {
  if (text === '') return null;
  switch (column.type) {
    case 'count':
      return /^\d+$/.test(text) ? Number(text) : undefined;
    case 'time':
      return parseIsoTime(text) ?? undefined;
    case 'port':
      return text.startsWith(PORT_PREFIX) && reader === 'person'
        ? text.slice(PORT_PREFIX.length)
        : text;
    case 'text':
    case 'choice':
      return reader === 'person' ? unguardFormula(text) : text;
  }
}
