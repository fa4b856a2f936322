import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

import { openLog } from '../../db/index.ts';
import { emptyBenchView } from '../../enrollment/fold/project.ts';
import { systemClock } from '../host/system-clock.ts';
import { profileNamed } from './commands/profile.ts';

/**
 * Ends the command where it would make a log: a new one has no profile yet, so that a folder or a name
 * was mistyped. A folder in which none can be made is left to whoever opens it, who knows why.
 */
export function refuseNewLog(folder: string, profileName: string): void {
  const opened = openLog(folder, { mode: 'read', clock: systemClock });
  if (opened.ok) return opened.log.close();
  if (opened.problem.kind !== 'no-log' || !couldMake(resolve(folder))) return;
  profileNamed(emptyBenchView(), profileName);
}

/** Whether the nearest folder that is there could take a new one. */
function couldMake(folder: string): boolean {
  if (!existsSync(folder)) return couldMake(dirname(folder));
  try {
    // The separator makes a file of that name an error.
    accessSync(folder + sep, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
