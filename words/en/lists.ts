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
    text: 'Logged like any other device, and counted as not on the list.',
  },
  hold: {
    name: 'Hold',
    text: 'Logged, then held until a person accepts them or sets them aside.',
  },
  refuse: {
    name: 'Refuse',
    text: 'Refused when plugged in, until a person lifts the refusal.',
  },
} as const satisfies Record<UnknownPolicy, { readonly name: string; readonly text: string }>;

const encodings = {
  'utf-8': 'Read as UTF-8 text.',
  'utf-16': 'Read as UTF-16 text.',
  'windows-1252': 'Read as Windows-1252 text. If names look garbled, save the list as UTF-8 first.',
  workbook: 'Read from a workbook.',
} as const satisfies Record<ListEncoding, string>;

/** Words of the screen for lists: what is to come, and what must not pass. */
export const lists = {
  fields,
  policies,
  encodings,
  workbook: {
    from: (sheet: string) => `Read from sheet “${sheet}”.`,
    others: (names: string) => `The workbook also contains ${names}.`,
    hiddenSheets: (names: string) => `Hidden in the workbook: ${names}.`,
    hiddenColumns: (names: string) => `Hidden columns in the sheet: ${names}.`,
  },
  policy: {
    legend: 'Serials that are not on the list',
    menu: (name: string) => `Not on the list: ${name}`,
  },
  paste: {
    label: 'Or paste a list',
    hint: 'Copy the rows from a spreadsheet or an email, including any headers, and paste them here.',
    open: 'Open pasted rows',
    tooLong: 'The text is too long to paste. Save it as a file and choose that.',
  },
  privacy: 'The file stays on this computer. Nothing is logged until you import it.',
  mapper: {
    session: 'For',
    noSession: 'No session is open, so the list counts for any session.',
    more: 'Header row, separator and saved columns',
    thisSession: (name: string) => `This session: ${name}`,
    anySession: 'Any session',
    columns: 'Columns',
    columnsText: 'Choose a column for each field. All other columns are kept as well.',
    none: 'No column',
    reasonColumn: 'Reason',
    reason: 'Reason for all',
    reasonHint: 'Stolen, recalled, not ours. Shown when a device on the list is plugged in.',
    header: 'Header row',
    noHeader: 'None: every row is a device',
    headerAt: (line: string, text: string) => `Line ${line}: ${text}`,
    mayBeSerial: (headers: string) => `Several columns may contain serials: ${headers}.`,
    unusableTags: (count: string) =>
      count === '1'
        ? '1 asset tag is a placeholder or shared by several serials. It is not exported.'
        : `${count} asset tags are placeholders or shared by several serials. They are not exported.`,
    takesUnclear: (count: string) =>
      count === '1'
        ? 'Include the row with an uncertain serial'
        : `Include the ${count} rows with uncertain serials`,
    takesAllUnclear: 'Include rows with uncertain serials',
    delimiter: 'Separator',
    delimiters: { '\t': 'Tab', ';': 'Semicolon', '|': 'Vertical bar', ',': 'Comma' },
    sheet: 'Sheet',
    hiddenSheet: (name: string) => `${name} (hidden)`,
    hiddenRows: (count: string) =>
      count === '1' ? '1 row of the sheet is hidden' : `${count} rows of the sheet are hidden`,
    hiddenRowsText:
      'They are hidden in the workbook, for example by a filter. Choose whether they belong to the list.',
    hiddenRowsChoice: {
      leave: 'Skip hidden rows',
      take: 'Include hidden rows',
    } satisfies Record<HiddenRows, string>,
    mapping: (name: string) => `Columns from “${name}”.`,
    choose: 'Use saved columns',
    chooseNone: 'Detected',
    save: 'Save these columns',
    saveName: 'Name for these columns',
    remove: (name: string) => `Delete “${name}”`,
    saved: (name: string) => `Saved as “${name}”`,
    preview: 'Preview of the first rows',
    extras: 'Other columns',
    noSerial: 'Choose the column with the serials.',
    taken: (taken: string, total: string) => `${taken} of ${rowsText(total)} will be imported`,
    skipped: (count: string) => `${rowsText(count)} will be skipped`,
    importNow: (taken: string) => (taken === '1' ? 'Import 1 device' : `Import ${taken} devices`),
    stopNow: (taken: string) => (taken === '1' ? 'Stop 1 serial' : `Stop ${taken} serials`),
    cancel: 'Cancel',
    running: 'Importing',
    stop: 'Cancel import',
    cancelled: 'The import was canceled. Nothing was logged.',
  },
  imported: {
    title: (taken: string) => (taken === '1' ? '1 device imported' : `${taken} devices imported`),
    all: 'Every row was imported.',
    skipped: (count: string) => `${rowsText(count)} skipped`,
    line: (line: string, why: string) => `Line ${line} ${why}`,
    more: (count: string) => `and ${count} more`,
  },
  imports: {
    of: (file: string, day: string) => `${file}, ${day}`,
    devices: devicesText,
    any: 'any session',
    undone: (when: string) => `Undone ${when}`,
    readBy: (when: string, by: string | null) =>
      by === null ? `Imported ${when}` : `Imported ${when} by ${by}`,
    columns: 'Imported columns',
    undo: 'Undo import',
    undoText: (count: string) =>
      `This removes ${count === '1' ? '1 serial' : `${count} serials`} from the list. The log records both.`,
  },
  missing: {
    title: 'Missing',
    save: 'Save or print what is missing',
    csv: 'Save as CSV',
    print: 'Print',
    pdf: 'Save as PDF',
    saved: (rows: string, file: string) =>
      rows === '1' ? `1 row saved as ${file}` : `${rows} rows saved as ${file}`,
    printed: 'Sent to the printer',
    sheetTitle: 'Missing devices',
    sheetOf: (missing: string, expected: string) => `${missing} of ${expected} expected devices`,
    sheetMade: (when: string) => `As of ${when}`,
    handOver: 'Handed over by',
    takenBy: 'Taken by',
  },
  stops: {
    title: 'Stop list',
    text: 'Serials that must not pass this bench: stolen, recalled or not ours. In every session, Muster flags a device on this list as soon as it is plugged in.',
    serial: 'Serial',
    reason: 'Reason',
    add: 'Add serial',
    importList: 'Import a list of serials',
    none: 'The stop list is empty',
    noneHint: 'Add a serial above, or import a list.',
    lift: 'Remove',
    liftOf: (serial: string) => `Remove ${serial} from the stop list`,
    liftSure: (serial: string) =>
      `Remove ${serial} from the stop list? It will no longer be stopped in any session.`,
    keep: 'Cancel',
    search: 'Search',
    count: (count: string) => (count === '1' ? '1 serial' : `${count} serials`),
  },
  panel: {
    none: 'Not on this session’s list.',
    writtenAs: 'Listed as',
  },
} as const;
