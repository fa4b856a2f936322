import type { ExpectedList } from '../../enrollment/intake/expected-list.ts';
import type { SheetChoice, WorkbookView } from '../../enrollment/intake/list-sheet.ts';
import { readListFile, type ListFileObstacle } from './list-file.ts';
import type { ListReading } from './list-rows.ts';
import { previewList, readList, type ListRefusal } from './read-list.ts';

/** A stop list, or why there is none. */
export type StopListReading =
  | {
      readonly kind: 'list';
      readonly list: ExpectedList;
      readonly reason: string | null;
      /** Null for text. */
      readonly workbook: WorkbookView | null;
    }
  /** No column has serials, and none was named. */
  | { readonly kind: 'no-serials' }
  | ListRefusal
  | ListFileObstacle;

/** Headers as a person named them, whatever their case; null where a column is to be guessed or there is none. */
export interface StopColumns {
  readonly serial: string | null;
  readonly reason: string | null;
}

/** Reads a stop list; `reason` of the answer is the header as the file has it. */
export async function readStopListFile(
  path: string,
  { serial, reason }: StopColumns,
  wanted: SheetChoice = {},
  reading: ListReading = {},
): Promise<StopListReading> {
  const file = await readListFile(path);
  if (file.kind !== 'file') return file;
  const preview = await previewList(file.bytes, null, [], reading, wanted);
  if ('kind' in preview) return preview;
  const { choice, headers } = preview;
  const named = (wanted: string | null): string | null | undefined =>
    wanted === null
      ? null
      : headers.find((header) => header.toLowerCase() === wanted.toLowerCase());
  const [ofSerials, ofReasons] = [named(serial), named(reason)];
  if (ofSerials === undefined) return { kind: 'column-missing', header: serial ?? '', headers };
  if (ofReasons === undefined) return { kind: 'column-missing', header: reason ?? '', headers };
  const column = ofSerials ?? choice.columns.serial;
  if (column === undefined) return { kind: 'no-serials' };
  const whole = { ...choice, ...wanted, columns: { serial: column } };
  const read = await readList(file.bytes, whole, reading);
  const { workbook } = preview;
  return read.kind === 'list' ? { ...read, reason: ofReasons, workbook } : read;
}
