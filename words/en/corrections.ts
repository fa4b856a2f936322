import { actions } from './device.ts';
import type { CloseCheckKind } from '../../enrollment/close-check.ts';
import { devicesText, rowsText } from './counted.ts';

const concerns = {
  'open-exceptions': (count: string) => `${devicesText(count)} with an open exception`,
  missing: (count: string) => `${devicesText(count)} on the list not here`,
  'label-only': (count: string) => `${devicesText(count)} known from the label only`,
  'below-target': (count: string) => `${devicesText(count)} short of the target`,
  'still-here': (count: string) => `${devicesText(count)} attached and not done`,
} as const satisfies Record<CloseCheckKind, (count: string) => string>;

/** Words of what people put right: undo, re-assign, split, notes, closing and reopening. */
export const corrections = {
  actions,
  undo: {
    button: (action: string) => `Undo ${action}`,
    at: (action: string, port: string) => `${action}, port ${port}`,
    label: (action: string, count: string) =>
      count === '0' || count === '1' ? action : `${action}, ${devicesText(count)}`,
    nothing: 'Nothing to undo',
  },
  reassign: {
    menu: 'Reassign devices…',
    title: 'Reassign devices to another profile',
    which: 'Which devices',
    selected: (count: string) => `The ${devicesText(count)} selected`,
    last: 'The most recent',
    count: 'How many',
    profile: 'New profile',
    none: 'No device changes.',
    preview: (count: string) => `${devicesText(count)} will change`,
    row: (from: string, to: string) => `${from} to ${to}`,
    more: (count: string) => `and ${count} more`,
    now: 'Reassign',
    done: (count: string) => `${devicesText(count)} reassigned.`,
    hand: 'Devices already set up with the old profile must be corrected manually. The correction list names each one.',
    cancel: 'Cancel',
    close: 'Close',
  },
  list: {
    button: 'Save correction list',
    saved: (rows: string, fileName: string) => `${rowsText(rows)} saved as ${fileName}`,
  },
  split: {
    title: 'Merged rows',
    why: {
      'by-hand': 'Another row was merged into this one by hand.',
      'same-port': 'Another row on the same port was merged into this one.',
      'moved-port': 'A row on another port was merged into this one.',
    },
    text: 'If these are two devices, split them.',
    rows: (places: string, serial: string | null) =>
      serial === null ? `Rows ${places}` : `Rows ${places}, one of them with the serial ${serial}`,
    button: 'Split',
    reason: 'Why these are two devices',
    now: 'Split rows',
    cancel: 'Keep together',
  },
  profile: {
    own: (name: string) => `Reassigned to ${name}`,
  },
  damage: {
    lift: 'Not damaged',
    found: (name: string | null, when: string) =>
      name === null ? `Damage found, ${when}` : `Damage found by ${name}, ${when}`,
  },
  close: {
    concerns,
  },
  reopen: {
    button: 'Reopen session',
    text: 'Closed by mistake? It continues where it left off.',
    another: (name: string) => `Close ${name} first. Only one session can be open at a time.`,
  },
  reminders: {
    idle: (duration: string) => `No device has arrived for ${duration}.`,
    idleNext: 'Close the session if this order is done.',
    reached: (target: string) => `The target of ${target} has been reached.`,
    reachedNext: 'Close the session before the next order begins.',
    profileChanged: (name: string) => `${name} was changed after this session opened.`,
    profileRetired: (name: string) => `${name} was retired after this session opened.`,
    profileNext: 'This session keeps the settings it opened with. New sessions use the new ones.',
  },
  technicians: {
    title: 'Technicians',
    none: 'No name',
    switch: 'Technician',
    list: 'Who is at the bench',
    other: 'Your name',
    name: 'New name',
    add: 'Add',
    use: 'Use this name',
    badgeOf: (name: string) => `Badge for ${name}`,
    badgeHint: 'To assign a badge, click its field and scan it.',
    saveBadge: 'Save badge',
    saveBadgeOf: (name: string) => `Save badge for ${name}`,
    remove: (name: string) => `Remove ${name}`,
    removeShort: 'Remove',
    noOne: 'Continue without a name',
    noPassword: 'No passwords needed. The name is recorded with each decision in the log.',
    close: 'Close',
    manage: 'Edit list',
    empty: 'No names yet. Add one to switch with one click or a badge.',
  },
} as const;
