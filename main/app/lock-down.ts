import { join } from 'node:path';

import { tellWhenServing } from '../ipc/serving.ts';
import { registerAppScheme, serveAppFiles } from './protocol.ts';
import { denyByDefault, sandboxAll } from './security.ts';

/** Settings of the whole process, whatever is opened in it. Must run before Electron is ready. */
export function lockDownProcess(): void {
  sandboxAll();
  registerAppScheme();
}

/** Settings of all windows; runs once, when Electron is ready. */
export function lockDownWindows(distFolder: string): void {
  denyByDefault();
  tellWhenServing();
  serveAppFiles(join(distFolder, 'renderer'));
}
