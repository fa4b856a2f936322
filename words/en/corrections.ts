import { actions } from './device.ts';
import type { CloseCheckKind } from '../../enrollment/close-check.ts';
import { devicesText, rowsText } from './counted.ts';

const concerns = {
  'open-exceptions': (count: string) => `${devicesText(count)} with an open exception`,
  missing: (count: string) => `${devicesText(count)} of the list not here`,
  'below-target': (count: string) => `${devicesText(count)} to come until the target`,
  'still-here': (count: string) => `${devicesText(count)} attached and not done`,
} as const satisfies Record<CloseCheckKind, (count: string) => string>;

/** Words of what people put right: undo, re-assign, split, notes, closing and reopening. */
export const corrections = {
  actions,
  undo: {
    button: (action: string) => `Undo: ${action}`,
    label: (action: string, count: string) =>
      count === '0' || count === '1' ? action : `${action}, ${devicesText(count)}`,
    nothing: 'Nothing to undo',
    none: 'Undo',
  },
  reassign: {
    button: 'Re-assign',
    title: 'Re-assign devices to another profile',
    which: 'Which devices',
    selected: (count: string) => `The ${devicesText(count)} that are selected`,
    last: 'The last ones that came',
    count: 'How many',
    profile: 'New profile',
    none: 'No device would change.',
    preview: (count: string) => `${devicesText(count)} would change`,
    row: (from: string, to: string) => `${from} to ${to}`,
    more: (count: string) => `and ${count} more`,
    now: 'Re-assign them',
    done: (count: string) => `${devicesText(count)} re-assigned.`,
    hand: 'What was already set up with the old profile has to be put right by hand. The list names each device.',
    cancel: 'Cancel',
    close: 'Close',
  },
  list: {
    button: 'Save the correction list',
    saved: (rows: string, fileName: string) => `${rowsText(rows)} written to ${fileName}`,
  },
  split: {
    title: 'Merged rows',
    why: {
      'by-hand': 'A person made another row one with this.',
      'same-port': 'Another row of the same port was taken for this device.',
      'moved-port': 'A row of another port was taken for this device.',
    },
    text: 'If they are two devices, split them.',
    rows: (places: string, serial: string | null) =>
      serial === null ? `Rows ${places}` : `Rows ${places}, one of them with the serial ${serial}`,
    button: 'Split',
    reason: 'Why they are two devices',
    now: 'Split the rows',
    cancel: 'Keep together',
  },
  profile: {
    own: (name: string) => `Re-assigned to ${name}`,
  },
  note: {
    title: 'Note and damage',
    field: 'Note',
    save: 'Save note',
    remove: 'Remove note',
    bulk: 'Note',
    bulkTitle: (count: string) => `Note for ${devicesText(count)}`,
  },
  damage: {
    flag: 'Flag damage',
    remark: 'What is damaged',
    now: 'Flag as damaged',
    lift: 'Not damaged',
    found: (name: string | null, when: string) =>
      name === null ? `Damage found, ${when}` : `Damage found by ${name}, ${when}`,
    none: 'No damage noted.',
    bulk: 'Damage',
    bulkTitle: (count: string) => `Damage on ${devicesText(count)}`,
    cancel: 'Cancel',
  },
  close: {
    concerns,
    intro: 'Before you close it:',
    allTheSame: 'Close all the same',
    back: 'Back to the bench',
  },
  reopen: {
    button: 'Reopen the session',
    text: 'Closed by mistake? It goes on where it was.',
    another: (name: string) => `Close ${name} first. One session is open at a time.`,
  },
  reminders: {
    idle: (duration: string) => `No device has come for ${duration}.`,
    idleNext: 'Close the session if this order is done.',
    reached: (target: string) => `The target of ${target} is reached.`,
    reachedNext: 'Close the session before the next order begins.',
    profileChanged: (name: string) => `${name} was changed after this session was opened.`,
    profileRetired: (name: string) => `${name} was retired after this session was opened.`,
    profileNext:
      'This session goes on with the settings of its start. A new session takes the new ones.',
    dismiss: 'Dismiss',
  },
  technicians: {
    title: 'Technicians',
    none: 'Nobody',
    switch: 'Technician',
    list: 'Who is at the bench',
    other: 'Another name',
    name: 'New name',
    add: 'Add',
    use: 'Use this name',
    badgeOf: (name: string) => `Badge of ${name}`,
    badgeHint: 'To give a badge, click into its field and scan it.',
    saveBadge: 'Save badge',
    saveBadgeOf: (name: string) => `Save badge of ${name}`,
    remove: (name: string) => `Remove ${name}`,
    removeShort: 'Remove',
    noOne: 'Work without a name',
    noPassword: 'No passwords: this is a bench. The name stands beside each decision in the log.',
    close: 'Close',
    manage: 'Edit the list',
    empty: 'No names yet. Add one to switch with one click or a badge.',
  },
} as const;
