import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * A program of its own for one job. A thread would not do: one that waits inside a call to a share
 * that hangs can neither be ended, nor can the process that it belongs to.
 */
export interface Child {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: () => void) => void;
  /** Ends it at once, and waits for nothing. */
  readonly kill: () => void;
}

/** Starts the program of this file. */
export type LaunchChild = (program: URL) => Child;

/** Children under plain Node. */
export const nodeChild: LaunchChild = (program) => {
  const child = fork(fileURLToPath(program), {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // A child that ends early says so by its exit, not by what can no longer be sent to it.
  child.on('error', () => undefined);
  return {
    post: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => {
      child.kill('SIGKILL');
      // One that is stuck in the system ends when the system lets it; nobody waits for that.
      child.unref();
      child.channel?.unref();
    },
  };
};
