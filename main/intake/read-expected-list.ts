import { basename } from 'node:path';

import {
  beginExpectedList,
  type ExpectedList,
  type ExpectedReading,
} from '../../enrollment/intake/expected-list.ts';
import type { ExpectedMap } from '../../enrollment/intake/expected-row.ts';
import type { FileOrigin } from '../../enrollment/intake/import-events.ts';
import { LIST_LIMITS } from '../../enrollment/reading-limits.ts';
import { readListFile, type ListFileObstacle } from './list-file.ts';
import { readListRows, type ListObstacle, type ListReading } from './list-rows.ts';

/** Why nothing was taken from an expected list. */
export type ExpectedRefusal =
  | ListObstacle
  | ListFileObstacle
  | Exclude<ExpectedReading, { readonly kind: 'expected-list' }>;

export type ExpectedListResult =
  | { readonly ok: true; readonly list: ExpectedList; readonly origin: FileOrigin }
  | { readonly ok: false; readonly refusal: ExpectedRefusal };

/**
 * Reads an expected list, such as an order or an asset export: delimited text in any usual encoding or
 * the first sheet of an .xlsx workbook, columns in any order under the headers that `map` names. Never
 * throws.
 */
export async function readExpectedListFile(
  path: string,
  map: ExpectedMap,
  reading: ListReading = {},
): Promise<ExpectedListResult> {
  const file = await readListFile(path);
  if (file.kind !== 'file') return refused(file);
  const { bytes, sha256, modifiedAtMs: fileDateMs } = file;
  const found = await readBytes(bytes, map, reading);
  if (found.kind !== 'expected-list') return refused(found);
  return { ok: true, list: found.list, origin: { fileName: basename(path), sha256, fileDateMs } };
}

async function readBytes(
  bytes: Uint8Array,
  map: ExpectedMap,
  reading: ListReading,
): Promise<ExpectedReading | ListObstacle> {
  const read = await readListRows(bytes, null, reading);
  if (read.kind !== 'rows') return read;
  const taking = beginExpectedList(map, reading.limits ?? LIST_LIMITS);
  for (const { cells, line, isNumber } of read.rows) {
    if (!taking.take(cells, line, isNumber)) break;
  }
  return taking.finish();
}

const refused = (refusal: ExpectedRefusal): ExpectedListResult => ({ ok: false, refusal });
