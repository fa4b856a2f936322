import type { KnownFile } from '../../enrollment/import/recognised-file.ts';
import type { FileNature } from '../../enrollment/readiness/file-refusal.ts';
import type { WhatAndNext } from '../sentence.ts';
import { counted, devicesText, rowsText } from './counted.ts';
import { fileNatures } from './readiness.ts';

/** Files that Muster knows and imports elsewhere, or not at all. */
const known = {
  profiles: {
    what: 'Enrollment profiles, saved by Muster.',
    next: 'Import them, then check them in Setup before you start a session.',
  },
  log: {
    what: 'A log of Muster, or a backup of one.',
    next: 'To go back to a backup, restore it in Settings. Logs are never mixed.',
  },
  recording: {
    what: 'A USB recording made by Muster.',
    next: 'It is for tests: give it to whoever asked for it. It contains nothing to import.',
  },
  'event-history': {
    what: 'A history of events, written by Muster for other programs.',
    next: 'Choose the list it belongs to instead, such as the asset list as CSV or workbook.',
  },
  readiness: {
    what: 'A certificate, a server token or a configuration profile.',
    next: 'Check it in Setup: open the enrollment profile it belongs to, then Readiness.',
  },
  'cfgutil-output': {
    what: 'Output of cfgutil.',
    next: 'Nothing to import. Muster asks cfgutil by itself while devices are plugged in.',
  },
  'copied-intune-rows': {
    what: 'Rows copied from Intune’s device list.',
    next: 'Copied rows confirm no enrollment. Drop or choose the CSV file as Intune wrote it.',
  },
  'no-serials': {
    what: 'No column in this file clearly contains serials.',
    next: 'If it is a list of Macs, open it as a list and choose the column.',
  },
  'old-workbook': {
    what: 'A workbook in a format that Muster does not read.',
    next: 'Open it in its app and save it as .xlsx or CSV, then drop that file.',
  },
} as const satisfies Record<KnownFile, WhatAndNext>;

/** What to do with a file of another program; the others get the last one. */
const foreignNext: Readonly<Partial<Record<FileNature, string>>> = {
  pdf: 'Ask for the list as CSV or .xlsx, or copy its rows and paste them here.',
  image: 'Ask for the list as CSV or .xlsx, or scan the labels on the bench.',
  zip: 'Unpack it and drop the file inside.',
  gzip: 'Unpack it and drop the file inside.',
  archive: 'Unpack it and drop the file inside.',
  html: 'Sign in where it came from, and download the file again.',
  'office-document': 'Save the list as CSV or .xlsx, or copy its rows and paste them here.',
};

/** Words of the sheet that imports a file of any kind. */
export const importing = {
  drop: {
    title: 'Drop a file here, or anywhere on the window',
    hint: 'A delivery note, an asset register, Intune’s device list, or enrollment profiles. Muster recognizes which.',
    choose: 'Choose a file',
    now: 'Drop to import',
    nowHint: 'Muster shows what it would import. Nothing is logged before you agree.',
    notNow: {
      sheet: 'Close this sheet first, then drop the file.',
      question: 'Answer the question first, then drop the file.',
      importing: 'An import is running. Drop the file when it is done.',
    },
    onlyFirst: (count: string) => `Only one of ${count} files is opened.`,
    others: (count: string) =>
      count === '1'
        ? 'One file was opened. Import the other one afterwards.'
        : `One file was opened. Import the other ${count} afterwards.`,
  },
  opening: 'Reading the file',
  notTaken: (file: string) => `${file} was not imported.`,
  pasted: 'Pasted rows',
  kind: {
    legend: 'This is',
    expected: 'A list of expected Macs',
    stops: 'A list of serials to stop',
    'intune-devices': 'Intune’s device list',
  },
  why: {
    serials: (header: string) => `Recognized by the serials in column “${header}”.`,
    bare: 'Recognized by its serials. It has no header row.',
    ofMuster: 'Recognized as a list that Muster wrote.',
    resaved:
      'Recognized as Intune’s device list, saved again by another program. It confirms no enrollment: only the file as Intune wrote it does.',
    unclear: 'Several columns may contain serials.',
    none: 'No column clearly contains serials.',
    intune: (columns: string) => `Recognized by columns of Intune’s list, such as ${columns}.`,
    said: 'Muster checks its columns before it imports anything.',
  },
  devices: {
    text: 'Muster confirms enrollment for Macs logged here that are in the list, and names those that are not. Nothing is sent to Intune.',
    importNow: 'Compare and import',
  },
  known,
  foreign: {
    what: (nature: FileNature) => `This file is ${fileNatures[nature]}.`,
    next: (nature: FileNature): string =>
      foreignNext[nature] ??
      'Muster imports CSV files and .xlsx workbooks. Choose the list itself.',
  },
  actions: {
    again: 'Choose another file',
    asList: 'Open as a list',
    importProfiles: 'Import profiles',
    openSetup: 'Open Setup',
    openData: 'Open Settings',
  },
  past: {
    title: 'Imported before',
    back: 'Back',
    kinds: { expected: 'Expected Macs', 'intune-devices': 'Intune’s device list' },
  },
  done: {
    expected: (devices: string, file: string) => `${devicesText(devices)} imported from ${file}.`,
    target: (count: string) => `The session now expects ${count}.`,
    skipped: (rows: string) => `${rowsText(rows)} skipped.`,
    stops: (serials: string, added: string) =>
      `${serials === '1' ? '1 serial' : `${serials} serials`} on the stop list, ${added} of them new.`,
    devices: (confirmed: string, file: string) =>
      `${devicesText(confirmed)} confirmed as enrolled by ${file}.`,
    toCheck: (count: string) => `${count} to check.`,
    profiles: (count: string) => `${counted(count, 'profile')} imported or changed.`,
    show: 'Show',
    undone: 'The import was undone.',
  },
} as const;
