import { createHash } from 'node:crypto';

import { FILE_LIMIT_BYTES } from '../../enrollment/readiness/file-refusal.ts';
import { reportOf } from '../../enrollment/readiness/judge.ts';
import type { ReadinessReport } from '../../enrollment/readiness/report.ts';
import { readTokenName } from '../../enrollment/readiness/token-name.ts';
import { attempt } from './attempt.ts';
import { readFileBytes, shownName, tooLarge, type FileBytes } from './file-bytes.ts';
import { recognise } from './recognise.ts';
import { notRecognised, type FindingOrRefusal } from './recognised.ts';

/** What is known beside the file; times in UTC ms, null or left out when not known. */
export interface ReadingGiven {
  readonly nowMs: number;
  /** Topic of the push certificate to compare an enrollment profile with. */
  readonly pushTopic?: string | null;
  /** When the token expires, as the technician read it in the admin center. */
  readonly tokenExpiresAtMs?: number | null;
  /** When the profile was downloaded, as the technician remembers it. */
  readonly downloadedAtMs?: number | null;
}

/**
 * Reads a file for readiness. Never throws and never waits for a pipe or device; nothing of the file
 * is stored, and of its secrets nothing is in the report.
 */
export async function readReadinessFile(
  path: string,
  given: ReadingGiven,
): Promise<ReadinessReport> {
  const read = await readFileBytes(path);
  return 'bytes' in read
    ? readReadinessBytes(read, given)
    : reportOf(read, { nowMs: given.nowMs, pushTopic: null });
}

/** The same for a file that is in memory already, e.g. one that was dropped on the window. */
export function readReadinessBytes(file: FileBytes, given: ReadingGiven): ReadinessReport {
  const { nowMs, pushTopic = null } = given;
  return reportOf(readFinding(file, given), { nowMs, pushTopic });
}

/** Reads without judging: what may be kept as a fact and judged again later. */
export function readFinding(file: FileBytes, given: ReadingGiven): FindingOrRefusal {
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
