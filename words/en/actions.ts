import type { LeftReason } from '../../enrollment/applied.ts';
import { counted } from './counted.ts';

const macs = (count: string): string => counted(count, 'Mac');

const left = {
  settled: 'already done',
  refused: 'refused or set aside',
  'serial-missing': 'serial missing',
  'other-profile': 'another profile',
} as const satisfies Record<LeftReason, string>;

/** Words of what can be done with a device or a selection: labels, keys, results. */
export const actions = {
  menuOf: (count: string) => `Actions for ${macs(count)}`,
  step: (number: string, text: string) => `${number}. ${text}`,
  stepsTo: (number: string) => `All steps up to ${number}`,
  labels: {
    open: 'Open',
    confirm: 'Confirm enrolled',
    accept: 'Accept',
    'set-aside': 'Set aside',
    note: 'Note…',
    damage: 'Flag damage…',
    slip: 'Print slip…',
    profile: 'Change profile…',
    copy: 'Copy serial',
    merge: 'Merge rows…',
    next: 'Next exception',
  },
  /** Where they stand as buttons. */
  short: { confirm: 'Confirm', slip: 'Slip', note: 'Note', damage: 'Damage', profile: 'Profile' },
  range: (first: string, last: string) => `${first} to ${last}`,
  menuKeys: 'Right click, Shift+F10',
  /** What the keys of the table do, for the sheet of keys. */
  keys: {
    step: 'Mark the step done',
    'steps-to': 'Mark all steps up to it done',
    open: 'Open the Mac in the inspector',
    confirm: 'Confirm that the Mac is enrolled',
    accept: 'Accept the exception',
    'set-aside': 'Set the Mac aside',
    note: 'Write a note',
    damage: 'Flag damage',
    slip: 'Print the slip',
    profile: 'Change the profile of the selected or most recent Macs',
    copy: 'Copy the serial',
    merge: 'Merge the two selected rows',
    next: 'Go to the next exception',
    menu: 'Show actions for the Mac',
  },
  why: {
    'no-device': 'Select a Mac first.',
    closed: 'The session is closed',
    refused: 'Refused or set aside',
    'serial-missing': 'Serial missing',
    settled: 'Already done',
    'other-profile': 'Not a step of this profile',
    'none-of-them': 'Applies to none of the selected Macs',
    'no-step': 'The profile has no such step',
    'no-exception': 'No open exception',
    different: 'Select Macs that need the same answer',
    'needs-look': 'Open it to decide',
    damaged: 'Already flagged as damaged',
    'not-two': 'Select two rows of the same Mac',
    'nothing-waits': 'Nothing needs you.',
  },
  stepDone: (number: string, count: string) =>
    count === '0' ? `Step ${number} unchanged.` : `Step ${number} done on ${macs(count)}.`,
  stepsDone: (number: string, count: string) =>
    count === '0'
      ? `Steps 1 to ${number} unchanged.`
      : `Steps 1 to ${number} done on ${macs(count)}.`,
  confirmed: (count: string) =>
    count === '0' ? 'No enrollment confirmed.' : `Enrollment confirmed on ${macs(count)}.`,
  accepted: (exception: string, count: string) => `Accepted on ${macs(count)}: ${exception}.`,
  setAside: (exception: string, count: string) => `${macs(count)} set aside: ${exception}.`,
  noted: (count: string) => (count === '0' ? 'Note unchanged.' : `Note saved on ${macs(count)}.`),
  noteRemoved: (count: string) => `Note removed from ${macs(count)}.`,
  damaged: (count: string) => `Damage flagged on ${macs(count)}.`,
  copied: (count: string) => `${counted(count, 'serial')} copied.`,
  skipped: (count: string, why: string) => `${count} skipped: ${why}.`,
  left,
  leftOf: (count: string, why: string) => `${count} ${why}`,
  withoutException: 'no such exception',
  note: {
    title: (count: string) => `Note on ${macs(count)}`,
    field: 'Note',
    save: 'Save',
    remove: 'Remove note',
  },
  damage: {
    title: (count: string) => `Damage on ${macs(count)}`,
    field: 'What is damaged?',
    save: 'Flag damage',
  },
  merge: {
    title: 'Same Mac?',
    question: (one: string, other: string) =>
      `Are devices ${one} and ${other} the same device? Their rows will be merged. You can split them again later.`,
    now: 'Merge rows',
    not: 'Keep both',
  },
  cancel: 'Cancel',
} as const;
