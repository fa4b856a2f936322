import type { ClockDoubt } from '../../enrollment/redaction/clock-doubt.ts';
import type { CopyFault, CopyLeft } from '../../enrollment/redaction/copy-fault.ts';
import type { RedactionRefusal } from '../../enrollment/redaction/redaction-refusal.ts';
import type { WhatAndNext } from '../sentence.ts';
import { rowsText } from './counted.ts';

/** Why nothing was removed from the log, and what to do. */
export const redactionRefusals = {
  'name-too-short': {
    what: 'This name is too short to search for.',
    next: 'Enter the full name as it appears in the log.',
  },
  'name-in-reason': {
    what: 'The reason or your own name contains the name to remove, so it would be logged again.',
    next: 'Leave the name out, or ask someone else to do this.',
  },
  'session-open': {
    what: 'A session is open.',
    next: 'Close it first: the log is rewritten, and nothing can be logged in the meantime.',
  },
  'nothing-to-remove': {
    what: 'Nothing to remove was found. Nothing was changed.',
    next: 'Try another spelling or age.',
  },
  'clock-odd': {
    what: 'The clock of this computer does not match the log, so Muster cannot tell what is old. Nothing was removed.',
    next: 'Check the date and time. Set the clock, or confirm that it is correct.',
  },
  'log-not-whole': {
    what: 'The log is damaged. Nothing was removed.',
    next: 'Restore a backup first.',
  },
  'in-use': {
    what: 'Another program has the log open. Nothing was removed.',
    next: 'Wait until exports and checks have finished, then try again.',
  },
  nobody: {
    what: 'The log records who removes data, and no name is entered.',
    next: 'Enter your name, then try again.',
  },
  'no-reason': {
    what: 'The log records why data is removed, and no reason is given.',
    next: 'Preview the removal again and enter a reason.',
  },
  'copies-failed': {
    what: 'Not all copies of the log could be checked or removed.',
    next: 'Make sure no other program has the log open, then try again.',
  },
  failed: {
    what: 'The log could not be rewritten. Nothing was removed.',
    next: 'Free up disk space for a second copy of the log, then try again.',
  },
  'not-confirmed': {
    what: 'The data was removed from the log, but the disk did not confirm it. If the power fails now, the data may come back. Copies were not checked.',
    next: 'Check the disk, then preview the removal again.',
  },
} as const satisfies Readonly<Record<RedactionRefusal, WhatAndNext>>;

/** How the clock does not fit the log. */
const clock = {
  behind: 'The clock of this computer is behind the newest row of the log.',
  ahead: 'The clock of this computer is more than 30 days ahead of the newest row of the log.',
} as const satisfies Readonly<Record<ClockDoubt, string>>;

/** Why a copy of the log is still there, and what to do about it. */
const copyFaults = {
  'not-asked': 'contains the data, or may. It was not selected for removal.',
  'no-backup':
    'contains the data, or may. It is kept until a new backup can be made. Free up disk space.',
  'being-written': 'is being written by another copy of Muster. Try again when it has finished.',
  'other-host':
    'is an unfinished file of Muster from a computer with another name. Remove it once nothing writes to it.',
  'other-bench':
    'is the log of another bench. Muster cannot tell what it contains. Check it by hand.',
  'not-recognised': 'is not a log that Muster can read. Check it, and remove it if it is a copy.',
  link: 'is a link. Check where it leads.',
  'other-account':
    'belongs to another account, so Muster neither saves nor removes copies there. Check it for older copies.',
  'other-name':
    'also exists under another name elsewhere, where the old file stays. Find and remove that file.',
  'data-folder':
    'contains the data, or may, and belongs to another data folder. Remove it from there.',
  system: 'could not be read or removed. Remove it by hand, or give this account permission.',
} as const satisfies Readonly<Record<CopyFault, string>>;

/** One copy that is left, with the reason. */
export const copyLeft = ({ path, why, detail }: CopyLeft): string =>
  `${path} ${copyFaults[why]}${detail === '' ? '' : ` (${detail})`}`;

/** Removing old devices and names, step by step: what, the numbers, and only then the deed. */
export const dataRemoval = {
  title: 'Remove data from the log',
  intro:
    'Removed data is permanently gone from the log. The log can still be verified: its chain keeps the hashes.',
  what: 'What to remove',
  kinds: { older: 'Devices from old sessions', name: 'A person’s name' },
  days: 'Sessions closed more than this many days ago',
  daysHint:
    'Removes serials, ECIDs and what was done with each device. Keeps session names, export numbers and the stop list.',
  name: 'Name as it appears in the log',
  nameHint:
    'Everywhere the name appears, including notes and lists, it is replaced with “[name removed]”.',
  look: 'Preview',
  looking: 'Searching the log',
  nothing: 'Nothing to remove was found.',
  rows: (rows: string) => `Rows that lose content: ${rows}`,
  session: (name: string, day: string, devices: string) =>
    `${name}, closed ${day}. Devices: ${devices}`,
  clock,
  clockNext:
    'The age of sessions depends on this clock. Check the date and time, and set the clock if it is incorrect.',
  clockIsRight: 'The clock is correct',
  held: (sessions: string) =>
    `Sessions that are kept because the rows around their end do not confirm their age: ${sessions}. Either a time is incorrect, or the bench was not used for more than 30 days.`,
  exportFolder:
    'The path of a folder for automatic export, hand-over or events contains the name. Choose that folder again afterwards; until then, nothing is written there.',
  copies: (count: string) => `Copies of the log that contain the data, or may: ${count}`,
  oldCopies: (count: string) =>
    `Copies of the log that contain previously removed data, or may: ${count}`,
  removeCopies: 'Remove these copies too',
  removeCopiesHint:
    'A new backup is made first. Copies elsewhere stay: exports, signed-off days, other disks.',
  why: 'Reason (kept in the log with your name)',
  remove: 'Remove permanently',
  removing: 'Confirm in the dialog to rewrite the log.',
  done: (rows: string) =>
    `Done: content was removed from ${rowsText(rows)}, and the log was verified.`,
  doneCopies: 'Done: all copies not listed here were removed.',
  copiesLeft: (count: string) => `Copies that still contain the data, or may: ${count}`,
  copyLeft,
  erased: (devices: string, day: string) => `Data erased on ${day}. Devices: ${devices}`,
} as const;

/** Licences of what others made. */
export const licences = {
  show: 'Licenses',
  reading: 'Reading licenses',
  runtime:
    'Electron is licensed under the MIT License. The licenses of Chromium and its components are in the file LICENSES.chromium.html next to the program.',
  none: 'The list is part of the packaged app. This copy runs from source.',
  text: (name: string) => `License of ${name}`,
} as const;
