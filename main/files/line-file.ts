import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

import type { TargetRules } from './judge-target.ts';
import { refuseTarget } from './publish-files.ts';
import { writeFailure, type WriteResult } from './write-failure.ts';

/**
 * A file that lines are appended to, under its final name from the first one on: whatever was
 * written before a crash is there. It is always a new file, readable by its owner alone, and never
 * replaces another. Throws errors of the file system.
 */
export interface LineFile {
  readonly append: (line: string) => void;
  /** Syncs and closes. */
  readonly end: () => void;
}

/** Begins such a file in this process. */
export function beginLineFile(path: string, rules: TargetRules): WriteResult<LineFile> {
  return attempt(() => {
    refuseTarget(path, rules);
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

/** Runs what may fail for lack of space or permissions, or because of a share. */
export function attempt<Value>(work: () => Value): WriteResult<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    const failure = writeFailure(error);
    if (failure === null) throw error;
    return { ok: false, ...failure };
  }
}
