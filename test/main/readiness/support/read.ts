import type { ReadinessReport } from '../../../../enrollment/readiness/report.ts';
import {
  readReadinessBytes,
  type ReadingGiven,
} from '../../../../main/readiness/read-readiness-file.ts';

/** The report of a file in memory, by default on 15 June 2026. */
export const NOW = Date.UTC(2026, 5, 15, 12);

export const read = (
  content: string | Uint8Array,
  fileName = 'file',
  given: Partial<ReadingGiven> = {},
): ReadinessReport =>
  readReadinessBytes(
    { bytes: Buffer.from(content as Uint8Array), fileName, modifiedAtMs: NOW },
    { nowMs: NOW, ...given },
  );
