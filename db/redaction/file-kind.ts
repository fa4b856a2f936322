import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';

import { readHeader, readPlainHead, sizeOf } from '../cold-head.ts';
import { APPLICATION_ID } from '../pragmas.ts';

/**
 * The kind of a file by its content: a log or a copy of one, a database of another program, what
 * SQLite keeps beside a database (`changes`: a WAL or a journal, `index`: that of a WAL), text, or
 * other bytes. A file of only zeros also counts as empty.
 */
export type FileKind = 'empty' | 'text' | 'log' | 'database' | 'changes' | 'index' | 'bytes';

/**
 * Determines the kind of a file. Opens it plainly, so not for the log that a bench in this process
 * has open. Throws file system errors.
 */
export function kindOf(path: string): FileKind {
  if (sizeOf(path) === 0) return 'empty';
  const head = readHeader(path);
  // For a young log, or one with a damaged header, the valid header may be in the WAL only.
  if (readPlainHead({ log: path })?.applicationId === APPLICATION_ID) return 'log';
  if (startsWith(head, SQLITE)) return 'database';
  if (CHANGES.some((bytes) => startsWith(head, bytes))) return 'changes';
  if (isIndex(head)) return 'index';
  return plainKindOf(path);
}

const SQLITE = Buffer.from('SQLite format 3\0');

/** How a WAL begins, in either byte order, and a journal (SQLite's file format, 3 and 4.1). */
const CHANGES = ['377f0682', '377f0683', 'd9d505f920a163d7'].map((hex) => Buffer.from(hex, 'hex'));

/** The version of the index, in both copies of its header ("WAL-mode file format", 2.1). */
const INDEX_VERSION = 3_007_000;
const SECOND_COPY = 48;

const isIndex = (head: Buffer): boolean =>
  [head.readUInt32LE(0), head.readUInt32BE(0)].includes(INDEX_VERSION) &&
  head.compare(head, SECOND_COPY, SECOND_COPY + 4, 0, 4) === 0;

const startsWith = (head: Buffer, bytes: Buffer): boolean =>
  head.compare(bytes, 0, bytes.length, 0, bytes.length) === 0;

/** Text has no zero anywhere: a log may have lost its first million bytes. */
function plainKindOf(path: string): 'empty' | 'text' | 'bytes' {
  let isText = true;
  let isEmpty = true;
  for (const chunk of chunksOf(path)) {
    isText &&= !chunk.includes(0);
    isEmpty &&= chunk.equals(ZEROS.subarray(0, chunk.length));
    if (!isText && !isEmpty) return 'bytes';
  }
  return isEmpty ? 'empty' : 'text';
}

/** Whether this text occurs anywhere in the file. */
export function holdsText(path: string, text: string): boolean {
  let end = Buffer.alloc(0);
  for (const chunk of chunksOf(path)) {
    const bytes = Buffer.concat([end, chunk]);
    if (bytes.includes(text)) return true;
    end = bytes.subarray(-text.length);
  }
  return false;
}

/** Files that systems put into folders by themselves, by name and first bytes. */
const SYSTEM_FILES: readonly (readonly [RegExp, Buffer])[] = [
  [/^\.DS_Store$/, Buffer.from('\0\0\0\u0001Bud1')],
  [/^\._/, Buffer.from('00051607', 'hex')],
  [/^Thumbs\.db$/i, Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  [/^desktop\.ini$/i, Buffer.from('fffe', 'hex')],
];

/** Whether the Finder or Explorer made this file to store how a folder is displayed. */
export const isOfSystem = (path: string): boolean =>
  SYSTEM_FILES.some(
    ([name, bytes]) => name.test(basename(path)) && startsWith(readHeader(path), bytes),
  );

const CHUNK_BYTES = 1024 * 1024;
const ZEROS = Buffer.alloc(CHUNK_BYTES);

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
