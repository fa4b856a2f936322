import type { ListEncoding } from '../../enrollment/import/expected-preview.ts';
import type { ExpectedField } from '../../enrollment/expected-field.ts';
import type { HiddenRows } from '../../enrollment/import/list-sheet.ts';
import type { UnknownPolicy } from '../../enrollment/session.ts';
import { devicesText, rowsText } from './counted.ts';

const fields = {
  serial: 'Serial',
  assetTag: 'Asset tag',
  assignedUser: 'Assigned user',
  location: 'Location',
  purchaseOrder: 'Purchase order',
  model: 'Model',
} as const satisfies Record<ExpectedField, string>;

const policies = {
  accept: {
    name: 'Accept',
    text: 'They are logged like all others, and counted as not on the list.',
  },
  hold: {
    name: 'Hold',
    text: 'They are logged and wait for a person who accepts them or sets them aside.',
  },
  refuse: {
    name: 'Refuse',
    text: 'They are refused as they are plugged in, until a person lifts it.',
  },
} as const satisfies Record<UnknownPolicy, { readonly name: string; readonly text: string }>;

const encodings = {
  'utf-8': 'Read as UTF-8 text.',
  'utf-16': 'Read as UTF-16 text.',
  'windows-1252': 'Read as Windows-1252 text. Where names look odd, save the list as UTF-8 first.',
  workbook: 'Read from a workbook.',
} as const satisfies Record<ListEncoding, string>;

