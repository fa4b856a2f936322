import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import {
  beginExpectedList,
  type ExpectedList,
  type ExpectedReading,
  type ExpectedTaking,
} from '../../enrollment/intake/expected-list.ts';
import type { ExpectedMap } from '../../enrollment/intake/expected-row.ts';
import type { FileOrigin } from '../../enrollment/intake/import-events.ts';
import { plainText, type TextRefusal } from './decode-text.ts';
import { fileRefusal, type FileObstacle } from './read-device-list.ts';
import { readDelimited } from './read-delimited.ts';
import { readWorkbook } from './read-workbook.ts';

/** Largest expected list; 50,000 rows with ten columns are about 6 MB. */
export const LARGEST_EXPECTED_BYTES = 32 * 1024 * 1024;

/** Why nothing was taken from an expected list. */
export type ExpectedRefusal =
  | TextRefusal
  | FileObstacle
  | Exclude<ExpectedReading, { readonly kind: 'expected-list' }>
  | { readonly kind: 'broken-quotes'; readonly row: number }
  | { readonly kind: 'broken-workbook'; readonly detail: string };

export type ExpectedListResult =
  | { readonly ok: true; readonly list: ExpectedList; readonly origin: FileOrigin }
  | { readonly ok: false; readonly refusal: ExpectedRefusal };

/**
 * Reads an expected list, such as an order or an asset export: delimited text in UTF-8 or the first
 * sheet of an .xlsx workbook, columns in any order under the headers that `map` names. Never throws.
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
    const reading = await readBytes(bytes, beginExpectedList(map));
    if (reading.kind !== 'expected-list') return refused(reading);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const origin = { fileName: basename(path), sha256, fileDateMs: Math.floor(mtimeMs) };
    return { ok: true, list: reading.list, origin };
  } catch (error) {
    return refused(fileRefusal(error));
  }
}

async function readBytes(
  bytes: Buffer,
  taking: ExpectedTaking,
): Promise<ExpectedReading | ExpectedRefusal> {
  const plain = plainText(bytes);
  if (plain.kind === 'zipped') {
    const broken = await readWorkbook(bytes, taking.take);
    return broken === null ? taking.finish() : { kind: 'broken-workbook', detail: broken };
  }
  if (plain.kind !== 'text') return plain;
  const brokenAt = readDelimited(plain.bytes, (cells, line) => taking.take(cells, line));
  return brokenAt === null ? taking.finish() : { kind: 'broken-quotes', row: brokenAt };
}

const refused = (refusal: ExpectedRefusal): ExpectedListResult => ({ ok: false, refusal });
