import type { LeftOutReason } from '../../enrollment/export/table-plan.ts';
import type { SpreadsheetRisk } from '../../enrollment/export/spreadsheet-risk.ts';
import { counted, devicesText, rowsText } from './counted.ts';

/** Why a device is not in a file, after `12 devices`. */
const leftOutReasons = {
  'no-serial': 'without a serial',
  refused: 'refused',
  stopped: 'on the stop list',
  held: 'held, not on a list',
  'set-aside': 'set aside by a person',
  repeated: 'repeated in a later session',
  'not-iphone-or-ipad': 'neither iPhone nor iPad',
  'not-a-mac': 'not a Mac',
  'no-asset-tag': 'without a known asset tag',
  'exported-before': 'exported before',
  erased: 'erased with the data of their session',
} as const satisfies Record<LeftOutReason, string>;

/** What a spreadsheet would do to a serial. */
const risks = {
  scientific: 'becomes scientific notation',
  'leading-zero': 'loses its leading zeros',
  'long-number': 'loses digits',
  date: 'becomes a date',
} as const satisfies Record<SpreadsheetRisk, string>;

/** Words of the export screen. */
export const exports = {
  title: 'Export',
  format: 'Format',
  devices: 'Devices',
  allSessions: 'All sessions',
  chosenSessions: 'Chosen sessions',
  noSessions: 'No sessions yet. There is nothing to export.',
  scope: 'Include',
  everything: 'All devices',
  sinceLast: (number: string) => `Only new since export ${number}`,
  sinceNumber: 'Only new since number',
  neverBefore: 'This format has not been exported before. Everything is new.',
  options: 'Options',
  columns: 'Columns',
  columnsHint: 'In file order.',
  addColumn: 'Add a column',
  addColumnPrompt: 'Choose',
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  remove: (name: string) => `Remove ${name}`,
  layout: 'Layout',
  layoutName: 'Save these columns as',
  layoutNameHint: 'An existing layout with this name is replaced.',
  saveLayout: 'Save layout',
  removeLayout: 'Remove layout',
  defaultLayout: 'Default',
  ownColumns: 'Custom',
  delimiter: 'Separator',
  delimiters: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab' },
  bom: 'Include byte order mark',
  bomHint: 'Excel needs it for accented characters. Other importers may not accept it.',
  offset: 'Times',
  utc: 'UTC',
  local: (offset: string) => `This host, ${offset}`,
  details: 'Details',
  detailChoices: { both: 'Profile and session', profile: 'Profile', none: 'Serials only' },
  purpose: 'Purpose',
  purposes: { create: 'New assets', update: 'Existing assets' },
  tags: 'Asset tags',
  tagSources: {
    'from-target': 'Assigned by the target',
    serial: 'Use the serial',
    expected: 'From expected lists',
  },
  tagsHint: (count: string) => `Expected lists contain ${counted(count, 'tag')}.`,
  manufacturer: 'Manufacturer',
  category: 'Category',
  status: 'Status',
  company: 'Company',
  location: 'Location',
  emptyHint: 'Leave empty to omit the column.',
  hardwareIds: 'Include ECID and UDID',
  hardwareIdsHint:
    'They identify a device permanently. Include them only if the recipient needs them.',
  header: 'Include header row',
  preview: 'Preview',
  previewRows: 'First rows of the file',
  previewing: 'Reading the log',
  rows: rowsText,
  files: (files: string) => `in ${counted(files, 'file')}`,
  firstRows: (count: string) =>
    count === '1'
      ? 'The first row as it will be saved'
      : `The first ${count} rows as they will be saved`,
  noHeader: 'The file has no header row. Column names are shown here only.',
  nothing: 'No device matches. The file would be empty.',
  leftOut: (count: string) => `${devicesText(count)} left out`,
  leftOutReasons,
  leftOutOf: (count: string, why: string) => `${count} ${why}`,
  noSerial: 'no serial',
  risky: (count: string) =>
    count === '1'
      ? 'A spreadsheet may change 1 serial'
      : `A spreadsheet may change ${count} serials`,
  riskyHint: 'Quotation marks do not prevent this. The Excel workbook keeps every serial as text.',
  risks,
  more: (count: string) => `and ${count} more`,
  write: 'Export',
  writing: 'Writing the file',
  cancel: 'Cancel',
  written: (number: string, rows: string, file: string) =>
    `Export ${number}: ${rowsText(rows)} in ${file}`,
  writtenWithoutNumber: (rows: string, file: string) =>
    `${rowsText(rows)} in ${file}. It gets its number once the log is writable.`,
  ledger: 'Exports',
  ledgerRows: 'Exports by number',
  ledgerNone:
    'No exports yet. Every file gets a number, so that you can later export only what is new since then.',
  number: 'No.',
  when: 'When',
  who: 'Who',
  file: 'File',
  rowCount: 'Rows',
  hash: 'SHA-256',
  again: 'Repeat',
  againLabel: (number: string) => `Repeat export ${number}`,
  repeats: (number: string) => `repeats ${number}`,
  triggers: {
    'hand-over': 'at hand-over',
    'session-close': 'at session close',
    interval: 'automatic',
  },
  inExport: (number: string, format: string) => `${number}: ${format}`,
  inNoExport: 'Not exported yet',
  exportsPart: 'Exports',
  auto: {
    title: 'Automatic export',
    off: 'Off',
    hint: 'Automatically saves files to a folder or share. If a file cannot be saved, Muster keeps it and tries again.',
    folder: 'Folder',
    atClose: 'When a session closes',
    interval: 'New devices, at an interval',
    minutes: {
      none: 'Never',
      15: 'Every 15 minutes',
      60: 'Every hour',
      480: 'Every 8 hours',
      1440: 'Every day',
    },
    format: 'Format',
    turnOn: 'Choose a folder and turn on',
    save: 'Save',
    changeFolder: 'Choose another folder',
    turnOff: 'Turn off',
    waiting: 'On. Nothing pending.',
    writing: 'Writing a file',
    failing: (count: string) =>
      count === '1'
        ? '1 automatic export is waiting for its folder'
        : `${count} automatic exports are waiting for their folder`,
    failingSince: (since: string) =>
      `The file could not be saved to the folder since ${since}. Muster tries again every 30 seconds.`,
    recovered: 'The folder is available again. Nothing pending.',
    retry: 'Try now',
    file: (name: string, why: string) => `${name}: ${why}`,
    unfinished: (name: string) =>
      `“${name}” was not finished because its folder did not respond in time. Muster tries again when it next runs.`,
    why: {
      'folder-missing': 'The folder does not exist.',
      'not-writable': 'Muster has no permission to write to the folder.',
      'disk-full': 'The disk is full.',
      'not-answering': 'The disk or share is not responding.',
      'name-too-long': 'The name is too long for this disk.',
      'is-a-folder': 'A folder has this name.',
      'not-a-file': 'Something other than a regular file has this name.',
      'belongs-to-log': 'A Muster log has this name.',
      other: 'The file could not be saved to the folder.',
    },
  },
} as const;
