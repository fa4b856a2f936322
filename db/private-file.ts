import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** For the owner alone: the log names people and devices, also in a folder that others may read. */
const PRIVATE = 0o600;
const CHUNK_BYTES = 1024 * 1024;

/**
 * Makes an empty file that only this user may read, before SQLite would make it readable for all: it
 * takes an empty file for a new one. Throws EEXIST when there is one already.
 */
export function createPrivateFile(file: string): void {
  closeSync(openSync(file, 'wx', PRIVATE));
}

/** Copies a file into a new one that only this user may read, whatever the rights of the first are. */
export function copyPrivately(from: string, to: string): void {
  const source = openSync(from, 'r');
  try {
    // Not `copyFile`, which hands the rights of the source on.
    const target = openSync(to, 'wx', PRIVATE);
    try {
      const chunk = Buffer.alloc(CHUNK_BYTES);
      for (let read = readSync(source, chunk); read > 0; read = readSync(source, chunk))
        for (let at = 0; at < read;) at += writeSync(target, chunk, at, read - at);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}
