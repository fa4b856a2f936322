import { utilityProcess } from 'electron';
import { fileURLToPath } from 'node:url';

import type { LaunchChild } from '../files/child.ts';

/** Children of the app, whose own program does not run scripts. */
export const utilityChild: LaunchChild = (program) => {
  const child = utilityProcess.fork(fileURLToPath(program), [], { serviceName: 'Muster files' });
  // Only Electron's own signal waits for the child; one that hangs in the system needs the hard one.
  const kill = (): void => {
    try {
      if (child.pid === undefined) child.kill();
      else process.kill(child.pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  };
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill,
  };
};
