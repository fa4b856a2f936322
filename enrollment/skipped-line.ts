import type { SerialDoubt } from './serial-doubt.ts';

/** Why a row was not taken. */
export const SKIP_REASONS = [
  'ragged',
  'no-serial',
  'serial-not-valid',
  /** A word for a missing value, a header, or a number filled up with zeros. */
  'serial-placeholder',
  /** It may be something else than a serial; `doubt` says why. Taken when a person says so. */
  'serial-unclear',
  /** A workbook holds it as a number, so leading zeros or an E may be lost. */
  'serial-is-a-number',
  /** A cell that is kept has more characters than any such value. */
  'cell-too-long',
  'repeated',
  /** The header once more, as at the top of each printed page. */
  'header-again',
  /** The row names another tool than the MDM of the list as the manager of the device, or none. */
  'managed-elsewhere',
  /** The MDM knows the device and does not manage it yet. */
  'not-yet-enrolled',
  /** A filter or a person has hidden it in the workbook, and it was to be left out. */
  'hidden-row',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Why a row was not taken, with what is in doubt where that is the reason. */
export interface Skip {
  readonly reason: SkipReason;
  readonly doubt?: SerialDoubt;
}

/** A row of a file that was not taken. */
export interface SkippedLine extends Skip {
  /** Line in the file, as an editor counts; the header is on line 1. */
  readonly line: number;
}

/** How many skipped lines are kept by their line; the others are counted. */
export const SKIPPED_KEPT = 200;
