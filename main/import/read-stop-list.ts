import type { ExpectedList } from '../../enrollment/import/expected-list.ts';
import type { ListEncoding } from '../../enrollment/import/expected-preview.ts';
import type { SheetChoice, WorkbookView } from '../../enrollment/import/list-sheet.ts';
import { readListFile, type ListFileObstacle } from './list-file.ts';
import type { ListReading } from './list-rows.ts';
import { previewList, readList, readNamed, type ListRefusal } from './read-list.ts';

/** A stop list, or why there is none. */
export type StopListReading =
  | {
      readonly kind: 'list';
      readonly list: ExpectedList;
      readonly reason: string | null;
      readonly encoding: ListEncoding;
      /** Null for text. */
      readonly workbook: WorkbookView | null;
    }
  /** No column was named, and none has serials or several fit equally: `choices`. */
  | { readonly kind: 'no-serials'; readonly choices: readonly string[] }
  | ListRefusal
  | ListFileObstacle;

/** How a stop list is read. Headers as a person named them, whatever their case; null where there is none. */
export interface StopWish extends SheetChoice {
  /** Guessed when null. */
  readonly serial: string | null;
  readonly reason: string | null;
  readonly takesUnclear: boolean;
}

/** Reads a stop list; `reason` of the answer is the header as the file has it. */
export async function readStopListFile(
  path: string,
  { serial, reason, ...wish }: StopWish,
  reading: ListReading = {},
): Promise<StopListReading> {
  const file = await readListFile(path);
  if (file.kind !== 'file') return file;
  const { bytes } = file;
  if (serial !== null) {
    const also = reason === null ? [] : [reason];
    const read = await readNamed(bytes, { columns: { serial }, also, ...wish }, reading);
    if (read.kind !== 'list') return read;
    const { list, headers, encoding, workbook } = read;
    const isReason = (header: string): boolean => header.toLowerCase() === reason?.toLowerCase();
    return { kind: 'list', list, reason: headers.find(isReason) ?? null, encoding, workbook };
  }
  const preview = await previewList(bytes, null, [], { ...reading, sheet: wish.sheet });
  if ('kind' in preview) return preview;
  const { choice, mayBeSerial, encoding, workbook } = preview;
  const { serial: column } = choice.columns;
  if (column === undefined) return { kind: 'no-serials', choices: mayBeSerial };
  const read = await readList(bytes, { ...choice, ...wish, columns: { serial: column } }, reading);
  return read.kind === 'list' ? { ...read, reason: null, encoding, workbook } : read;
}
