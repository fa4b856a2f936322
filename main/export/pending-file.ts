import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const CHUNK_BYTES = 256 * 1024;

/** A file on its way: it has a hidden temporary name until `publishFiles` gives it the final one. */
export interface PendingFile {
  readonly temporaryPath: string;
  /** Appends text as UTF-8. Throws what the file system throws. */
  readonly write: (text: string) => void;
  readonly writeBytes: (bytes: Uint8Array) => void;
  /** Flushes and syncs the content, closes, and answers with what is in it. */
  readonly seal: () => { readonly bytes: number; readonly sha256: string };
  /** Removes what was written; never throws. */
  readonly discard: () => void;
}

/** Begins a file in the folder of `finalPath`, so that the later rename stays within one file system. */
export function beginFile(finalPath: string): PendingFile {
  const token = randomBytes(6).toString('hex');
  const temporaryPath = join(dirname(finalPath), `.${basename(finalPath)}.${token}.part`);
  const handle = openSync(temporaryPath, 'wx', 0o644);
  const hash = createHash('sha256');
  let isOpen = true;
  let bytes = 0;
  let waiting = '';

  const writeBytes = (chunk: Uint8Array): void => {
    hash.update(chunk);
    bytes += chunk.length;
    for (let at = 0; at < chunk.length;) at += writeSync(handle, chunk, at);
  };
  const flush = (): void => {
    if (waiting !== '') writeBytes(Buffer.from(waiting, 'utf8'));
    waiting = '';
  };
  const close = (): void => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  return {
    temporaryPath,
    writeBytes,
    write: (text) => {
      waiting += text;
      if (waiting.length >= CHUNK_BYTES) flush();
    },
    seal: () => {
      flush();
      fsyncSync(handle);
      close();
      return { bytes, sha256: hash.digest('hex') };
    },
    discard: () => attempt(close, () => unlinkSync(temporaryPath)),
  };
}

/** Runs each in turn, whatever the others do: tidying must not hide why the export failed. */
function attempt(...actions: readonly (() => void)[]): void {
  for (const action of actions) {
    try {
      action();
    } catch {
      // The failure that led here is the one that is reported.
    }
  }
}
