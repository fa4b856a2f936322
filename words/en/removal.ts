import type { ClockDoubt } from '../../enrollment/redaction/clock-doubt.ts';
import type { CopyFault, CopyLeft } from '../../enrollment/redaction/copy-fault.ts';
import type { RedactionRefusal } from '../../enrollment/redaction/redaction-refusal.ts';
import type { WhatAndNext } from '../sentence.ts';
import { rowsText } from './counted.ts';

/** Why nothing was removed from the log, and what to do. */
export const redactionRefusals = {
  'name-too-short': {
    what: 'This name cannot be searched for.',
    next: 'Enter the whole name, as it stands in the log.',
  },
  'name-in-reason': {
    what: 'The name would be written down again with the reason or with who did this.',
    next: 'Leave the name out, or have somebody else do it.',
  },
  'session-open': {
    what: 'A session is open.',
    next: 'Close it first: the log is written anew, and nothing can be logged meanwhile.',
  },
  'nothing-to-remove': {
    what: 'The log holds nothing of this. Nothing was changed.',
    next: 'Try another spelling, or another age.',
  },
  'clock-odd': {
    what: 'The clock of this computer does not fit the log, so nobody can tell what is old. Nothing was removed.',
    next: 'Check date and time. Set the clock, or confirm that it is right.',
  },
  'log-not-whole': {
    what: 'The log is damaged. Nothing was removed.',
    next: 'Bring it back from a backup first.',
  },
  'in-use': {
    what: 'Another program has the log open. Nothing was removed.',
    next: 'Wait until exports and checks are done, then try again.',
  },
  nobody: {
    what: 'The log keeps who had something removed, and no name is entered.',
    next: 'Enter your name at the top, then try again.',
  },
  'no-reason': {
    what: 'The log keeps why something was removed, and no reason is given.',
    next: 'Look again what would go, and enter the reason.',
  },
  'copies-failed': {
    what: 'The copies of the log could not all be looked at or removed.',
    next: 'See that no other program has the log open, then try again.',
  },
  failed: {
    what: 'The log could not be written anew. Nothing was removed.',
    next: 'Make room on the disk for a second log, then try again.',
  },
  'not-confirmed': {
    what: 'It was removed from the log, but the disk did not confirm that. It may come back should the power fail now. Copies were not looked at.',
    next: 'Check the disk. Then look again what would go.',
  },
} as const satisfies Readonly<Record<RedactionRefusal, WhatAndNext>>;

/** How the clock does not fit the log. */
const clock = {
  behind: 'The clock of this computer is earlier than the newest row of the log.',
  ahead: 'The clock of this computer is more than 30 days past the newest row of the log.',
} as const satisfies Readonly<Record<ClockDoubt, string>>;

/** Why a copy of the log is still there, and what to do about it. */
const copyFaults = {
  'not-asked': 'holds it, or may. Nobody asked to remove it.',
  'no-backup': 'holds it, or may. It stays until a new backup can be made; make room for one.',
  'being-written': 'is being written by another Muster. Try again once that has ended.',
  'other-host':
    'is half a file of a Muster on a computer that has, or had, another name. Remove it once nothing writes it.',
  'other-bench': 'is the log of another bench. Muster cannot tell what it holds; look into it.',
  'not-recognised': 'is no log that Muster can read. Look into it, and remove it if it is a copy.',
  link: 'is a link. Look at what it leads to.',
  'other-account':
    'belongs to another account, so Muster puts no copies there and removes none. Look whether copies of before are in it.',
  'other-name':
    'has another name somewhere else, under which the old file stays. Find and remove that.',
  'data-folder': 'holds it, or may, and belongs to another data folder. Remove it from that one.',
  system: 'could not be read or removed. Remove it by hand, or give this account the right to.',
} as const satisfies Readonly<Record<CopyFault, string>>;

/** One copy that is left, with the reason. */
export const copyLeft = ({ path, why, detail }: CopyLeft): string =>
  `${path} ${copyFaults[why]}${detail === '' ? '' : ` (${detail})`}`;

/** Removing old devices and names, step by step: what, the numbers, and only then the deed. */
export const dataRemoval = {
  title: 'Remove data from the log',
  intro:
    'What is removed is gone from the log for good. The check of the log still works: its chain keeps the hashes.',
  open: 'Remove old devices or a name',
  what: 'What is to go',
  kinds: { older: 'Devices of old sessions', name: 'A person’s name' },
  days: 'Sessions closed more than this many days ago',
  daysHint:
    'Serials, ECIDs and what was done with each device. Session names, export numbers and the stop list stay.',
  name: 'Name, as it stands in the log',
  nameHint:
    'Every place where this name stands, notes and lists included, reads “[name removed]” then.',
  look: 'Look what would go',
  looking: 'Looking through the log',
  nothing: 'The log holds nothing of this.',
  rows: (rows: string) => `Rows that lose content: ${rows}`,
  session: (name: string, day: string, devices: string) =>
    `${name}, closed ${day}. Devices: ${devices}`,
  clock,
  clockNext:
    'What is old hangs on that clock. Check date and time, and set the clock if it is not right.',
  clockIsRight: 'The clock is right: look again',
  held: (sessions: string) =>
    `Sessions that stay, since the rows before and after their end do not show that they are that old: ${sessions}. Either a time is not right, or the bench was not used for more than 30 days.`,
  exportFolder:
    'The name stands in the path of the folder of the automatic export. No file is written there afterwards: choose the folder anew.',
  copies: (count: string) => `Copies of the log that hold it too, or may: ${count}`,
  oldCopies: (count: string) =>
    `Copies of the log that hold what was removed before, or may: ${count}`,
  removeCopies: 'Remove these copies as well',
  removeCopiesHint:
    'A new backup is made first. Copies that you keep elsewhere stay: exports, closed days, other disks.',
  why: 'Why (stays in the log, with your name)',
  remove: 'Remove for good',
  removing: 'Once the question of the system is answered with yes, the log is written anew.',
  done: (rows: string) =>
    `Done: ${rowsText(rows)} lost content, and the check found the log whole.`,
  doneCopies: 'Done: copies that are not listed here are removed.',
  copiesLeft: (count: string) => `Copies that still hold it, or may: ${count}`,
  copyLeft,
  cancel: 'Cancel',
  close: 'Close',
  erased: (devices: string, day: string) => `Data erased on ${day}. Devices: ${devices}`,
} as const;

/** Licences of what others made. */
export const licences = {
  show: 'Licences of all parts',
  reading: 'Reading the licences',
  runtime:
    'Electron is under the MIT licence. The licences of Chromium and of all its parts are in the file LICENSES.chromium.html beside the program.',
  none: 'This copy was started from its sources; run a package to see the list.',
  text: (name: string) => `Licence of ${name}`,
} as const;
