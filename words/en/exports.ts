import type { LeftOutReason } from '../../enrollment/export/table-plan.ts';
import type { SpreadsheetRisk } from '../../enrollment/export/spreadsheet-risk.ts';
import { counted, rowsText } from './counted.ts';

/** Why a device is not in a file, after `12 devices`. */
const leftOutReasons = {
  'no-serial': 'without a serial',
  refused: 'in dispute',
  stopped: 'on the stop list',
  held: 'held, because no list names them',
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
  scientific: 'becomes a power of ten',
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
  noSessions: 'There is no session yet, so there is nothing to export.',
  scope: 'Which of them',
  everything: 'All devices',
  sinceLast: (number: string) => `Only new since export ${number}`,
  sinceNumber: 'Only new since number',
  neverBefore: 'This format was not exported before, so everything is new.',
  options: 'Options',
  columns: 'Columns',
  columnsHint: 'In the order of the file.',
  addColumn: 'Add a column',
  addColumnPrompt: 'Choose',
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  remove: (name: string) => `Leave out ${name}`,
  layout: 'Layout',
  layoutName: 'Save these columns as',
  layoutNameHint: 'A name that is known is replaced.',
  saveLayout: 'Save layout',
  removeLayout: 'Remove layout',
  defaultLayout: 'Default',
  ownColumns: 'Own choice',
  delimiter: 'Separator',
  delimiters: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab' },
  bom: 'Begin with a byte order mark',
  bomHint: 'Excel needs it to read accents. Importers may not.',
  offset: 'Times',
  utc: 'UTC',
  local: (offset: string) => `This host, ${offset}`,
  details: 'Details',
  detailChoices: { both: 'Profile and session', profile: 'Profile', none: 'Serials alone' },
  purpose: 'For',
  purposes: { create: 'New assets', update: 'Known assets' },
  tags: 'Asset tags',
  tagSources: {
    'from-target': 'The target gives them',
    serial: 'The serial is the tag',
    expected: 'From expected lists',
  },
  tagsHint: (count: string) => `Expected lists name ${counted(count, 'tag')}.`,
  manufacturer: 'Manufacturer',
  category: 'Category',
  status: 'Status',
  company: 'Company',
  location: 'Location',
  emptyHint: 'Empty leaves the column out.',
  hardwareIds: 'With ECID and UDID',
  hardwareIdsHint: 'They stay with a device for good. Leave them out unless the reader needs them.',
  header: 'Begin with a header',
  preview: 'Preview',
  previewRows: 'First rows of the file',
  previewing: 'Reading the log',
  rows: rowsText,
  files: (files: string) => `in ${counted(files, 'file')}`,
  firstRows: (count: string) =>
    count === '1'
      ? 'The first row as it will be written'
      : `The first ${count} rows as they will be written`,
  noHeader: 'The file has no header; the names above the columns are only shown here.',
  nothing: 'No device fits this choice, so the file would have no rows.',
  leftOut: (count: string) =>
    count === '1' ? '1 device is left out' : `${count} devices are left out`,
  leftOutReasons,
  leftOutOf: (count: string, why: string) => `${count} ${why}`,
  noSerial: 'no serial',
  risky: (count: string) =>
    count === '1'
      ? 'A spreadsheet may change 1 serial'
      : `A spreadsheet may change ${count} serials`,
  riskyHint: 'Quoting does not help. The Excel workbook keeps every serial as text.',
  risks,
  more: (count: string) => `and ${count} more`,
  write: 'Export',
  writing: 'Writing the file',
  cancel: 'Cancel',
  written: (number: string, rows: string, file: string) =>
    `Export ${number}: ${rowsText(rows)} in ${file}`,
  writtenWithoutNumber: (rows: string, file: string) =>
    `${rowsText(rows)} in ${file}. It gets its number as soon as the log can be written.`,
  ledger: 'Exports',
  ledgerRows: 'Exports by number',
  ledgerNone:
    'Nothing was exported yet. Every file gets a number, since which only what is new can be exported.',
  number: 'No',
  when: 'When',
  who: 'Who',
  file: 'File',
  rowCount: 'Rows',
  hash: 'SHA-256',
  again: 'Export again',
  againLabel: (number: string) => `Export again, number ${number}`,
  repeats: (number: string) => `repeats ${number}`,
  triggers: { 'session-close': 'at session close', interval: 'by itself' },
  inExport: (number: string, format: string) => `${number}: ${format}`,
  inNoExport: 'In no export yet',
  exportsPart: 'Exports',
  auto: {
    title: 'Automatic export',
    off: 'Off',
    hint: 'Writes files to a folder or share by itself. What cannot be written is kept and tried again.',
    folder: 'Folder',
    atClose: 'When a session is closed',
    interval: 'At an interval, what is new',
    minutes: {
      none: 'Never',
      15: 'Every 15 minutes',
      60: 'Every hour',
      480: 'Every 8 hours',
      1440: 'Every day',
    },
    format: 'Format',
    turnOn: 'Turn on and choose a folder',
    save: 'Save',
    changeFolder: 'Choose another folder',
    turnOff: 'Turn off',
    waiting: 'On. Nothing waits.',
    writing: 'Writing a file',
    failing: (count: string) =>
      count === '1'
        ? '1 automatic export waits for its folder'
        : `${count} automatic exports wait for their folder`,
    failingSince: (since: string) =>
      `The folder has not taken the file since ${since}. It is tried every 30 seconds.`,
    recovered: 'The folder takes files again. Nothing waits.',
    retry: 'Try now',
    file: (name: string, why: string) => `${name}: ${why}`,
    unfinished: (name: string) =>
      `The file “${name}” was not finished, since its folder did not answer in time. It is tried again once Muster runs.`,
    why: {
      'folder-missing': 'The folder is not there.',
      'not-writable': 'The folder does not let Muster write.',
      'disk-full': 'The disk is full.',
      'not-answering': 'The disk or share does not answer.',
      'name-too-long': 'The name is too long for this disk.',
      'is-a-folder': 'A folder has this name.',
      'not-a-file': 'Something that is no plain file has this name.',
      'belongs-to-log': 'This name belongs to a log of Muster.',
      other: 'The folder did not take the file.',
    },
  },
} as const;
