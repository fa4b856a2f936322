import { existsSync } from 'node:fs';
import { basename } from 'node:path';

import type { CopyFault } from '../../enrollment/redaction/copy-fault.ts';
import { lookAtCopy, type CopyLook } from '../backup/look-at-copy.ts';
import { isWholeWal } from '../cold-head.ts';
import { fileId } from '../file-id.ts';
import { writerOf } from '../draft-name.ts';
import type { FoundFile } from './copy-files.ts';
import { holdsText, isOfSystem, kindOf, type FileKind } from './file-kind.ts';

/** The conditions for a copy of this log to be free of removed content. */
export interface FreeOf {
  readonly benchId: string;
  /** Device and inode of the log's own file; null without one. */
  readonly logId: string | null;
  /**
   * Nothing more is to be removed from the log itself, so another name of its file is free, too.
   */
  readonly isLogFree: boolean;
  /** Files in which a log of this folder is built, whatever they contain. */
  readonly drafts: readonly string[];
  readonly isFree: (copy: CopyLook) => boolean;
}

/** The verdict on a file: irrelevant, a copy that holds removed content, or not decidable here. */
export type CopyVerdict = 'none' | 'holds' | CopyFault;

/** Judges a file by its content. Throws file system errors. */
export function judgeCopy(file: FoundFile, free: FreeOf): CopyVerdict {
  const writer = writerOf(basename(file.path));
  if (writer === 'alive') return 'being-written';
  if (writer === 'unknown') return 'other-host';
  // Closing a plain handle of it would free the locks of a bench in this process.
  if (isLogItself(file.path, free)) return free.isLogFree ? 'none' : 'holds';
  const kind = kindOf(file.path);
  // A half-written file from a killed writer can be removed, whatever part of the log it holds.
  const isLeaving = writer === 'gone' && kind !== 'log';
  const verdict = isLeaving ? 'holds' : judgeContent(file, kind, free);
  return file.isOther && verdict === 'holds' ? 'data-folder' : verdict;
}

const isLogItself = (path: string, { logId }: FreeOf): boolean =>
  logId !== null && fileId(path) === logId;

function judgeContent(file: FoundFile, kind: FileKind, free: FreeOf): CopyVerdict {
  switch (kind) {
    case 'empty':
    // For people: exports, manifests, the tip.
    case 'text':
      return 'none';
    case 'log':
      return judgeLog(file, free);
    case 'changes':
      return isReadWithLog(file, free) ? 'none' : judgeBytes(file, kind, free);
    case 'database':
    case 'index':
    case 'bytes':
      return judgeBytes(file, kind, free);
  }
}

function judgeLog({ path, isOther }: FoundFile, free: FreeOf): CopyVerdict {
  // SQLite would leave its own files beside a log that is just being opened.
  const seen = isOther
    ? null
    : lookAtCopy(path, (copy): CopyVerdict => {
        if (copy.bench.id !== free.benchId) return 'other-bench';
        return free.isFree(copy) ? 'none' : 'holds';
      });
  if (seen !== null) return seen;
  const parts = [path, `${path}-wal`, `${path}-journal`].filter((part) => existsSync(part));
  if (parts.some((part) => holdsText(part, free.benchId))) return 'holds';
  return isOther ? 'none' : 'not-recognised';
}

const CHANGES = /-(wal|journal)$/;

/** The log that these changes belong to, by their name. */
const logOf = (changes: string): string => changes.replace(CHANGES, '');

/** Rows in a WAL are judged with those of its log if SQLite reads all of it. */
function isReadWithLog({ path, isOther }: FoundFile, free: FreeOf): boolean {
  const log = logOf(path);
  if (isOther || !path.endsWith('-wal') || !existsSync(log) || !isWholeWal(path)) return false;
  return isLogItself(log, free) || kindOf(log) === 'log';
}

/**
 * Damaged, truncated, or without its log: each row names its bench. Among the copies that is
 * enough; elsewhere a file of another program may contain the name of the bench as well.
 */
function judgeBytes({ path, place }: FoundFile, kind: FileKind, free: FreeOf): CopyVerdict {
  if (holdsText(path, free.benchId))
    return place === 'copies' || isOfLog(path, kind, free) ? 'holds' : 'not-recognised';
  // SQLite does not compress: without the bench's name there is no row in it.
  const isKnown = kind !== 'bytes' || place === 'window' || isOfSystem(path);
  return isKnown ? 'none' : 'not-recognised';
}

function isOfLog(path: string, kind: FileKind, free: FreeOf): boolean {
  if (free.drafts.includes(logOf(path))) return true;
  const log = logOf(path);
  return kind === 'changes' && (!existsSync(log) || kindOf(log) !== 'database');
}