/** Words of the screen for lists: what is to come, and what must not pass. */
export const lists = {
  title: 'Lists',
  intro:
    'A delivery note or an asset register says which Macs are to come. Muster then counts what is here, what is missing and what does not belong.',
  fields,
  policies,
  encodings,
  workbook: {
    from: (sheet: string) => `Read from the sheet “${sheet}”.`,
    others: (names: string) => `The workbook also has ${names}.`,
    hiddenSheets: (names: string) => `Hidden in the workbook: ${names}.`,
    hiddenColumns: (names: string) => `Hidden columns of the sheet: ${names}.`,
  },
  parts: {
    bring: 'Bring in a list',
    missing: 'Missing',
    unlisted: 'Not on the list',
    stops: 'Stop list',
  },
  partsLabel: 'Parts of this screen',
  standing: {
    label: 'The session against its list',
    here: (here: string, expected: string) => `${here} of ${expected} here`,
    unlisted: (count: string) => `${count} not on the list`,
    missing: (count: string) => `${count} missing`,
    none: 'No list for this session.',
    noSession: 'No session is open. A list for any session can be brought in now.',
    bring: 'Bring in a list',
  },
  policy: {
    legend: 'Serials that are not on the list',
    now: 'Counts from now on. Hold and Accept count for devices that are here, too; Refuse judges a device when it is plugged in.',
  },
  drop: {
    title: 'Drop a list here',
    now: 'Let go to open the list',
    hint: 'CSV or text with any separator, or a workbook (.xlsx).',
    choose: 'Choose a file',
    opening: 'Opening the list',
  },
  paste: {
    label: 'Or paste a list',
    hint: 'Copy the rows in a spreadsheet or a mail, headers too if there are any, and paste them here.',
    open: 'Open the pasted rows',
    tooLong: 'The text is too long to paste. Save it as a file and choose that.',
  },
  privacy: 'The file stays on this computer. Nothing is noted before you import it.',
  mapper: {
    title: (file: string) => `How ${file} is read`,
    pasted: 'the pasted list',
    what: 'What the list names',
    expected: 'Macs that are to come',
    stops: 'Serials that must not pass',
    session: 'For',
    thisSession: (name: string) => `This session: ${name}`,
    anySession: 'Any session',
    columns: 'Columns',
    columnsText: 'Choose the column for each. All other columns are kept, too.',
    none: 'No column',
    reasonColumn: 'Reason',
    reason: 'One reason for all',
    reasonHint:
      'Stolen, recalled, of another owner. Shown when a device on the list is plugged in.',
    header: 'Names of the columns',
    noHeader: 'None: every line is a device',
    headerAt: (line: string, text: string) => `Line ${line}: ${text}`,
    mayBeSerial: (headers: string) => `Several columns may have them: ${headers}.`,
    unusableTags: (count: string) =>
      count === '1'
        ? 'One asset tag is a word for none, or several serials share it. No export takes it.'
        : `${count} asset tags are words for none, or several serials share them. No export takes them.`,
    takesUnclear: (count: string) =>
      count === '1'
        ? 'Take the row whose serial is in doubt, too'
        : `Take the ${count} rows whose serials are in doubt, too`,
    takesAllUnclear: 'Take rows whose serials are in doubt, too',
    delimiter: 'Separator',
    delimiters: { '\t': 'Tab', ';': 'Semicolon', '|': 'Bar', ',': 'Comma' },
    sheet: 'Sheet',
    hiddenSheet: (name: string) => `${name} (hidden)`,
    hiddenRows: (count: string) =>
      count === '1' ? '1 row of the sheet is hidden' : `${count} rows of the sheet are hidden`,
    hiddenRowsText:
      'A filter or a person has hidden them in the workbook. Say whether they belong to the list.',
    hiddenRowsChoice: {
      leave: 'Leave hidden rows out',
      take: 'Take hidden rows too',
    } satisfies Record<HiddenRows, string>,
    mapping: (name: string) => `Columns as saved under “${name}”.`,
    choose: 'Use saved columns',
    chooseNone: 'As guessed',
    save: 'Save these columns',
    saveName: 'Name of the columns',
    remove: (name: string) => `Forget “${name}”`,
    saved: (name: string) => `Saved as “${name}”`,
    preview: 'The first rows as they would be read',
    extras: 'Other columns',
    noSerial: 'Choose the column that has the serials.',
    taken: (taken: string, total: string) =>
      `${taken} of ${rowsText(total)} ${taken === '1' ? 'is' : 'are'} read`,
    skipped: (count: string) =>
      count === '1' ? '1 row would be passed over' : `${count} rows would be passed over`,
    importNow: (taken: string) => (taken === '1' ? 'Import 1 device' : `Import ${taken} devices`),
    stopNow: (taken: string) => (taken === '1' ? 'Stop 1 serial' : `Stop ${taken} serials`),
    cancel: 'Leave it',
    running: 'Importing',
    stop: 'Cancel the import',
    cancelled: 'The import was cancelled. Nothing of it was noted.',
    notTaken: (file: string) => `${file} was not taken.`,
  },
  imported: {
    title: (taken: string) => (taken === '1' ? '1 device imported' : `${taken} devices imported`),
    stopped: (taken: string) =>
      taken === '1' ? '1 serial on the stop list' : `${taken} serials on the stop list`,
    stoppedNew: (added: string) => `${added} of them were not on it before.`,
    undoStops: 'Take these off again',
    undone: 'They are off the list again.',
    all: 'Every row was taken.',
    skipped: (count: string) =>
      count === '1' ? '1 row was not taken' : `${count} rows were not taken`,
    line: (line: string, why: string) => `Line ${line} ${why}`,
    more: (count: string) => `and ${count} more`,
  },
  imports: {
    title: 'Lists that were brought in',
    none: 'No list yet',
    noneHint: 'Drop, choose or paste one on the left.',
    of: (file: string, day: string) => `${file}, of ${day}`,
    devices: devicesText,
    any: 'any session',
    undone: (when: string) => `Undone ${when}`,
    readBy: (when: string, by: string | null) =>
      by === null ? `Imported ${when}` : `Imported ${when} by ${by}`,
    columns: 'Columns that were read',
    undo: 'Undo this import',
  },
  missing: {
    title: 'Missing',
    of: (session: string) => `On the list of ${session} and not here`,
    none: 'Nothing is missing',
    noneHint: 'Every device of the list has come.',
    noList: 'No list for this session',
    noListHint: 'Bring in a delivery note or an asset register, and this list fills itself.',
    search: 'Search',
    csv: 'Save as CSV',
    print: 'Print',
    pdf: 'Save as PDF',
    saved: (rows: string, file: string) =>
      rows === '1' ? `1 row saved as ${file}` : `${rows} rows saved as ${file}`,
    printed: 'Sent to the printer',
    shown: (shown: string, all: string) => `${shown} of ${all}`,
    more: (count: string) => `${count} more. Search, or save the list as CSV to see them all.`,
    sheetTitle: 'Missing devices',
    sheetOf: (missing: string, expected: string) => `${missing} of ${expected} expected devices`,
    sheetMade: (when: string) => `As of ${when}`,
    handOver: 'Handed over by',
    takenBy: 'Taken by',
  },
  unlisted: {
    title: 'Not on the list',
    of: (session: string) => `In ${session} and on none of its lists`,
    none: 'Every device is on the list',
    noneHint: 'Devices that no list names stand here as they come.',
    port: 'Port',
  },
  stops: {
    title: 'Stop list',
    text: 'Serials that must not pass this bench: stolen, recalled, of another owner. A device on this list is shown loudly as soon as it is plugged in, in every session.',
    serial: 'Serial',
    reason: 'Reason',
    add: 'Stop this serial',
    none: 'No serial is stopped',
    noneHint: 'Stop a single one above, or bring in a list of them.',
    lift: 'Take off',
    liftOf: (serial: string) => `Take ${serial} off the stop list`,
    liftSure: (serial: string) => `Take ${serial} off the list? No session stops it from then on.`,
    keep: 'Keep it',
    search: 'Search',
    count: (count: string) => (count === '1' ? '1 serial' : `${count} serials`),
  },
  panel: {
    title: 'Expected as',
    none: 'Not on the list of this session.',
    writtenAs: 'On the list as',
  },
} as const;
