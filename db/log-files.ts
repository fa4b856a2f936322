import { join } from 'node:path';

/** Where the parts of one log are. They all belong together; never copy or move only some. */
export interface LogFiles {
  readonly folder: string;
  /** The log itself. SQLite keeps `-wal` and `-shm` beside it while it is open. */
  readonly log: string;
  /** Newest row number and hash, so that cutting off the newest rows is noticed. */
  readonly tip: string;
  /** Locked by the one writer for its whole life; always empty. */
  readonly lock: string;
  /** Who holds the lock, for the message to a second writer; never decides anything. */
  readonly holder: string;
  /** What was folded of the log (ADR 0021); can be deleted at any time, and is in no backup. */
  readonly projection: string;
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
    projection: join(folder, 'muster.projection'),
    backups: join(folder, 'backups'),
    quarantine: join(folder, 'quarantine'),
  };
}

/** Subfolders of a data folder that belong entirely to the log, or to the window. */
export const LOG_FOLDERS: readonly string[] = ['backups', 'quarantine', 'window'];

/** Whether a data folder reserves this name for the log, on any file system that ignores case. */
export function isLogName(name: string): boolean {
  // Upper case first: it folds letters that lower case leaves distinct. Windows ignores
  // what follows a colon, and dots and spaces at the end.
  const folded = name.normalize('NFKC').toUpperCase().toLowerCase();
  const plain = (folded.split(':')[0] ?? '').replace(/[. ]+$/, '');
  return /^muster\.(db|tip|lock|holder|projection)/.test(plain) || LOG_FOLDERS.includes(plain);
}

/** Where a backup is turned into a log before it replaces the old one. */
export const restoreDraft = ({ log }: LogFiles): string => `${log}.restoring`;

/** Where a log is rewritten before it replaces the old one; removed at the next start. */
export const redactionDraft = ({ log }: LogFiles): string => `${log}.redacting`;
