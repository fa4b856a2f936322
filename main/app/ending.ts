import type { Readable } from 'node:stream';

export interface EndingParts {
  /** Closes the log and everything around it; called once. Null while nothing is open. */
  readonly close: () => Promise<void> | null;
  /** The log is closed. */
  readonly onClosed: () => void;
  readonly onFault: (error: unknown) => void;
  /** Quits for good; the next request to quit is no longer held up. */
  readonly leave: (exitCode: number) => void;
}

/** How Muster ends: however often it is asked to quit, it closes its log first. */
export interface Ending {
  /** Called on each request to quit: true while it has to wait for the log. */
  readonly holdsUp: () => boolean;
  /** The run failed: the exit code will say so. */
  readonly isInVain: () => void;
}

export function createEnding({ close, onClosed, onFault, leave }: EndingParts): Ending {
  let state: 'open' | 'closing' | 'closed' = 'open';
  let exitCode = 0;
  const goOn = (closing: Promise<void>): Promise<void> =>
    closing
      .then(onClosed, (error: unknown) => {
        exitCode = 1;
        onFault(error);
      })
      .finally(() => {
        state = 'closed';
        leave(exitCode);
      });
  return {
    holdsUp: () => {
      if (state === 'open') {
        const closing = close();
        if (closing === null) return false;
        state = 'closing';
        void goOn(closing);
      }
      return state === 'closing';
    },
    isInVain: () => {
      exitCode = 1;
    },
  };
}

/** Ends together with the process that started this one and holds its standard input open. */
export function endWithLauncher(stdin: Readable, quit: () => void): void {
  stdin.once('end', quit);
  stdin.once('error', quit);
  stdin.resume();
}
