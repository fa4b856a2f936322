import { createHash } from 'node:crypto';
import { basename } from 'node:path';

import {
  beginExpectedList,
  type ExpectedList,
  type ExpectedReading,
} from '../../enrollment/intake/expected-list.ts';
import type { ExpectedMap } from '../../enrollment/intake/expected-row.ts';
import type { FileOrigin } from '../../enrollment/intake/import-events.ts';
import { readListRows, type ListObstacle } from './list-rows.ts';
import type { FileObstacle } from './read-device-list.ts';
import { readListFile } from './read-list-file.ts';

/** Why nothing was taken from an expected list. */
export type ExpectedRefusal =
  | ListObstacle
  | FileObstacle
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
): Promise<ExpectedListResult> {
  const file = await readListFile(path);
  if (file.kind !== 'file') return refused(file);
  const { bytes, fileDateMs } = file;
  const reading = await readBytes(bytes, map);
  if (reading.kind !== 'expected-list') return refused(reading);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, list: reading.list, origin: { fileName: basename(path), sha256, fileDateMs } };
}

async function readBytes(
  bytes: Uint8Array,
  map: ExpectedMap,
): Promise<ExpectedReading | ListObstacle> {
  const read = await readListRows(bytes, null);
  if (read.kind !== 'rows') return read;
  const taking = beginExpectedList(map);
  for (const { cells, line, isNumber } of read.rows) {
    if (!taking.take(cells, line, isNumber)) break;
  }
  return taking.finish();
}

const refused = (refusal: ExpectedRefusal): ExpectedListResult => ({ ok: false, refusal });
