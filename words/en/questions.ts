import { counted, devicesText, rowsText } from './counted.ts';

/** Questions that the operating system asks before what cannot be taken back, or hardly; no page can answer them. */
export const questions = {
  close: {
    title: (session: string) => `Close “${session}” all the same?`,
    text: (concerns: readonly string[]) => `What speaks against it:\n${concerns.join('\n')}`,
    yes: 'Close all the same',
    no: 'Leave it open',
  },
  restore: {
    title: (when: string, rows: string) =>
      `Put the backup of ${when} (${rowsText(rows)}) in the place of the log?`,
    titleAside: (when: string, rows: string) =>
      `Put the log that was set aside on ${when} (${rowsText(rows)}) in the place of the log?`,
    quarantine:
      'The log of now goes into the folder “quarantine” and stays there until a person removes it.',
    yes: 'Restore this backup',
    no: 'Change nothing',
  },
  setAside: {
    title: 'Start an empty log?',
    text: 'What is left of the log goes into the folder “quarantine” and stays there until a person removes it. None of its rows will be in the new one.',
    yes: 'Start an empty log',
    no: 'Change nothing',
  },
  remove: {
    older: (sessions: string, devices: string) =>
      `Remove ${devicesText(devices)} of ${counted(sessions, 'closed session')} for good?`,
    name: (name: string) => `Remove the name “${name}” for good?`,
    onlyCopies: 'Delete copies of the log for good?',
    newBackup: 'The log itself has nothing more to lose. A new backup is made first.',
    age: (days: string) => `Only sessions closed more than this many days ago: ${days}.`,
    ownTimes:
      'Somebody said that the clock is right. Say yes only if you have looked at date and time: each session goes by its own time alone.',
    rows: (rows: string) => `Rows of the log that lose content: ${rows}.`,
    by: (name: string) => `The log will say that ${name} did this.`,
    copies: (count: string) => `Copies of the log that are deleted: ${count}.`,
    lists: 'Remove old expected lists from the log for good?',
    yes: 'Remove for good',
    no: 'Change nothing',
  },
} as const;
