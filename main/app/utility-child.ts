import { utilityProcess } from 'electron';
import { fileURLToPath } from 'node:url';

import type { LaunchChild } from '../files/child.ts';

/** Children of the app, whose own program does not run scripts. */
export const utilityChild: LaunchChild = (program) => {
  const child = utilityProcess.fork(fileURLToPath(program), [], { serviceName: 'Muster files' });
  // Only Electron's own signal waits for the child; a child stuck in the system needs SIGKILL.
  const kill = (): void => {
    try {
      if (child.pid === undefined) child.kill();
      else process.kill(child.pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
  };
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill,
  };
};
