import { type ChildProcess, fork, type ForkOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * A separate program for one job. A thread would not do: a thread that hangs in a call to an
 * unreachable share cannot be ended, nor can its process.
 */
interface Child {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: () => void) => void;
  /** Ends it at once, without waiting. */
  readonly kill: () => void;
}

/** Starts the program of this file. */
export type LaunchChild = (program: URL) => Child;

/** Standard streams of a child, and the channel for its messages. */
export const CHILD_STREAMS = {
  serialization: 'advanced',
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
} as const satisfies ForkOptions;

/** Children under plain Node. */
export const nodeChild: LaunchChild = (program) =>
  ofProcess(fork(fileURLToPath(program), { execArgv: [], ...CHILD_STREAMS }));

/** A process that was started with {@link CHILD_STREAMS}. */
export function ofProcess(child: ChildProcess): Child {
  // A child that ends early reports it by its exit, not by a failed send.
  child.on('error', () => undefined);
  return {
    post: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
    // Unlike `exit`, this comes when it could not be started, too.
    onExit: (listener) => void child.once('close', listener),
    kill: () => {
      child.kill('SIGKILL');
      // A child stuck in the system ends when the system lets it; do not wait for that.
      child.unref();
      child.channel?.unref();
    },
  };
}
