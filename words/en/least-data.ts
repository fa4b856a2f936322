import type { RedactionRefusal } from '../../enrollment/redaction/redaction-refusal.ts';
import type { WhatAndNext } from '../sentence.ts';

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
  failed: {
    what: 'The log could not be written anew. Nothing was removed.',
    next: 'Make room on the disk for a second log, then try again.',
  },
} as const satisfies Readonly<Record<RedactionRefusal, WhatAndNext>>;

/** Removing old devices and names, step by step: what, the numbers, and only then the deed. */
export const leastData = {
  title: 'Remove data from the log',
  intro:
    'What is removed is gone for good. The check of the log still works: its chain keeps the hashes.',
  open: 'Remove old devices or a name',
  what: 'What is to go',
  kinds: { older: 'Devices of old sessions', name: 'A person’s name' },
  days: 'Sessions closed before this many days',
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
  copies: (count: string) => `Backups and logs set aside that hold it too: ${count}`,
  removeCopies: 'Remove these copies as well',
  removeCopiesHint:
    'A new backup is made first. Copies that you keep elsewhere stay: exports, closed days, other disks.',
  why: 'Why (stays in the log, with your name)',
  remove: 'Remove for good',
  removing: 'Writing the log anew',
  done: (rows: string) => `Done: ${rows} rows lost content, and the check found the log whole.`,
  copiesLeft: (count: string) =>
    `Copies that still hold it: ${count}. Look into the folders backups and quarantine.`,
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
