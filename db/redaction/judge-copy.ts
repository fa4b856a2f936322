import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';

import type { CopyFault } from '../../enrollment/redaction/copy-fault.ts';
import { lookAtCopy, type CopyLook } from '../backup/look-at-copy.ts';
import { headOfPage, HEADER_BYTES } from '../cold-head.ts';
import { writerOf } from '../draft-name.ts';
import { APPLICATION_ID } from '../pragmas.ts';
import type { FoundFile } from './copy-files.ts';

/** What makes a copy of this log free of what was removed from it. */
export interface FreeOf {
  readonly benchId: string;
  /** Device and number of the log's own file; another name of it is as the log is. */
  readonly logId: string | null;
  readonly isFree: (copy: CopyLook) => boolean;
}

/** What a file is: of no interest, a copy that holds what was removed, or not to be told here. */
export type CopyVerdict = 'none' | 'holds' | CopyFault;

/** Tells by its content what a file is. Throws what the file system throws. */
export function judgeCopy({ path, place }: FoundFile, free: FreeOf): CopyVerdict {
  const writer = writerOf(basename(path));
  if (writer === 'alive') return 'being-written';
  // Closing a plain handle of it would free the locks of a bench in this process.
  if (idOf(path) === free.logId) return 'holds';
  const kind = kindOf(path);
  // Half of a file that a killed writer left is nobody's, whatever part of the log stands in it.
  if (writer === 'gone' && kind !== 'database') return 'holds';
  if (place === 'other-log') return holdsText(path, free.benchId) ? 'data-folder' : 'none';
  if (kind === 'empty' || kind === 'text' || path.endsWith('-shm')) return 'none';
  if (kind === 'database') {
    const verdict = lookAtCopy(path, (copy): CopyVerdict => {
      if (copy.bench.id !== free.benchId) return place === 'copies' ? 'other-bench' : 'none';
      return free.isFree(copy) ? 'none' : 'holds';
    });
    if (verdict !== null) return verdict;
  }
  if (writer === 'gone') return 'holds';
  // Damaged, cut short, or what SQLite keeps beside a file: each row names its bench.
  if (holdsText(path, free.benchId)) return 'holds';
  return place === 'copies' ? 'not-recognised' : 'none';
}

/** Device and number of a file; null when it is not there. */
export const idOf = (path: string): string | null => {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? null : `${String(found.dev)}:${String(found.ino)}`;
};

const CHUNK_BYTES = 1024 * 1024;
const SQLITE = 'SQLite format 3\0';

/**
 * By the first bytes. Text is for people: exports, manifests, the tip. A database of another program is
 * not opened; the head of a young log may stand in its WAL only.
 */
function kindOf(path: string): 'empty' | 'text' | 'database' | 'bytes' {
  const [head] = chunksOf(path);
  if (head === undefined) return 'empty';
  const isLog = (): boolean =>
    head.length >= HEADER_BYTES && headOfPage(head).applicationId === APPLICATION_ID;
  if (head.toString('latin1', 0, SQLITE.length) === SQLITE)
    return existsSync(`${path}-wal`) || isLog() ? 'database' : 'bytes';
  return head.includes(0) ? 'bytes' : 'text';
}

function holdsText(path: string, text: string): boolean {
  let end = Buffer.alloc(0);
  for (const chunk of chunksOf(path)) {
    const bytes = Buffer.concat([end, chunk]);
    if (bytes.includes(text)) return true;
    end = bytes.subarray(-text.length);
  }
  return false;
}

function* chunksOf(path: string): Generator<Buffer> {
  const fd = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.alloc(CHUNK_BYTES);
      const read = readSync(fd, chunk);
      if (read === 0) return;
      yield chunk.subarray(0, read);
    }
  } finally {
    closeSync(fd);
  }
}
