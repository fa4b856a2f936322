import { rowsText } from './counted.ts';

/** Words of a session's report, on screen and on paper. */
export const report = {
  title: 'Session report',
  back: 'Back',
  loading: 'Reading the session and checking the log',
  print: 'Print',
  pdf: 'Save as PDF',
  saved: (file: string) => `Saved as ${file}`,
  sent: 'Sent to the printer',
  profile: (name: string, revision: string) => `Profile ${name}, revision ${revision}`,
  opened: (when: string, by: string | null) =>
    by === null ? `Opened ${when}` : `Opened ${when} by ${by}`,
  closed: (when: string) => `closed ${when}`,
  stillOpen: 'still open',
  logged: 'logged',
  target: (target: string) => `of ${target} planned`,
  counts: 'Where they stand',
  confirmed: (file: string, person: string) =>
    `Enrollment confirmed: ${file} by Intune’s list, ${person} by a person`,
  pace: 'Pace',
  paceText: (minutes: string) => `Devices in stretches of ${minutes}`,
  most: (count: string) => `most: ${count}`,
  paceNone: 'No device came with a serial.',
  times: 'Time per device',
  timesText: (median: string, shortest: string, longest: string) =>
    `${median} for half of them, ${shortest} at least, ${longest} at most`,
  timesOf: (count: string) => `From first to last seen on the bench, over the ${count} that left.`,
  timesNone: 'No device has left yet.',
  technicians: 'Technicians',
  technician: (devices: string, decisions: string) =>
    `${devices} ${devices === '1' ? 'device' : 'devices'}, ${decisions} ${decisions === '1' ? 'decision' : 'decisions'}`,
  nobody: 'no name given',
  exceptions: 'Exceptions',
  exceptionsNone: 'None.',
  /** A device that has no serial. */
  atPort: (port: string) => `port ${port}`,
  refused: 'In dispute',
  stepFailed: (step: string) => `Step failed: ${step}`,
  found: (name: string, remark: string | null) => (remark === null ? name : `${name}: ${remark}`),
  ends: {
    open: 'still open',
    lifted: 'lifted',
    merged: 'merged',
    'serial-read': 'serial read',
    'serial-entered': 'serial entered',
    'serial-withdrawn': 'serial withdrawn',
    'step-done': 'done later',
    'step-undone': 'undone',
    'damage-over': 'no longer flagged',
    left: 'unplugged',
    enrolled: 'enrollment confirmed',
    reassigned: 'another profile',
    again: 'recorded again',
    accepted: 'accepted',
    'set-aside': 'set aside',
  },
  endedBy: (end: string, when: string, by: string | null) =>
    by === null ? `${end} ${when}` : `${end} ${when} by ${by}`,
  missing: 'Missing',
  missingNone: 'Every expected device was logged.',
  missingUnknown: 'No expected list was imported for this session.',
  exports: 'Exports',
  exportsNone: 'Not exported yet.',
  exportLine: (number: string, format: string, rows: string) =>
    `${number}: ${format}, ${rowsText(rows)}`,
  more: (count: string) => `and ${count} more`,
  log: 'Log',
  verified: (rows: string) =>
    rows === '1'
      ? 'Verified: its one row is as it was written.'
      : `Verified: all ${rows} rows are as they were written.`,
  notVerified: (row: string) => `Not verified: the first bad row is ${row}.`,
  notVerifiedAtAll: 'Not verified: the log could not be read to its end.',
  tip: (row: string) => `Chain tip, row ${row}`,
  untilRow: (row: string) => `This report rests on row ${row} and those before it.`,
  noTip: 'The tip of the log is not known.',
  made: (when: string) => `Made ${when}`,
  claim:
    'Logged means that a cable showed the device. Only a person or Intune’s list says enrolled.',
} as const;
