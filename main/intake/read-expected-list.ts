import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import {
  beginExpectedList,
  type ExpectedList,
  type ExpectedReading,
} from '../../enrollment/intake/expected-list.ts';
import type { ExpectedMap } from '../../enrollment/intake/expected-row.ts';
import type { FileOrigin } from '../../enrollment/intake/import-events.ts';
import { readListRows, type ListObstacle } from './list-rows.ts';
import { fileRefusal, type FileObstacle } from './read-device-list.ts';

/** Largest expected list; 50,000 rows with ten columns are about 6 MB. */
export const LARGEST_EXPECTED_BYTES = 32 * 1024 * 1024;

/** Why nothing was taken from an expected list. */
export type ExpectedRefusal =
  ListObstacle | FileObstacle | Exclude<ExpectedReading, { readonly kind: 'expected-list' }>;

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
  try {
    const { size, mtimeMs } = await stat(path);
    if (size > LARGEST_EXPECTED_BYTES) {
      return refused({ kind: 'too-large', bytes: size, limit: LARGEST_EXPECTED_BYTES });
    }
    const bytes = await readFile(path);
    const reading = await readBytes(bytes, map);
    if (reading.kind !== 'expected-list') return refused(reading);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const origin = { fileName: basename(path), sha256, fileDateMs: Math.floor(mtimeMs) };
    return { ok: true, list: reading.list, origin };
  } catch (error) {
    return refused(fileRefusal(error));
  }
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
