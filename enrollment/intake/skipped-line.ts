import type { SkipReason } from './intune-device.ts';

/** A row of a file that was not taken. */
export interface SkippedLine {
  /** Line in the file, as an editor counts; the header is on line 1. */
  readonly line: number;
  readonly reason: SkipReason;
}

/** How many skipped lines are kept by their line; the others are counted. */
export const SKIPPED_KEPT = 200;
