import type { LogFault, MissedTime } from '../../contract/log-health.ts';
import { rowsText } from './counted.ts';

/** Words about the log itself: when it fails, how it is brought back, what was checked. */
export const log = {
  failed: {
    /** What happened, what it means for the devices on the bench, what to do now. */
    faults: {
      'disk-full': {
        what: 'The disk is full.',
        devices:
          'Devices plugged in now are detected but not logged. Keep every device plugged in.',
        next: 'Free up disk space. Muster waits until there is enough and you confirm.',
      },
      'io-error': {
        what: 'The disk reported an error.',
        devices:
          'Muster is checking whether the newest row was written. Keep every device plugged in.',
        next: 'Check the disk and its cable. Muster tries again every two seconds.',
      },
      'read-only': {
        what: 'The data folder is no longer writable.',
        devices:
          'Devices plugged in now are detected but not logged. Keep every device plugged in.',
        next: 'Give this account permission to write there. Muster tries again every two seconds.',
      },
      replaced: {
        what: 'The log file was moved, deleted or overwritten.',
        devices:
          'Do not quit Muster: logged rows are being copied from the open file. Keep every device plugged in.',
        next: 'Put the file back, then confirm. Or restart Muster and restore the copy.',
      },
      unknown: {
        what: 'A row could not be added to the log.',
        devices: 'Muster is checking whether it was written. Keep every device plugged in.',
        next: 'Muster tries again every two seconds. If this continues, restart Muster.',
      },
    } satisfies Record<LogFault, { what: string; devices: string; next: string }>,
    /** Said once the copy was read back, or could not be made. */
    rescue: {
      copied: (rows: string, file: string) =>
        `Logged rows are safe: ${rowsText(rows)} ${rows === '1' ? 'was' : 'were'} copied to ${file} and read back. Keep every device plugged in.`,
      notCopied: (rows: string) =>
        `Do not quit Muster: ${rowsText(rows)} ${rows === '1' ? 'exists' : 'exist'} only in the open file and could not be copied. Keep every device plugged in.`,
      next: 'Copy the log to another location. Muster also tries again every five seconds.',
      button: 'Copy log to another location',
      file: 'Rescued Muster log',
      detail: 'Why it was not copied',
      closing: {
        title: (rows: string) =>
          `Quitting now loses ${rowsText(rows)} that ${rows === '1' ? 'was' : 'were'} logged.`,
        text: 'They exist only in the open file. Copy the log to another location first.',
        stay: 'Cancel',
        lose: (rows: string) => `Quit and lose ${rowsText(rows)}`,
      },
      lost: (rows: string) =>
        `${rowsText(rows)} that ${rows === '1' ? 'was' : 'were'} logged could not be copied anywhere, and ${rows === '1' ? 'is' : 'are'} lost.`,
    },
    checking: 'Checking',
    ready: 'The log is writable again. Nothing is logged until you confirm.',
    confirm: 'Resume logging',
    mute: 'Silence alarm',
    muted: 'Silent until the next failure',
    detail: 'System message',
  },
  unlogged: {
    during: 'Detected while nothing could be logged',
    after: (from: string, until: string) => `Nothing was logged from ${from} to ${until}`,
    allLogged: 'Every device still plugged in is now logged. None left in the meantime.',
    someLeft: (count: string) =>
      `${count} left before they could be logged. The log now lists them; plug them in again to log them.`,
    still: 'Plugged in',
    left: (clock: string) => `Left ${clock}`,
    seen: (clock: string) => `Seen ${clock}`,
    noSerial: 'Unknown serial',
    columns: { port: 'Port', device: 'Device', when: 'When' },
    dismiss: 'Dismiss',
  },
  missed: {
    why: {
      'not-running': (from: string) => `while Muster was not running, since ${from}`,
      asleep: (from: string) => `while this computer slept, since ${from}`,
    } satisfies Record<MissedTime['why'], (from: string) => string>,
    both: (came: string, left: string) => `${came} came and ${left} left`,
    came: (came: string) => `${came} came`,
    left: (left: string) => `${left} left`,
    dismiss: 'Dismiss',
  },
  health: {
    notChecked: 'Log not checked yet',
    running: 'Checking the log',
    verified: (clock: string, rows: string) => `Log checked ${clock}, ${rowsText(rows)}`,
    tipSince: (row: string) =>
      `The second file of the log was lost and started again at row ${row}. Muster cannot tell whether earlier rows were cut off.`,
    damaged: 'The log has been altered or damaged',
    noBackup: 'No backup yet',
    backup: (when: string, rows: string) => `Backup ${when}, ${rowsText(rows)}`,
    backupFault: {
      noRoom: (when: string, size: string) =>
        `No backup ${when}: it needs ${size} and room for the log. Free up disk space.`,
      other: (when: string) => `Backup failed ${when}. Try “Back up now” under Log and backups.`,
    },
    more: 'Log and backups',
    closeDay: 'Sign off the day',
    dayClosed: (rows: string, fileName: string) => `${rowsText(rows)} signed off in ${fileName}`,
  },
  damaged: {
    title: 'The log has been altered or damaged',
    rows: (from: string, to: string) =>
      from === to ? `Row ${from} is affected.` : `Rows ${from} to ${to} are affected.`,
    noRow: 'The database is damaged, but every row could be read.',
    devices: 'New devices are still logged, and their rows are verified.',
    next: 'Finish the current device. Then restore a backup under Log and backups. You will see what would be lost first.',
  },
  care: {
    title: 'Log and backups',
    backUp: 'Back up now',
    backingUp: 'Copying the log and verifying the copy',
    backedUp: (rows: string) => `Backed up and verified: ${rowsText(rows)}.`,
    often: 'Muster also backs up at the end of each session if there is enough disk space.',
    restoreTitle: 'Restore a backup',
    restoreText:
      'Newer intact rows that follow the backup are carried over. The current log is moved to the “quarantine” folder and kept there until someone removes it.',
  },
  lowSpace: {
    line: (size: string) => `Low disk space for the log: ${size} left.`,
    next: 'Free up disk space soon. When the disk is full, nothing can be logged.',
  },
  recovery: {
    title: 'Recover the log',
    finding: 'Reading the log and its backups',
    damage: (from: string, to: string) =>
      from === to ? `Row ${from} is damaged.` : `Rows ${from} to ${to} are damaged or missing.`,
    noRow: 'Muster cannot tell which rows are damaged.',
    gone: 'There is no log in the data folder, but there are copies of one.',
    whole: (rows: string) => `Intact rows from the start: ${rows}.`,
    reaches: (rows: string) => `Rows the log is known to have had: ${rows}.`,
    kept: 'The damaged log is kept: it is moved to the “quarantine” folder and stays there until someone removes it.',
    backups: 'Restore a backup',
    noBackups:
      'No backup can be restored: none is intact, from this bench, and free of removed data.',
    choice: (when: string, rows: string) => `Backup of ${when}, ${rowsText(rows)}`,
    choiceAside: (when: string, rows: string) => `Log set aside on ${when}, ${rowsText(rows)}`,
    diverged: (row: string) =>
      `Diverged: this log and the backup are identical up to row ${row}, and each has its own rows after it.`,
    divergedUntold:
      'Diverged: this log and the backup each have their own rows. Muster can no longer tell where they part.',
    other: 'The backup is from another bench.',
    unknown: 'Muster can no longer tell how this log and the backup relate.',
    adds: (rows: string) => `Rows in the backup that are not in this log: ${rows}.`,
    carried: (rows: string) => `Newer intact rows carried over: ${rows}.`,
    loses: (rows: string) => `Rows of this log that will be lost: ${rows}.`,
    losesAtLeast: (rows: string) => `Rows of this log that will be lost: at least ${rows}.`,
    losesAtMost: (rows: string) => `Rows of this log that will be lost: at most ${rows}.`,
    losesNone: 'No rows of this log will be lost.',
    losesUntold: 'Muster cannot tell how many rows of this log will be lost.',
    sharedIdentity:
      'This backup was made in another data folder. If that bench is still in use, two benches will share one identity, and their export numbers and signed-off days will conflict.',
    ownIdentity:
      'This bench gets its own identity. The old one stays recorded in the log; export numbers and signed-off days continue from here.',
    takeOwn: 'Give this bench its own identity. The old one stays recorded in the log',
    stop: 'Stop and keep the log as it is',
    reading: 'Progress reading the log and its backups',
    restoring: 'Restore progress',
    restore: 'Restore backup',
    restoreAside: 'Restore log',
    aside: 'Start an empty log',
    asideText: (rows: string) =>
      `The damaged log is moved to quarantine. Rows that will not be in the new log: ${rows}.`,
  },
} as const;
