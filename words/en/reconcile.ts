import type { WhatAndNext } from '../sentence.ts';
import { readObstacles } from './readiness.ts';
import type { FindingKind } from '../../enrollment/import/findings.ts';
import type { ListRefusalKind, ListRefusalView } from '../../contract/files.ts';
import type { SkipReason } from '../../enrollment/skipped-line.ts';
import { counted, devicesText, rowsText } from './counted.ts';

const UNPACK = 'Unpack the archive and choose the CSV file in it.';
const AGAIN = 'Download the file again and choose it without opening it in a spreadsheet.';

const megabytes = (bytes: number): string => String(Math.floor(bytes / 1_048_576));

/** Refusals by kind; a fact that the kind has not is empty. */
const refusals: Readonly<
  Record<ListRefusalKind, (refusal: Required<ListRefusalView>) => WhatAndNext>
> = {
  empty: () => ({ what: 'The file is empty.', next: 'Choose another file.' }),
  zipped: () => ({ what: 'The file is a zip archive, not a CSV file.', next: UNPACK }),
  'not-text': () => ({ what: 'The file is not text.', next: 'Choose the CSV file.' }),
  'wrong-encoding': ({ encoding }) => ({
    what: `The file is not UTF-8 but ${encoding === 'utf-16' ? 'UTF-16' : 'Windows-1252 or alike'}. A spreadsheet may have saved it and changed serials.`,
    next: AGAIN,
  }),
  'no-serial-column': () => ({
    what: 'The file has no column “Serial number”.',
    next: 'In Intune, export the list of all devices and choose that file.',
  }),
  'not-from-intune': ({ headers }) => ({
    what: `The file is not Intune’s list of devices, so it proves no enrollment: columns that only Intune has are missing. It has: ${headers.slice(0, 20).join(', ')}.`,
    next: 'In Intune, open Devices, All devices, choose Export, and take that file. It has “Enrollment date” or “Last check-in”, and columns such as “Managed by” and “Microsoft Entra Device ID”.',
  }),
  'no-devices': () => ({
    what: 'No row of the file has a serial and says that Intune manages the device. Nothing was taken.',
    next: 'In Intune, export the list of all devices and choose that file.',
  }),
  workbook: () => ({
    what: 'The file is a workbook. A spreadsheet may have changed its serials and dates.',
    next: 'Download the CSV again, and choose it without opening it in a spreadsheet.',
  }),
  'header-twice': ({ headers }) => ({
    what: `A column stands in the file twice: ${headers.join(', ')}.`,
    next: 'Remove one of them, or export the list again.',
  }),
  'column-missing': ({ headers, header }) => ({
    what: `The file has no column “${header}”. It has: ${headers.slice(0, 20).join(', ')}.`,
    next: 'Choose a column that is there.',
  }),
  'sheet-missing': ({ headers, header }) => ({
    what: `The workbook has no sheet “${header}”. It has: ${headers.slice(0, 20).join(', ')}.`,
    next: 'Choose a sheet that is there.',
  }),
  'all-sheets-hidden': ({ headers }) => ({
    what: `Every sheet of the workbook is hidden: ${headers.slice(0, 20).join(', ')}.`,
    next: 'Show the sheet with the list in the spreadsheet, save the workbook, and choose it again.',
  }),
  'hidden-rows': ({ row }) => ({
    what:
      row === 1
        ? '1 row with text is hidden in the sheet, as by a filter.'
        : `${String(row)} rows with text are hidden in the sheet, as by a filter.`,
    next: 'Say whether hidden rows are left out or taken.',
  }),
  'too-many-columns': ({ row, limit }) => ({
    what: `Line ${String(row)} has text in more than ${String(limit)} columns.`,
    next: 'Delete the columns that are not needed, save the list again, and choose it.',
  }),
  'too-many-cells': ({ limit }) => ({
    what: `The list has more than ${String(limit)} cells with text.`,
    next: 'Delete the columns that are not needed, or split the list, and save it again.',
  }),
  'too-much-text': ({ limit }) => ({
    what: `The list has more than ${String(limit)} characters of text.`,
    next: 'Delete the columns that are not needed, or split the list, and save it again.',
  }),
  'too-many-strings': ({ limit }) => ({
    what: `The workbook has more than ${String(limit)} different texts.`,
    next: 'Save the sheet with the list alone as a new .xlsx or as CSV.',
  }),
  'unpacks-too-large': ({ limit }) => ({
    what: `The workbook would unpack to far more than a list has: ${megabytes(limit)} MB are read.`,
    next: 'Delete empty rows and columns and save it again, or save the sheet as CSV.',
  }),
  'file-changed': () => ({
    what: 'The file changed while it was read, as a download does. Nothing was taken.',
    next: 'Wait until it is whole and choose it again.',
  }),
  cancelled: () => ({
    what: 'The reading was stopped. Nothing was taken.',
    next: 'Choose the file again to read it.',
  }),
  'too-slow': ({ limit }) => ({
    what: `The file took longer than ${String(limit)} seconds to read. Nothing was taken, and the bench goes on.`,
    next: 'Copy it to this computer, or split it, and choose it again.',
  }),
  'reader-exhausted': () => ({
    what: 'The file needs more memory than a list may have. Nothing was taken, and the bench goes on.',
    next: 'Delete empty rows and columns and save it again, or split the list.',
  }),
  'reader-failed': ({ detail }) => ({
    what: `The file could not be read to its end: ${detail}. Nothing was taken, and the bench goes on.`,
    next: 'Save it again, as CSV or .xlsx, and choose that file.',
  }),
  'broken-quotes': ({ row }) => ({
    what: `A quote in line ${String(row)} is never closed, so the rows after it cannot be told apart.`,
    next: AGAIN,
  }),
  'broken-workbook': ({ detail }) => ({
    what: `The workbook cannot be read: ${detail.replace(/\.$/, '')}.`,
    next: 'Save it again as .xlsx.',
  }),
  'too-large': ({ limit }) => ({
    what: `The file is larger than ${megabytes(limit)} MB.`,
    next: 'Choose the list itself, or a shorter one.',
  }),
  'too-many-rows': ({ limit }) => ({
    what: `The list has more than ${String(limit)} rows.`,
    next: 'Split it and import the parts.',
  }),
  'not-readable': ({ detail, why }) => ({
    what: why === 'read-error' ? `The file could not be read: ${detail}.` : readObstacles[why],
    next: 'Choose the list itself, or a copy of it that this account may read.',
  }),
  'file-missing': () => ({ what: 'The file is not there.', next: 'Choose it again.' }),
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
    'its serial has other characters than letters and digits, or is too short or too long',
  'serial-placeholder': 'its serial is a word for a missing one, or a number filled up with zeros',
  'serial-unclear': 'it is not certain that it has a serial',
  'serial-is-a-number': 'its serial is a number in the workbook, so digits may be lost',
  'cell-too-long': 'a cell of it has more than 1,000 characters',
  repeated: 'its serial stands in another row, which was taken',
  'header-again': 'it repeats the names of the columns',
  'managed-elsewhere': 'it does not say that Intune manages its device',
  'not-yet-enrolled': 'Intune knows its device and does not manage it yet',
  'hidden-row': 'is hidden in the sheet',
} as const satisfies Record<SkipReason, string>;

