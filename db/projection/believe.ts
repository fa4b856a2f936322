import Database from 'better-sqlite3';

import type { LogFiles } from '../log-files.ts';
import { headOf, isBelieved, projectionId, type Head } from './projection-file.ts';

/** What is read is not what was written. */
export class NotBelieved extends Error {}

/** A projection that is believed, at one moment. */
export interface Believed {
  readonly db: Database.Database;
  readonly head: Head;
  /** Whether the log has rows of this session after the head. */
  readonly hasChanged: (sessionId: string) => boolean;
}

/** Asks the projection beside a log. */
export interface Asking {
  /** The answer, or null; an answer that throws is none, and ends the belief in that file. */
  readonly ask: <Answer>(question: (believed: Believed) => Answer | null) => Answer | null;
  readonly close: () => void;
}

/** A projection that is open. */
interface Opened {
  readonly db: Database.Database;
  /** Of the file that had the name when it was opened. */
  readonly id: string;
  /** The head that was believed last, by its digest. */
  believed: string;
  /** Sessions with rows after that head, of the rows up to `until`. */
  readonly changed: Set<string>;
  until: number;
}

/**
 * Whatever is wrong with the file, there is no answer, and that file is not asked again.
 * @param log the open log, of the newest version
 */
export function createAsking(log: Database.Database, files: LogFiles): Asking {
  const newRows = log.prepare<[number], ChangedSession>(CHANGED_SQL);
  let opened: Opened | null = null;
  let refused: string | null = null;

  const close = (): void => {
    opened?.db.close();
    opened = null;
  };
  const openNow = (id: string): Opened => {
    if (opened?.id === id) return opened;
    close();
    opened = openToRead(files, id);
    return opened;
  };
  const hasChanged = (open: Opened, sessionId: string): boolean => {
    for (const { seq, id } of newRows.all(open.until)) {
      if (id !== null) open.changed.add(id);
      open.until = Math.max(open.until, seq);
    }
    return open.changed.has(sessionId);
  };
  return {
    ask: (question) => {
      const id = projectionId(files);
      if (id === null || id === refused) {
        close();
        return null;
      }
      try {
        const open = openNow(id);
        const { db } = open;
        // One state of the file for all that is read, while a thread may be writing the next one.
        return db.transaction(() => {
          const head = currentHead(open, log);
          return question({ db, head, hasChanged: (sessionId) => hasChanged(open, sessionId) });
        })();
      } catch {
        close();
        refused = id;
        return null;
      }
    },
    close,
  };
}

function openToRead({ projection }: LogFiles, id: string): Opened {
  const db = new Database(projection, { readonly: true, fileMustExist: true, timeout: 0 });
  const opened = { db, id, believed: '', changed: new Set<string>(), until: 0 };
  try {
    db.pragma('cell_size_check = 1');
    db.pragma('trusted_schema = 0');
    return opened;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The head, which is believed once for as long as it stays. */
function currentHead(open: Opened, log: Database.Database): Head {
  const head = headOf(open.db);
  if (head === null) throw new NotBelieved();
  if (head.digest === open.believed) return head;
  if (!isBelieved(open.db, log, head)) throw new NotBelieved();
  open.believed = head.digest;
  open.changed.clear();
  open.until = head.seq;
  return head;
}

interface ChangedSession {
  readonly seq: number;
  readonly id: string | null;
}

export const CHANGED_SQL = `
SELECT max(seq) AS seq, session_id AS id FROM log NOT INDEXED WHERE seq > ? GROUP BY session_id`;
