import { basename } from 'node:path';

import { reportOf } from '../../enrollment/readiness/judge.ts';
import type { ReadinessReport } from '../../enrollment/readiness/report.ts';
import {
  readInThread,
  type Reading,
  type ReadingOptions,
  type ReadingStop,
} from '../reading/read-in-thread.ts';
import type { FindingOrRefusal } from './recognised.ts';
import { shownText } from './shown-text.ts';

/** What is known about the file from elsewhere; times in UTC ms, null or absent if unknown. */
export interface ReadingGiven {
  readonly nowMs: number;
  /** Topic of the push certificate to compare an enrollment profile with. */
  readonly pushTopic?: string | null;
  /** When the token expires, as the technician read it in the admin center. */
  readonly tokenExpiresAtMs?: number | null;
  /** When the profile was downloaded, as the technician remembers it. */
  readonly downloadedAtMs?: number | null;
}

/** Much more than any file of these kinds needs. */
const WORKER = { name: 'readiness-worker', from: import.meta.url, heapMb: 256 } as const;

/**
 * Begins to read a file for readiness off the event loop, without judging it. This module must not
 * load the certificate parsers, which would cost every start a tenth of a second.
 */
export const beginFinding = (
  path: string,
  given: ReadingGiven,
  options?: ReadingOptions,
): Reading<FindingOrRefusal> => readInThread(WORKER, { path, given }, options);

/** What a reading found, or why it ended early. */
export async function findingOfReading(
  path: string,
  answer: Promise<FindingOrRefusal | ReadingStop>,
): Promise<FindingOrRefusal> {
  const found = await answer;
  const fileName = shownName(path);
  switch (found.kind) {
    case 'cancelled':
    case 'too-slow':
    case 'reader-exhausted':
      return { kind: 'unreadable', why: found.kind, fileName };
    case 'reader-failed':
      // Its message may quote the file, which may contain secrets.
      return { kind: 'unreadable', why: 'read-error', fileName };
    default:
      return found;
  }
}

/**
 * The report of a file, read in a thread. Never throws and never waits for a pipe or device;
 * nothing of the file is stored, and none of its secrets are in the report.
 */
export async function readReadinessFile(
  path: string,
  given: ReadingGiven,
  options?: ReadingOptions,
): Promise<ReadinessReport> {
  const { nowMs, pushTopic = null } = given;
  const found = await findingOfReading(path, beginFinding(path, given, options).answer);
  return reportOf(found, { nowMs, pushTopic });
}

/** The name of a file as a report may show it. */
export const shownName = (path: string): string => shownText(basename(path)) ?? '';
