import type { WhatAndNext } from '../sentence.ts';
import { readObstacles } from './readiness.ts';
import type { FindingKind } from '../../enrollment/import/findings.ts';
import type { ListRefusalKind, ListRefusalView } from '../../contract/files.ts';
import type { SkipReason } from '../../enrollment/skipped-line.ts';
import { counted, devicesText, rowsText } from './counted.ts';

const UNPACK = 'Unpack the archive and choose the CSV file inside.';
const AGAIN = 'Download the file again and choose it without opening it in a spreadsheet.';

const megabytes = (bytes: number): string => String(Math.floor(bytes / 1_048_576));

/** Refusals by kind; a fact that the kind has not is empty. */
const refusals: Readonly<
  Record<ListRefusalKind, (refusal: Required<ListRefusalView>) => WhatAndNext>
> = {
  empty: () => ({ what: 'The file is empty.', next: 'Choose another file.' }),
  zipped: () => ({ what: 'The file is a ZIP archive, not a CSV file.', next: UNPACK }),
  'not-text': () => ({ what: 'The file is not text.', next: 'Choose the CSV file.' }),
  'wrong-encoding': ({ encoding }) => ({
    what: `The file is ${encoding === 'utf-16' ? 'UTF-16' : 'Windows-1252 or similar'}, not UTF-8. It may have been saved by a spreadsheet that changed serials.`,
    next: AGAIN,
  }),
  'no-serial-column': () => ({
    what: 'The file has no “Serial number” column.',
    next: 'Export the list of all devices in Intune, and choose that file.',
  }),
  'not-from-intune': ({ headers }) => ({
    what: `The file is not an Intune device list, so it cannot confirm enrollment: columns that only Intune has are missing. Columns found: ${headers.slice(0, 20).join(', ')}.`,
    next: 'In Intune, go to Devices > All devices, choose Export, and use that file. It has “Enrollment date” or “Last check-in”, and columns such as “Managed by” and “Microsoft Entra Device ID”.',
  }),
  'no-devices': () => ({
    what: 'The file contains no device with a serial that Intune manages. Nothing was imported.',
    next: 'Export the list of all devices in Intune, and choose that file.',
  }),
  workbook: () => ({
    what: 'The file is a workbook. A spreadsheet may have changed serials and dates.',
    next: 'Download the CSV file again and choose it without opening it in a spreadsheet.',
  }),
  'header-twice': ({ headers }) => ({
    what: `A column appears twice: ${headers.join(', ')}.`,
    next: 'Remove one of them, or export the list again.',
  }),
  'column-missing': ({ headers, header }) => ({
    what: `The file has no “${header}” column. Columns found: ${headers.slice(0, 20).join(', ')}.`,
    next: 'Choose another column.',
  }),
  'sheet-missing': ({ headers, header }) => ({
    what: `The workbook has no sheet “${header}”. Sheets found: ${headers.slice(0, 20).join(', ')}.`,
    next: 'Choose another sheet.',
  }),
  'all-sheets-hidden': ({ headers }) => ({
    what: `Every sheet in the workbook is hidden: ${headers.slice(0, 20).join(', ')}.`,
    next: 'Unhide the sheet with the list, save the workbook, and choose it again.',
  }),
  'hidden-rows': ({ row }) => ({
    what:
      row === 1
        ? '1 row with text is hidden in the sheet, for example by a filter.'
        : `${String(row)} rows with text are hidden in the sheet, for example by a filter.`,
    next: 'Choose whether to skip or include hidden rows.',
  }),
  'too-many-columns': ({ row, limit }) => ({
    what: `Line ${String(row)} has text in more than ${String(limit)} columns.`,
    next: 'Delete unneeded columns, save the list again, and choose it.',
  }),
  'too-many-cells': ({ limit }) => ({
    what: `The list has more than ${String(limit)} cells with text.`,
    next: 'Delete unneeded columns or split the list, and save it again.',
  }),
  'too-much-text': ({ limit }) => ({
    what: `The list has more than ${String(limit)} characters of text.`,
    next: 'Delete unneeded columns or split the list, and save it again.',
  }),
  'too-many-strings': ({ limit }) => ({
    what: `The workbook has more than ${String(limit)} different text values.`,
    next: 'Save only the sheet with the list, as a new .xlsx or as CSV.',
  }),
  'unpacks-too-large': ({ limit }) => ({
    what: `Unpacked, the workbook is larger than the limit of ${megabytes(limit)} MB.`,
    next: 'Delete empty rows and columns and save it again, or save the sheet as CSV.',
  }),
  'file-changed': () => ({
    what: 'The file changed while it was being read. Nothing was imported.',
    next: 'Wait until the download is complete, then choose it again.',
  }),
  cancelled: () => ({
    what: 'Reading was stopped. Nothing was imported.',
    next: 'Choose the file again.',
  }),
  'too-slow': ({ limit }) => ({
    what: `The file took longer than ${String(limit)} seconds to read. Nothing was imported, and the bench keeps running.`,
    next: 'Copy it to this computer, or split it, and choose it again.',
  }),
  'reader-exhausted': () => ({
    what: 'The file needs more memory than a list should. Nothing was imported, and the bench keeps running.',
    next: 'Delete empty rows and columns and save it again, or split the list.',
  }),
  'reader-failed': ({ detail }) => ({
    what: `The file could not be read to the end: ${detail}. Nothing was imported, and the bench keeps running.`,
    next: 'Save it again, as CSV or .xlsx, and choose that file.',
  }),
  'broken-quotes': ({ row }) => ({
    what: `A quotation mark in line ${String(row)} is never closed, so the rows after it cannot be read.`,
    next: AGAIN,
  }),
  'broken-workbook': ({ detail }) => ({
    what: `The workbook cannot be read: ${detail.replace(/\.$/, '')}.`,
    next: 'Save it again as .xlsx.',
  }),
  'too-large': ({ limit }) => ({
    what: `The file is larger than ${megabytes(limit)} MB.`,
    next: 'Choose the list itself, or a shorter list.',
  }),
  'too-many-rows': ({ limit }) => ({
    what: `The list has more than ${String(limit)} rows.`,
    next: 'Split it and import the parts.',
  }),
  'not-readable': ({ detail, why }) => ({
    what: why === 'read-error' ? `The file could not be read: ${detail}.` : readObstacles[why],
    next: 'Choose the list itself, or a copy that this account can read.',
  }),
  'file-missing': () => ({ what: 'The file no longer exists.', next: 'Choose it again.' }),
};

