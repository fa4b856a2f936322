import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeFolder } from '../../db/make-folder.ts';

/**
 * Where Chromium keeps its own files, and Muster the position of its window: next to the log, so
 * that two logs are two instances; in a temporary folder if that is not writable, so that a window
 * can still say so.
 */
export function windowFolderOf(dataFolder: string): string {
  const folder = join(dataFolder, 'window');
  try {
    makeFolder(folder);
    return folder;
  } catch {
    return mkdtempSync(join(tmpdir(), 'muster-window-'));
  }
}
