import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

import { defaultDataFolder, type Host } from '../host/data-folder.ts';
import type { StartArguments } from './arguments.ts';
import { thisHost } from '../../db/this-host.ts';

const hostOfAccount = (): Host => ({
  platform: thisHost.platform,
  env: process.env,
  home: homedir(),
});

/**
 * The folder of the log. Practice always has its own, so that it can never touch a real one.
 * @param host whose default folder is used when none is named; this account's if absent
 */
export function dataFolderOf(
  { dataFolder, isPractice }: Pick<StartArguments, 'dataFolder' | 'isPractice'>,
  host: Host = hostOfAccount(),
): string {
  if (dataFolder !== null)
    return isPractice ? resolve(dataFolder, 'practice') : resolve(dataFolder);
  const folder = defaultDataFolder(host);
  return isPractice ? join(folder, '..', 'practice') : folder;
}