const NO_FACTS = {
  encoding: '',
  header: '',
  headers: [],
  row: 0,
  limit: 0,
  detail: '',
  why: 'read-error',
} as const;

/** What stands in the way of taking a file, and what to do now. */
export const describeListRefusal = (refusal: ListRefusalView): WhatAndNext =>
  refusals[refusal.kind]({ ...NO_FACTS, ...refusal });

/** Why a row of a file was not taken. */
export const skipReasons = {
  ragged: 'has more or fewer cells than the header',
  'no-serial': 'has no serial',
  'serial-not-valid':
    'its serial contains characters other than letters and digits, or is too short or too long',
  'serial-placeholder': 'its serial is a placeholder, or a number padded with zeros',
  'serial-unclear': 'may not contain a serial',
  'serial-is-a-number': 'its serial is stored as a number, so digits may be lost',
  'cell-too-long': 'has a cell with more than 1,000 characters',
  repeated: 'its serial appears in another row, which was imported',
  'header-again': 'repeats the column headers',
  'managed-elsewhere': 'does not say that Intune manages the device',
  'not-yet-enrolled': 'Intune knows the device but does not manage it yet',
  'hidden-row': 'is hidden in the sheet',
} as const satisfies Record<SkipReason, string>;

/** The lists that an import leaves, and what each of them does and does not say. */
export const findings = {
  notEnrolled: {
    title: 'Logged, not in Intune',
    text: 'Last seen here before the chosen period, and not in the list. This does not prove that they are not enrolled.',
  },
  neverSeen: {
    title: 'Enrolled, never seen here',
    text: 'In Intune, but not logged in any session of this bench.',
  },
  otherProfile: {
    title: 'Enrolled under another profile',
    text: 'Intune shows a different enrollment profile than the session.',
  },
  personal: {
    title: 'Personally owned',
    text: 'Marked in Intune as personal, not corporate.',
  },
  held: {
    title: 'Refused or held',
    text: 'In Intune, but refused or held here. Nothing was confirmed.',
  },
  leaving: {
    title: 'Leaving Intune',
    text: 'Being retired, wiped or deleted in Intune. This confirms nothing.',
  },
  enrolledBefore: {
    title: 'Older record in Intune',
    text: 'Intune’s record is older than this visit or has no date, so it does not prove that the device enrolled this time.',
  },
  waiting: {
    title: 'Too recent to tell',
    text: 'Not in Intune, but seen here only shortly before the export.',
  },
  withoutSerial: { title: 'Without serial', text: 'Cannot be matched until the serial is known.' },
} as const satisfies Record<FindingKind, { readonly title: string; readonly text: string }>;

/** Words of the reconcile screen. */
export const reconcile = {
  patience: 'Treat missing devices as too recent to tell for',
  hours: (hours: string) => counted(hours, 'hour'),
  privacy: 'The file stays on this computer. Only its information about devices is logged.',
  confirmed: (count: string) => `${count} confirmed`,
  newly: (count: string) => `${count} of them new`,
  of: (file: string, date: string) => `${file}, ${date}`,
  readBy: (when: string, by: string | null) =>
    by === null ? `Imported ${when}` : `Imported ${when} by ${by}`,
  rows: (rows: string, taken: string) => `${rowsText(rows)}, ${devicesText(taken)} imported`,
  enrolledAsOf: (date: string) => `Enrolled, confirmed by Intune export of ${date}`,
  skipped: (count: string) => `${rowsText(count)} skipped`,
  more: (count: string) => `and ${count} more`,
  undo: 'Undo import',
  undoTitle: 'Undo this import?',
  undoText: (count: string) =>
    `This removes what the file confirmed for ${devicesText(count)}. Confirmations by people stay. The log records both.`,
  undoYes: 'Undo import',
  keep: 'Cancel',
  undone: (when: string) => `Undone ${when}`,
  notTold: 'The file has no enrollment profile column, so this is unknown.',
  serial: 'Serial',
  session: 'Session',
  profile: 'Profile here',
  intuneProfile: 'Profile in Intune',
  deviceName: 'Name in Intune',
  lastSeen: 'Last seen here',
  noSerial: 'no serial',
  skipReasons,
  findings,
} as const;