/** The lists that an import leaves, and what each of them does and does not say. */
export const findings = {
  notEnrolled: {
    title: 'Logged, not in Intune’s list',
    text: 'Last seen here longer ago than the chosen hours, and not in the list. That is no proof that they are not enrolled.',
  },
  neverSeen: {
    title: 'Enrolled, never seen here',
    text: 'In Intune’s list, but no session of this bench has logged it.',
  },
  otherProfile: {
    title: 'Enrolled under another profile',
    text: 'Intune names another enrollment profile than the session had.',
  },
  personal: {
    title: 'Owned personally',
    text: 'Intune has it as personal instead of corporate.',
  },
  held: {
    title: 'In dispute or held',
    text: 'In the list, but refused or held here, so nothing was confirmed.',
  },
  leaving: {
    title: 'Leaving Intune',
    text: 'In the list as being retired, wiped or deleted, which confirms nothing.',
  },
  enrolledBefore: {
    title: 'Enrolled before it was here',
    text: 'Enrolled before this bench first saw it: perhaps a record of an earlier life.',
  },
  waiting: {
    title: 'Too young to tell',
    text: 'Not in the list, but seen here only shortly before it was made.',
  },
  withoutSerial: { title: 'Without serial', text: 'Cannot be matched until its serial is known.' },
} as const satisfies Record<FindingKind, { readonly title: string; readonly text: string }>;

/** Words of the reconcile screen. */
export const reconcile = {
  title: 'Reconcile',
  intro: 'What Intune itself says about the Macs that were logged here.',
  drop: 'Drop Intune’s device list here',
  dropHint:
    'In Intune: Devices, All devices, Export. Drop the CSV file as it was downloaded, or choose it.',
  dropNow: 'Let go to read the file',
  choose: 'Choose a file',
  reading: 'Reading the file',
  patience: 'A missing device counts as too young to tell for',
  hours: (hours: string) => counted(hours, 'hour'),
  privacy: 'The file stays on this computer. Only what it says of devices is noted in the log.',
  none: 'No list was read yet',
  noneHint: 'Then this screen shows which logged Macs Intune has, and which it does not.',
  imports: 'Lists that were read',
  confirmed: (count: string) => `${count} confirmed`,
  newly: (count: string) => `${count} of them new`,
  of: (file: string, date: string) => `${file}, of ${date}`,
  readBy: (when: string, by: string | null) =>
    by === null ? `Read ${when}` : `Read ${when} by ${by}`,
  rows: (rows: string, taken: string) => `${rowsText(rows)}, ${devicesText(taken)} taken`,
  enrolledAsOf: (date: string) => `Enrolled, confirmed by Intune export of ${date}`,
  skipped: (count: string) =>
    count === '1' ? '1 row was not taken' : `${count} rows were not taken`,
  more: (count: string) => `and ${count} more`,
  undo: 'Undo this import',
  undoTitle: 'Undo this import?',
  undoText: (count: string) =>
    `What the file said of ${devicesText(count)} goes. What people confirmed stays, and the log keeps both.`,
  undoYes: 'Undo the import',
  keep: 'Keep it',
  undone: (when: string) => `Undone ${when}`,
  expected: 'Expected list',
  notTold: 'The file has no column for the enrollment profile, so this is not known.',
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
