import { counted, devicesText, rowsText } from './counted.ts';

/** Questions that the operating system asks before what cannot be taken back, or hardly; no page can answer them. */
export const questions = {
  close: {
    title: (session: string) => `Close “${session}” anyway?`,
    text: (concerns: readonly string[]) => `Unresolved:\n${concerns.join('\n')}`,
    yes: 'Close anyway',
    no: 'Keep open',
  },
  closeWindow: {
    title: 'Close Muster while a session is open?',
    text: 'Devices that you plug in afterwards are not logged. The session stays open and continues when Muster is started again.',
    yes: 'Close',
    no: 'Keep open',
  },
  restore: {
    title: (when: string, rows: string) =>
      `Replace the log with the backup of ${when} (${rowsText(rows)})?`,
    titleAside: (when: string, rows: string) =>
      `Replace the log with the one set aside on ${when} (${rowsText(rows)})?`,
    quarantine:
      'The current log is moved to the “quarantine” folder and kept there until someone removes it.',
    yes: 'Restore this backup',
    no: 'Cancel',
  },
  setAside: {
    title: 'Start an empty log?',
    text: 'What is left of the log is moved to the “quarantine” folder and kept there until someone removes it. The new log starts without its rows.',
    yes: 'Start an empty log',
    no: 'Cancel',
  },
  send: {
    title: (url: string) => `Send events of this bench to ${url}?`,
    text: 'From now on, the serial, session, enrollment profile and technician of each device are sent there. Muster cannot undo what was sent.',
    yes: 'Send',
    no: 'Cancel',
  },
  remove: {
    older: (sessions: string, devices: string) =>
      `Permanently remove ${devicesText(devices)} of ${counted(sessions, 'closed session')}?`,
    name: (name: string) => `Permanently remove the name “${name}”?`,
    onlyCopies: 'Permanently delete copies of the log?',
    newBackup: 'The log itself contains nothing to remove. A new backup is made first.',
    age: (days: string) => `Only sessions closed more than ${counted(days, 'day')} ago.`,
    ownTimes:
      'The clock was confirmed as correct. Continue only if you have checked the date and time: the age of each session depends on its own time alone.',
    rows: (rows: string) => `Log rows that lose content: ${rows}.`,
    by: (name: string) => `The log will record that ${name} did this.`,
    copies: (count: string) => `Copies of the log to delete: ${count}.`,
    lists: 'Permanently remove old expected lists from the log?',
    yes: 'Remove permanently',
    no: 'Cancel',
  },
} as const;
