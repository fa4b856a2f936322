import { formatValue, serialToDate } from 'hucre';

import type { ListLimits } from '../../../enrollment/reading-limits.ts';
import { createCellText } from './shared-strings.ts';
import type { NumberStyle } from './number-styles.ts';
import { parsePart } from './parse-part.ts';
import { WorkbookRefused } from './workbook-fault.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** How styles show a number. */
  readonly numberStyles: readonly NumberStyle[];
  readonly is1904: boolean;
}

/** Takes a row that has text, with its number from 1; false ends the reading. */
export type TakeSheetRow = (
  cells: readonly string[],
  row: number,
  isNumber: (place: number) => boolean,
  /** By a filter or by hand. */
  isHidden: boolean,
) => boolean;

/** First and last of columns side by side that are hidden, from 0. */
export type HiddenColumns = readonly (readonly [first: number, last: number])[];

type SheetLimits = Pick<ListLimits, 'columns' | 'cellLength'>;

/** Thrown when nobody wants more rows. */
class Enough extends Error {}

/** Hands over the rows of a sheet as they are unpacked, and answers with its hidden columns. */
export async function readSheet(
  pieces: AsyncIterable<Uint8Array>,
  context: SheetContext,
  take: TakeSheetRow,
  limits: SheetLimits,
): Promise<HiddenColumns> {
  const hidden: (readonly [number, number])[] = [];
  const row = createRow(limits.columns);
  const text = createCellText(limits.cellLength);
  let cell = { ref: '', type: '', style: '' };
  let isIn: 'value' | 'inline' | null = null;
  let isReading = false;
  try {
    await parsePart(pieces, {
      open: (name, attributes) => {
        switch (name) {
          case 'row':
            return row.begin(attributes['r'], isUnseen(attributes, 'ht'));
          case 'col':
            if (isUnseen(attributes, 'width')) {
              hidden.push([Number(attributes['min']) - 1, Number(attributes['max']) - 1]);
            }
            return;
          case 'c':
            cell = {
              ref: attributes['r'] ?? '',
              type: attributes['t'] ?? '',
              style: attributes['s'] ?? '',
            };
            return text.begin();
          case 'rPh':
            isReading = true;
            return;
          case 'v':
            isIn = 'value';
            return;
          case 't':
            isIn = isReading ? null : 'inline';
            return;
          default:
            isIn = null;
        }
      },
      text: (piece) => {
        // A cell has either of them; the text of a formula stands in neither.
        if (isIn !== null && (isIn === 'inline') === (cell.type === 'inlineStr')) text.add(piece);
      },
      close: (name) => {
        isIn = null;
        if (name === 'rPh') isReading = false;
        if (name === 'c') row.place(cell.ref, valueOf(cell, text.end(), context));
        if (name === 'row' && !row.end(take)) throw new Enough();
      },
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return hidden;
}

/** Hidden, or made so by a height or width of nothing. */
const isUnseen = (attributes: Readonly<Record<string, string>>, size: 'ht' | 'width'): boolean =>
  /^(?:1|true)$/i.test(attributes['hidden'] ?? '') || Number(attributes[size] ?? 1) === 0;

/** Text as a list has it, and whether the workbook holds it as a number. */
interface CellValue {
  readonly text: string;
  readonly isNumber: boolean;
}

/** Numbers without grouping, those of tags with the zeros that a person sees, days as `2026-03-05`; what is out of range as it is written. */
function valueOf(
  { type, style }: { readonly type: string; readonly style: string },
  written: string,
  { strings, numberStyles, is1904 }: SheetContext,
): CellValue {
  const asText = (text: string): CellValue => ({ text, isNumber: false });
  switch (type) {
    case 's':
      return asText(written === '' ? '' : (strings[Number(written)] ?? ''));
    case 'b':
      return asText(written === '' ? '' : String(written === '1' || /^true$/i.test(written)));
    case 'str':
    case 'inlineStr':
    case 'e':
      return asText(written);
    default: {
      const number = Number(written);
      if (written === '' || !Number.isFinite(number)) return asText(written);
      const shown = style === '' ? 'plain' : (numberStyles[Number(style)] ?? 'plain');
      if (shown === 'plain') return { text: String(number), isNumber: true };
      if (shown !== 'date') return { text: formatValue(number, shown.code), isNumber: true };
      const date = serialToDate(number, is1904);
      const isDay = !Number.isNaN(date.getTime());
      return asText(isDay ? date.toISOString().replace(/T00:00:00\.000Z$/, '') : written);
    }
  }
}

/** Fills one row after another, cells in any order. */
function createRow(columns: number) {
  let number = 0;
  let next = 0;
  let cells: string[] = [];
  let numbers: Set<number> | null = null;
  let hasText = false;
  let isHidden = false;
  return {
    begin: (written: string | undefined, isUnseen: boolean): void => {
      isHidden = isUnseen;
      const told = Number(written);
      number = Number.isSafeInteger(told) && told > 0 ? told : number + 1;
      next = 0;
      cells = [];
      numbers = null;
      hasText = false;
    },
    place: (ref: string, { text, isNumber }: CellValue): void => {
      const place = columnOf(ref) ?? next;
      next = place + 1;
      if (place >= columns) {
        // Formats reach far to the right of the last column that anybody sees.
        if (text.trim() === '') return;
        throw new WorkbookRefused({ kind: 'too-many-columns', row: number, limit: columns });
      }
      while (cells.length < place) cells.push('');
      cells[place] = text;
      if (isNumber) (numbers ??= new Set()).add(place);
      hasText ||= text !== '';
    },
    end: (take: TakeSheetRow): boolean => {
      if (!hasText) return true;
      const own = numbers;
      return take(cells, number, (place) => own?.has(place) === true, isHidden);
    },
  };
}

const A = 0x40;

/** The place of a column from 0, by the letters of a cell such as `AB12`; null without letters. */
function columnOf(ref: string): number | null {
  let column = 0;
  for (let at = 0; at < ref.length && column < 1e6; at += 1) {
    const letter = ref.charCodeAt(at) & ~0x20;
    if (letter <= A || letter > A + 26) break;
    column = column * 26 + (letter - A);
  }
  return column === 0 ? null : column - 1;
}
