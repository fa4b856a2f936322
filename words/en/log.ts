import type { LogFault, MissedTime } from '../../contract/log-health.ts';
import { rowsText } from './counted.ts';

/** Words about the log itself: when it fails, how it is brought back, what was checked. */
export const log = {
  failed: {
    /** What happened, what it means for the devices on the bench, what to do now. */
    faults: {
      'disk-full': {
        what: 'The disk is full.',
        devices: 'Devices plugged in now are seen and not logged. Leave every one plugged in.',
        next: 'Make room on the disk. Muster waits until there is enough and you confirm it.',
      },
      'io-error': {
        what: 'The disk answered with an error.',
        devices:
          'Whether the newest row was written is not known yet, and is being checked. Leave every device plugged in.',
        next: 'Check the disk and its cable. Muster looks again every two seconds.',
      },
      'read-only': {
        what: 'The data folder cannot be written any more.',
        devices: 'Devices plugged in now are seen and not logged. Leave every one plugged in.',
        next: 'Give this account the right to write there. Muster looks again every two seconds.',
      },
      replaced: {
        what: 'The file of the log was moved, deleted or overwritten.',
        devices:
          'Do not close Muster: what was logged is being copied out of the open file. Leave every device plugged in.',
        next: 'Put the file back in its place, then confirm. Or start Muster again and restore the copy.',
      },
      unknown: {
        what: 'The log did not take a row.',
        devices:
          'Whether it was written is not known yet, and is being checked. Leave every device plugged in.',
        next: 'Muster looks again every two seconds. If it stays, start Muster again.',
      },
    } satisfies Record<LogFault, { what: string; devices: string; next: string }>,
    /** Said once the copy was read back, or could not be made. */
    rescue: {
      copied: (rows: string, file: string) =>
        `What was logged is safe: ${rowsText(rows)} ${rows === '1' ? 'was' : 'were'} copied to ${file} and read back. Leave every device plugged in.`,
      notCopied: (rows: string) =>
        `Do not close Muster: ${rowsText(rows)} ${rows === '1' ? 'stands' : 'stand'} nowhere but in its open file, and could not be copied. Leave every device plugged in.`,
      next: 'Copy the log to another place. Muster also tries again every five seconds.',
      button: 'Copy the log to another place',
      file: 'Rescued log of Muster',
      detail: 'Why it was not copied',
      closing: {
        title: (rows: string) =>
          `Closing Muster now loses ${rowsText(rows)} that ${rows === '1' ? 'was' : 'were'} logged.`,
        text: 'They stand nowhere but in the open file. Copy the log to another place first.',
        stay: 'Do not close',
        lose: (rows: string) => `Close and lose ${rowsText(rows)}`,
      },
      lost: (rows: string) =>
        `${rowsText(rows)} that ${rows === '1' ? 'was' : 'were'} logged could not be copied anywhere, and ${rows === '1' ? 'is' : 'are'} lost.`,
    },
    checking: 'Not known yet, checking',
    ready: 'The cause is gone. Nothing is logged until you confirm.',
    confirm: 'Log again',
    mute: 'Silence this alarm',
    muted: 'Silent until the next failure',
    detail: 'What the system said',
  },
  unlogged: {
    during: 'Seen while nothing could be logged',
    after: (from: string, until: string) => `Nothing was logged from ${from} to ${until}`,
    allLogged: 'Every device that is still plugged in is logged now. None left meanwhile.',
    someLeft: (count: string) =>
      `${count} left before they could be logged. The log now names them; plug them in again to log them.`,
    still: 'Plugged in',
    left: (clock: string) => `Left ${clock}`,
    seen: (clock: string) => `Seen ${clock}`,
    noSerial: 'Serial not known',
    columns: { port: 'Port', device: 'Device', when: 'When' },
    dismiss: 'Understood',
  },
  missed: {
    why: {
      'not-running': (from: string) => `while Muster was not running, since ${from}`,
      asleep: (from: string) => `while this computer slept, since ${from}`,
    } satisfies Record<MissedTime['why'], (from: string) => string>,
    both: (came: string, left: string) => `${came} came and ${left} left`,
    came: (came: string) => `${came} came`,
    left: (left: string) => `${left} left`,
    dismiss: 'Understood',
  },
  health: {
    label: 'Log',
    notChecked: 'Log not checked yet',
    running: 'Checking the whole log',
    verified: (clock: string, rows: string) => `Log verified ${clock}, ${rowsText(rows)}`,
    tipSince: (row: string) =>
      `The second file of the log was lost and begun anew at row ${row}: whether rows were cut off before it cannot be told.`,
    damaged: 'The log is not as it was written',
    noBackup: 'No backup yet',
    backup: (when: string, rows: string) => `Backup ${when}, ${rowsText(rows)}`,
    backupFault: {
      noRoom: (when: string, size: string) =>
        `No backup ${when}: it needs ${size}, and the disk needs room for the log. Make room.`,
      other: (when: string) =>
        `No backup ${when}: it failed. Try “Back up now” under Log and backups.`,
    },
    more: 'Log and backups',
    closeDay: 'Close the day',
    closeDayHint:
      'Writes every row since the last closed day to a file that anybody can check, and logs who signed it off.',
    dayClosed: (rows: string, fileName: string) => `${rowsText(rows)} signed off in ${fileName}`,
  },
  damaged: {
    title: 'The log is not as it was written',
    rows: (from: string, to: string) =>
      from === to ? `Row ${from} is not as it was written.` : `Rows ${from} to ${to} are affected.`,
    noRow: 'The database is damaged, though every row could be read.',
    devices: 'New devices are still logged, and their rows are checked.',
    next: 'Finish the device in hand. Then go back to a backup under Log and backups; what that would lose is shown first.',
  },
  care: {
    title: 'Log and backups',
    backUp: 'Back up now',
    backingUp: 'Copying the log and reading the copy back',
    backedUp: (rows: string) => `Backed up and read back: ${rowsText(rows)}.`,
    often: 'Muster also backs up at the end of each session, as long as the disk has room.',
    restoreTitle: 'Go back to a backup',
    restoreText:
      'Newer rows that are whole and follow on the backup are added to it. The log of now goes into the folder “quarantine” and stays there until a person removes it.',
    close: 'Close',
  },
  lowSpace: {
    line: (size: string) => `Little room on the disk of the log: ${size} left.`,
    next: 'Make room soon. When the disk is full, nothing can be logged.',
  },
  recovery: {
    title: 'How to go on',
    finding: 'Reading the log and its backups',
    damage: (from: string, to: string) =>
      from === to ? `Row ${from} is damaged.` : `Rows ${from} to ${to} are damaged or gone.`,
    noRow: 'Which rows are damaged cannot be told.',
    gone: 'There is no log in the data folder, though copies of one are there.',
    whole: (rows: string) => `Whole from the first row on: ${rows}.`,
    reaches: (rows: string) => `Rows that the log is known to have had: ${rows}.`,
    kept: 'The damaged log is kept: it goes into the folder “quarantine” and stays there until a person removes it.',
    backups: 'Restore a backup',
    noBackups:
      'There is no backup that could be restored: none is whole, of this bench, and free of what was removed.',
    choice: (when: string, rows: string) => `Backup of ${when}, ${rowsText(rows)}`,
    choiceAside: (when: string, rows: string) => `Log set aside on ${when}, ${rowsText(rows)}`,
    diverged: (row: string) =>
      `Diverged: this log and the backup are the same up to row ${row}, and each went on with rows of its own.`,
    divergedUntold:
      'Diverged: this log and the backup each went on with rows of their own. Up to which row they are the same cannot be told any more.',
    other: 'The backup is of another bench.',
    unknown: 'How this log and the backup go together cannot be read any more.',
    adds: (rows: string) => `Rows of the backup that are not in this log: ${rows}.`,
    carried: (rows: string) => `Newer whole rows that come along: ${rows}.`,
    loses: (rows: string) => `Rows of this log that are lost: ${rows}.`,
    losesAtLeast: (rows: string) => `Rows of this log that are lost, at least: ${rows}.`,
    losesAtMost: (rows: string) => `Rows of this log that are lost, at most: ${rows}.`,
    losesNone: 'No row of this log is lost.',
    losesUntold: 'How many rows of this log are lost cannot be told.',
    sharedIdentity:
      'This backup was made in another data folder. If the bench there is still in use, two benches have one identity from now on: numbers of exports and closed days of the two differ under one name.',
    ownIdentity:
      'This bench gets an identity of its own. The old one stays noted in the log; numbers of exports and closed days go on from here.',
    howOwn:
      'With --new-identity this one gets an identity of its own, and the old one stays noted.',
    takeOwn: 'Give this bench an identity of its own; the old one stays noted in the log',
    stop: 'Stop; the log stays as it is',
    reading: 'How far the log and its backups are read',
    restoring: 'How far the restore is',
    restore: 'Restore this backup',
    restoreAside: 'Restore this log',
    aside: 'Start an empty log',
    asideText: (rows: string) =>
      `The damaged log goes into quarantine. Rows that will not be in the new log: ${rows}.`,
  },
} as const;
