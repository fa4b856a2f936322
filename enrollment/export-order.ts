import type { FormatId } from './format-id.ts';

/** An export request, as plain values that fit into a row of the log. */
export interface ExportOrder {
  readonly format: FormatId;
  readonly options: OrderOptions;
  /** Null: all sessions. */
  readonly sessionIds: readonly string[] | null;
  /** Only what no export of that line up to this number contains; null: everything. */
  readonly since: number | null;
}

/**
 * The options of all formats in one; each format reads its own and ignores the others. An absent
 * option has the format's default.
 */
export interface OrderOptions {
  /** Ids of columns, in file order. */
  readonly columns?: readonly string[] | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly bom?: boolean | undefined;
  /** Minutes east of UTC, for written times. */
  readonly offsetMinutes?: number | undefined;
  /** Ids of the columns that become the details of Intune's lists. */
  readonly details?: readonly string[] | undefined;
  readonly purpose?: ImportPurpose | undefined;
  readonly tags?: TagSource | undefined;
  readonly manufacturer?: string | undefined;
  readonly category?: string | undefined;
  readonly status?: string | undefined;
  readonly company?: string | undefined;
  readonly location?: string | undefined;
  /** Whether a serial list begins with a header. */
  readonly header?: boolean | undefined;
  /** Whether the event history contains ECID and UDID. */
  readonly hardwareIds?: boolean | undefined;
}

/** Minutes east of UTC: the range of all time zones. */
export const OFFSET_MINUTES = { least: -840, most: 840 } as const;

/** What an import into another system is for. */
export const IMPORT_PURPOSES = ['create', 'update'] as const;
type ImportPurpose = (typeof IMPORT_PURPOSES)[number];

/** The allowed field separators of a delimited file. */
export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Where asset tags come from; `expected`: the expected lists that were imported. */
export const TAG_SOURCES = ['from-target', 'serial', 'expected'] as const;
export type TagSource = (typeof TAG_SOURCES)[number];
