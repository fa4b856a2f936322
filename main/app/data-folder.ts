import { mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { makeFolder } from '../../db/index.ts';
import { defaultDataFolder } from '../host/data-folder.ts';
import type { StartArguments } from './arguments.ts';

/** The folder of the log. Practice has its own in every case, so that it can never touch a real one. */
export function dataFolderOf({
  dataFolder,
  isPractice,
}: Pick<StartArguments, 'dataFolder' | 'isPractice'>): string {
  if (dataFolder !== null)
    return isPractice ? resolve(dataFolder, 'practice') : resolve(dataFolder);
  const { platform, env } = process;
  const folder = defaultDataFolder({ platform, env, home: homedir() });
  return isPractice ? join(folder, '..', 'practice') : folder;
}

/**
 * Where Chromium keeps its own files: beside the log, so that two logs are two instances; in a
 * temporary place when that cannot be written, so that a window can still say so.
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
