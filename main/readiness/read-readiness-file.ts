import { createHash } from 'node:crypto';

import { FILE_LIMIT_BYTES, type FileRefusal } from '../../enrollment/readiness/file-refusal.ts';
import { reportOf } from '../../enrollment/readiness/judge.ts';
import type { ReadinessReport } from '../../enrollment/readiness/report.ts';
import { readTokenName } from '../../enrollment/readiness/token-name.ts';
import { readForeignFile } from '../reading/read-foreign-file.ts';
import { attempt } from './attempt.ts';
import { recognise } from './recognise.ts';
import { notRecognised, type FindingOrRefusal } from './recognised.ts';
import { shownName } from './finding-of.ts';

/** A whole file in memory, with its name and date. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** UTC ms; null for bytes that do not come from a file. */
  readonly modifiedAtMs: number | null;
}

/** What is known in addition to the file; times in UTC ms, null or omitted if unknown. */
export interface ReadingGiven {
  readonly nowMs: number;
  /** Topic of the push certificate with which an enrollment profile is compared. */
  readonly pushTopic?: string | null;
  /** When the token expires, as the technician read it in the admin center. */
  readonly tokenExpiresAtMs?: number | null;
  /** When the profile was downloaded, as the technician remembers it. */
  readonly downloadedAtMs?: number | null;
}

/**
 * Reads a file in this thread, without judging: what may be kept as a fact and judged again later.
 */
export async function findInFile(path: string, given: ReadingGiven): Promise<FindingOrRefusal> {
  const fileName = shownName(path);
  const file = await readForeignFile(path, FILE_LIMIT_BYTES);
  switch (file.kind) {
    case 'file':
      return readFinding({ ...file, fileName }, given);
    case 'too-large':
      return tooLarge(fileName, file.bytes);
    case 'file-changed':
      return { kind: 'unreadable', why: 'changed', fileName };
    case 'unreadable':
      return { kind: 'unreadable', why: file.why, fileName };
  }
}

/** The same for a file in memory, e.g. one dropped on the window. */
export function readReadinessBytes(file: FileBytes, given: ReadingGiven): ReadinessReport {
  const { nowMs, pushTopic = null } = given;
  return reportOf(readFinding(file, given), { nowMs, pushTopic });
}

/** The same without judging. */
function readFinding(file: FileBytes, given: ReadingGiven): FindingOrRefusal {
  const { bytes, modifiedAtMs } = file;
  const fileName = shownName(file.fileName);
  if (bytes.length > FILE_LIMIT_BYTES) return tooLarge(fileName, bytes.length);
  // The last line of defence: no file may end the bench, whatever a library makes of it.
  const recognised = attempt(() => recognise(bytes, fileName)) ?? notRecognised('binary');
  if (recognised.kind === 'private-key-inside') return recognised;
  if (recognised.kind === 'not-recognised') return { ...recognised, fileName };
  const from = { fileName, sha256: createHash('sha256').update(bytes).digest('hex') };
  if (recognised.kind === 'push-certificate') return { ...recognised, ...from };
  if (recognised.kind === 'ade-token') {
    const name = readTokenName(fileName);
    return {
      ...recognised,
      ...from,
      serverName: name?.serverName ?? null,
      downloadedAtMs: name?.downloadedAtMs ?? null,
      typedExpiryMs: given.tokenExpiresAtMs ?? null,
    };
  }
  const typedDownloadMs = given.downloadedAtMs ?? null;
  return { ...recognised, ...from, typedDownloadMs, fileTimeMs: modifiedAtMs };
}

const tooLarge = (fileName: string, sizeBytes: number): FileRefusal => ({
  kind: 'too-large',
  fileName,
  sizeBytes,
  limitBytes: FILE_LIMIT_BYTES,
});
