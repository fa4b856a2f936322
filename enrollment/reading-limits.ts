const MIB = 1024 * 1024;

/**
 * Limits for reading files from outside, all in one place. They are checked before or during the
 * work, so that a hostile file is refused early; each is far above any honest file.
 */
export interface ListLimits {
  /** Of the file, or of pasted text in UTF-8. */
  readonly bytes: number;
  /** Data rows; a list is kept in the log, and the log is not a database. */
  readonly rows: number;
  /** Columns that may have text; blank cells beyond are ignored. */
  readonly columns: number;
  /** Cells with text. */
  readonly cells: number;
  /** Characters of all imported rows, with the headers that each row repeats. */
  readonly characters: number;
  /** Characters of one cell. */
  readonly cellLength: number;
  /** Of the parts of a workbook that are read, unpacked. */
  readonly unpackedBytes: number;
  /** Maximum expansion ratio of a part larger than 8 MiB. */
  readonly unpackedRatio: number;
  /** Distinct strings of a workbook. */
  readonly strings: number;
}

/** Of an expected list or a stop list. */
export const LIST_LIMITS: ListLimits = {
  bytes: 32 * MIB,
  rows: 50_000,
  columns: 200,
  cells: 2_000_000,
  characters: 32 * MIB,
  cellLength: 1000,
  unpackedBytes: 192 * MIB,
  unpackedRatio: 250,
  strings: 2_000_000,
};

/** Of Intune's device list: 200,000 rows with all columns are about 160 MB. */
export const DEVICE_LIST_LIMITS = {
  bytes: 256 * MIB,
  rows: 500_000,
  columns: 200,
  cellLength: LIST_LIMITS.cellLength,
} as const;
export type DeviceListLimits = Readonly<Record<keyof typeof DEVICE_LIST_LIMITS, number>>;

/** Maximum characters of a header; longer ones are cut. */
export const HEADER_LENGTH = 500;

/** Maximum characters of one stdin line of `identify`. */
export const IDENTIFY_LINE_LENGTH = 64 * 1024;

/** Ms in which one file must be recognised, read and judged. */
export const READING_TIME_MS = 120_000;
