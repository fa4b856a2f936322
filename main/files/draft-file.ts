import { createHash } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fdatasyncSync,
  fsyncSync,
  openSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';

import { clearLeavings, draftNameFor } from '../../db/index.ts';

const CHUNK_BYTES = 256 * 1024;
/** Synced in pieces, so that no single call to a slow stick or share takes long. */
const SYNC_EVERY_BYTES = 16 * 1024 * 1024;

/**
 * A file being written: it has a hidden temporary name until `publishFiles` gives it the final one.
 */
export interface DraftFile {
  readonly temporaryPath: string;
  /** Appends text as UTF-8. Throws errors of the file system. */
  readonly write: (text: string) => void;
  readonly writeBytes: (bytes: Uint8Array) => void;
  /** Flushes and syncs the content, closes, and answers with what is in it. */
  readonly seal: () => { readonly bytes: number; readonly sha256: string };
  /** Removes what was written; never throws. */
  readonly discard: () => void;
}

/**
 * Begins a file in the folder of `finalPath`, so that the later rename stays within one file
 * system. Only this user may read it until it is complete; then it gets the permissions of the file
 * it replaces, otherwise the default for new files: most exports are meant for others to read.
 * `onStep` is called before each call to the file system.
 */
export function beginFile(finalPath: string, onStep: () => void = () => undefined): DraftFile {
  onStep();
  const temporaryPath = draftNameFor(finalPath);
  const handle = openSync(temporaryPath, 'wx', 0o600);
  clearLeavings(temporaryPath);
  const hash = createHash('sha256');
  let isOpen = true;
  let bytes = 0;
  let unsynced = 0;
  let waiting = '';

  const writeBytes = (chunk: Uint8Array): void => {
    onStep();
    hash.update(chunk);
    bytes += chunk.length;
    unsynced += chunk.length;
    for (let at = 0; at < chunk.length;) at += writeSync(handle, chunk, at);
    if (unsynced < SYNC_EVERY_BYTES) return;
    unsynced = 0;
    onStep();
    fdatasyncSync(handle);
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
      onStep();
      // Sticks and shares without permissions refuse, and need none.
      attempt(() => fchmodSync(handle, rightsOf(finalPath)));
      fsyncSync(handle);
      close();
      return { bytes, sha256: hash.digest('hex') };
    },
    discard: () => attempt(close, () => unlinkSync(temporaryPath)),
  };
}

const rightsOf = (path: string): number =>
  (statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666 & ~process.umask()) & 0o666;

/** Runs all of them, whether or not others fail: tidying must not hide why the export failed. */
function attempt(...actions: readonly (() => void)[]): void {
  for (const action of actions) {
    try {
      action();
    } catch {
      // The original failure is the one to report.
    }
  }
}
