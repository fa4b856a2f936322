import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

import type { PlaceRules } from './judge-place.ts';
import { refusePlace } from './publish-files.ts';
import { writeFailure, type WriteResult } from './write-failure.ts';

/**
 * A file that lines are added to for as long as they come, under its own name from the first one on:
 * what was written until a crash is there. It is always a new file, for its owner alone, and never
 * takes the place of another. Throws what the file system throws.
 */
export interface LineFile {
  readonly append: (line: string) => void;
  /** Syncs and closes. */
  readonly end: () => void;
}

/** Begins such a file where it is called. */
export function beginLineFile(path: string, rules: PlaceRules): WriteResult<LineFile> {
  return attempt(() => {
    refusePlace(path, rules);
    const handle = openSync(path, 'wx', 0o600);
    return {
      append: (line) => {
        const bytes = Buffer.from(line, 'utf8');
        for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      },
      end: () => {
        try {
          fsyncSync(handle);
        } finally {
          closeSync(handle);
        }
      },
    };
  });
}

/** Does what may fail for want of room, rights or a share. */
export function attempt<Value>(work: () => Value): WriteResult<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    const failure = writeFailure(error);
    if (failure === null) throw error;
    return { ok: false, ...failure };
  }
}
