import { join } from 'node:path';

/** Where the parts of one log stand. All of them belong together; copy or move none alone. */
export interface LogFiles {
  readonly folder: string;
  /** The log itself. SQLite keeps `-wal` and `-shm` beside it while it is open. */
  readonly log: string;
  /** Newest row number and hash, so that cutting off the newest rows is noticed. */
  readonly tip: string;
  /** Locked by the one writer for as long as it lives; always empty. */
  readonly lock: string;
  /** Who holds the lock, for the message to a second writer; never decides anything. */
  readonly holder: string;
  /** Folder of copies that were read back. */
  readonly backups: string;
  /** Folder of logs that were set aside; nothing in it is ever changed or deleted. */
  readonly quarantine: string;
}

/** The parts of the log in this data folder. */
export function logFiles(folder: string): LogFiles {
  return {
    folder,
    log: join(folder, 'muster.db'),
    tip: join(folder, 'muster.tip'),
    lock: join(folder, 'muster.lock'),
    holder: join(folder, 'muster.holder'),
    backups: join(folder, 'backups'),
    quarantine: join(folder, 'quarantine'),
  };
}

/** Folders of a data folder in which all is the log's, and the window's own. */
export const LOG_FOLDERS: readonly string[] = ['backups', 'quarantine', 'window'];

/** Whether a data folder keeps this name for the log, whatever case a file system disregards. */
export function isLogName(name: string): boolean {
  // Upper case first: it folds letters that lower case leaves apart. Windows passes over what follows.
  const folded = name.normalize('NFKC').toUpperCase().toLowerCase();
  const plain = (folded.split(':')[0] ?? '').replace(/[. ]+$/, '');
  return /^muster\.(db|tip|lock|holder)/.test(plain) || LOG_FOLDERS.includes(plain);
}

/** Where a backup is made into a log before it takes the place of the old one. */
export const restoreDraft = ({ log }: LogFiles): string => `${log}.restoring`;

/** Where a log is written anew before it takes the place of the old one; removed at the next start. */
export const redactionDraft = ({ log }: LogFiles): string => `${log}.redacting`;
