import type { SerialDoubt } from './serial-doubt.ts';

/** Why a row was skipped. */
const SKIP_REASONS = [
  'ragged',
  'no-serial',
  'serial-not-valid',
  /** A placeholder word, a header, or a zero-padded number. */
  'serial-placeholder',
  /** It may not be a serial; `doubt` says why. Imported if a person says so. */
  'serial-unclear',
  /** A workbook stores it as a number, so leading zeros or an E may be lost. */
  'serial-is-a-number',
  /** A cell to be kept has more characters than any such value. */
  'cell-too-long',
  'repeated',
  /** A repeated header, as at the top of each printed page. */
  'header-again',
  /** The row names a tool other than the MDM of the list as the manager of the device, or none. */
  'managed-elsewhere',
  /** The MDM knows the device but does not manage it yet. */
  'not-yet-enrolled',
  /** A filter or a person has hidden it in the workbook, and hidden rows were to be left out. */
  'hidden-row',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Why a row was skipped, with the doubt if that is the reason. */
export interface Skip {
  readonly reason: SkipReason;
  readonly doubt?: SerialDoubt;
}

/** A skipped row of a file. */
export interface SkippedLine extends Skip {
  /** Line in the file, as an editor counts; the header is on line 1. */
  readonly line: number;
}

/** How many skipped lines are kept individually; the others are only counted. */
export const SKIPPED_KEPT = 200;
