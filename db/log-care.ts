import type Database from 'better-sqlite3';

import { rescueLog, rowsInCopies, type OpenLogParts } from './backup/rescue.ts';
import type { BenchLog } from './bench-log.ts';
import type { FileGuard } from './file-guard.ts';
import type { LogFiles } from './log-files.ts';
import { asWriteError, LogWriteError } from './log-write-error.ts';
import type { RecentRows } from './recent-rows.ts';
import { hasRoom, spaceLeft } from './space-left.ts';

/** What a log is asked after a failure, before it is trusted again. */
export type LogCare = Pick<
  BenchLog,
  'hasRoom' | 'spaceLeft' | 'checkFile' | 'settle' | 'acknowledged' | 'rescue' | 'rowsInCopies'
>;

export interface CareParts {
  readonly db: Database.Database;
  readonly files: LogFiles;
  readonly guard: FileGuard;
  readonly recent: RecentRows;
  readonly benchId: string;
}

/** The care of a log that is open for writing. */
export function careFor({ db, files, guard, recent, benchId }: CareParts): LogCare {
  const asLogs = <Value>(work: () => Value): Value => {
    try {
      return work();
    } catch (error) {
      throw asWriteError(error, files.log);
    }
  };
  const open = (): OpenLogParts => {
    const known = { acknowledged: recent.acknowledged(), rows: recent.rows() };
    return { db, files, benchId, logFd: guard.logFd, ...known };
  };
  return {
    hasRoom: () => hasRoom(spaceLeft(files.folder)),
    spaceLeft: () => spaceLeft(files.folder),
    checkFile: () => asLogs(guard.check),
    settle: () =>
      asLogs(() => {
        guard.check();
        // After a failed sync the system may mark pages clean that never reached the medium. Copied
        // into the file they are written and synced once more.
        const busy = db.pragma('wal_checkpoint(TRUNCATE)', { simple: true });
        guard.wrote();
        // A blocking reader raises no SQLite exception, but then not everything was copied.
        if (busy !== 0) throw new LogWriteError('io-error', new Error('the log is being read'));
      }),
    acknowledged: recent.acknowledged,
    rescue: (request) => rescueLog(open(), request),
    rowsInCopies: () => rowsInCopies(open()),
  };
}

const refuse = (): never => {
  throw new LogWriteError('read-only', new Error('this log was opened to read'));
};

/** A read-only log needs none. */
export const NO_CARE: LogCare = {
  hasRoom: () => false,
  spaceLeft: () => null,
  checkFile: () => undefined,
  settle: refuse,
  acknowledged: refuse,
  rescue: refuse,
  rowsInCopies: refuse,
};
