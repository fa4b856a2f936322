import { rowsText } from './counted.ts';

/** Words of a session's report, on screen and on paper. */
export const report = {
  title: 'Session report',
  back: 'Back',
  loading: 'Reading the session and verifying the log',
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
  counts: 'Devices by state',
  confirmed: (file: string, person: string) =>
    `Enrollment confirmed: ${file} by Intune, ${person} by a person`,
  pace: 'Pace',
  paceText: (minutes: string) => `Devices per ${minutes}`,
  most: (count: string) => `peak: ${count}`,
  paceNone: 'No device with a serial was logged.',
  times: 'Time per device',
  timesText: (median: string, shortest: string, longest: string) =>
    `Median ${median}, range ${shortest} to ${longest}`,
  timesOf: (count: string) => `From first to last seen on the bench, for the ${count} that left.`,
  timesNone: 'No device has left yet.',
  technicians: 'Technicians',
  technician: (devices: string, decisions: string) =>
    `${devices} ${devices === '1' ? 'device' : 'devices'}, ${decisions} ${decisions === '1' ? 'decision' : 'decisions'}`,
  nobody: 'no name given',
  exceptions: 'Exceptions',
  exceptionsNone: 'None.',
  /** A device that has no serial. */
  atPort: (port: string) => `port ${port}`,
  refused: 'Refused',
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
    reassigned: 'reassigned',
    answered: 'over by a later answer',
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
      ? 'Verified: its 1 row is unchanged.'
      : `Verified: all ${rows} rows are unchanged.`,
  notVerified: (row: string) => `Not verified: the first altered or damaged row is ${row}.`,
  notVerifiedAtAll: 'Not verified: the log could not be read to the end.',
  tip: (row: string) => `Chain tip, row ${row}`,
  untilRow: (row: string) => `This report is based on the log up to row ${row}.`,
  noTip: 'The tip of the log is unknown.',
  made: (when: string) => `Created ${when}`,
  claim:
    '“Logged” means the device was detected over USB. Only a person, an Intune export or Intune itself can confirm enrollment.',
} as const;
