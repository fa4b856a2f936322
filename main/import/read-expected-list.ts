import { basename } from 'node:path';

import type { ExpectedList } from '../../enrollment/import/expected-list.ts';
import type { ListEncoding } from '../../enrollment/import/expected-preview.ts';
import type { ExpectedMap } from '../../enrollment/import/expected-row.ts';
import type { FileOrigin } from '../../enrollment/import/import-events.ts';
import type { SheetChoice, WorkbookView } from '../../enrollment/import/list-sheet.ts';
import { readListFile, type ListFileObstacle } from './list-file.ts';
import type { ListReading } from './list-rows.ts';
import { readNamed, type ListRefusal } from './read-list.ts';

/** Why nothing was taken from an expected list. */
export type ExpectedRefusal = ListRefusal | ListFileObstacle;

export type ExpectedListResult =
  | {
      readonly ok: true;
      readonly list: ExpectedList;
      readonly encoding: ListEncoding;
      /** Null for text. */
      readonly workbook: WorkbookView | null;
      readonly origin: FileOrigin;
    }
  | { readonly ok: false; readonly refusal: ExpectedRefusal };

/** How an expected list is read on the command line. */
export interface ExpectedWish extends SheetChoice {
  readonly map: ExpectedMap;
  readonly takesUnclear: boolean;
}

/**
 * Reads an expected list, such as an order or an asset export: delimited text in any usual encoding or
 * a sheet of an .xlsx workbook, columns in any order under the headers that `map` names. Never throws.
 */
export async function readExpectedListFile(
  path: string,
  { map, ...wish }: ExpectedWish,
  reading: ListReading = {},
): Promise<ExpectedListResult> {
  const file = await readListFile(path);
  if (file.kind !== 'file') return { ok: false, refusal: file };
  const { bytes, sha256, modifiedAtMs: fileDateMs } = file;
  const found = await readNamed(bytes, { columns: map, ...wish }, reading);
  if (found.kind !== 'list') return { ok: false, refusal: found };
  const { list, encoding, workbook } = found;
  const origin = { fileName: basename(path), sha256, fileDateMs };
  return { ok: true, list, encoding, workbook, origin };
}
