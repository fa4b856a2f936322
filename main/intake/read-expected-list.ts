import { basename } from 'node:path';

import {
  beginExpectedList,
  type ExpectedList,
  type ExpectedReading,
} from '../../enrollment/intake/expected-list.ts';
import type { ExpectedMap } from '../../enrollment/intake/expected-row.ts';
import type { FileOrigin } from '../../enrollment/intake/import-events.ts';
import type { SheetChoice, WorkbookView } from '../../enrollment/intake/list-sheet.ts';
import { LIST_LIMITS } from '../../enrollment/reading-limits.ts';
import { readListFile, type ListFileObstacle } from './list-file.ts';
import { readListRows, type ListObstacle, type ListReading } from './list-rows.ts';
import { hiddenRowsUnsaid, takeRows, viewOfSheet, type HiddenRowsUnsaid } from './sheet-rows.ts';

/** Why nothing was taken from an expected list. */
export type ExpectedRefusal =
  | ListObstacle
  | ListFileObstacle
  | HiddenRowsUnsaid
  | Exclude<ExpectedReading, { readonly kind: 'expected-list' }>;

export type ExpectedListResult =
  | {
      readonly ok: true;
      readonly list: ExpectedList;
      /** Null for text. */
      readonly workbook: WorkbookView | null;
      readonly origin: FileOrigin;
    }
  | { readonly ok: false; readonly refusal: ExpectedRefusal };

/**
 * Reads an expected list, such as an order or an asset export: delimited text in any usual encoding or
 * a sheet of an .xlsx workbook, columns in any order under the headers that `map` names. Never throws.
 */
export async function readExpectedListFile(
  path: string,
  map: ExpectedMap,
  choice: SheetChoice = {},
  reading: ListReading = {},
): Promise<ExpectedListResult> {
  const file = await readListFile(path);
  if (file.kind !== 'file') return refused(file);
  const { bytes, sha256, modifiedAtMs: fileDateMs } = file;
  const found = await readBytes(bytes, { map, choice }, reading);
  if (found.kind !== 'expected-list') return refused(found);
  const { list, workbook } = found;
  const origin = { fileName: basename(path), sha256, fileDateMs };
  return { ok: true, list, workbook, origin };
}

type ExpectedFound = Extract<ExpectedReading, { readonly kind: 'expected-list' }> & {
  readonly workbook: WorkbookView | null;
};

async function readBytes(
  bytes: Uint8Array,
  { map, choice }: { readonly map: ExpectedMap; readonly choice: SheetChoice },
  reading: ListReading,
): Promise<ExpectedFound | ExpectedRefusal> {
  const read = await readListRows(bytes, choice, reading);
  if (read.kind !== 'rows') return read;
  const [header, ...body] = read.rows;
  const unsaid = hiddenRowsUnsaid(body, choice);
  if (unsaid !== null) return unsaid;
  const taking = beginExpectedList(map, reading.limits ?? LIST_LIMITS);
  const goesOn = header !== undefined && taking.take(header.cells, header.line);
  if (goesOn) takeRows(taking, body, choice.hiddenRows);
  const found = taking.finish();
  if (found.kind !== 'expected-list') return found;
  return { ...found, workbook: viewOfSheet(read.sheet, header?.cells ?? [], body) };
}

const refused = (refusal: ExpectedRefusal): ExpectedListResult => ({ ok: false, refusal });
