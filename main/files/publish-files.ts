import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { judgeTarget, type TargetRules } from './judge-target.ts';
import { TargetRefused } from './write-failure.ts';

/** A sealed temporary file and its final name. */
export interface SealedFile {
  readonly temporaryPath: string;
  readonly finalPath: string;
}

/**
 * Gives sealed files their final names and syncs their folder. An existing file of that name is
 * replaced in one step; a refused path stops everything before the first rename. Throws errors of
 * the file system.
 */
export function publishFiles(files: readonly SealedFile[], rules: TargetRules): void {
  // Checked again, since names may have changed while the content was written.
  for (const { finalPath } of files) refuseTarget(finalPath, rules);
  const renamed: string[] = [];
  try {
    for (const { temporaryPath, finalPath } of files) {
      renameSync(temporaryPath, finalPath);
      renamed.push(finalPath);
    }
  } catch (error) {
    // Only some of several parts would pass for the whole list.
    for (const path of renamed) rmSync(path, { force: true });
    throw error;
  }
  for (const folder of new Set(files.map((file) => dirname(file.finalPath)))) syncFolder(folder);
}

/** Throws {@link TargetRefused} where no file may be written. */
export function refuseTarget(path: string, rules: TargetRules): void {
  const refusal = judgeTarget(path, rules);
  if (refusal !== null) throw new TargetRefused(refusal, path);
}

/**
 * Makes renames in a folder durable. Windows cannot open folders, and some shares cannot sync them.
 */
function syncFolder(folder: string): void {
  let handle: number | null = null;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch (error) {
    if (!isUnsupported(error)) throw error;
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

function isUnsupported(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return ['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES', 'EBADF'].includes(String(code));
}
