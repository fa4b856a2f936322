import type { Readable } from 'node:stream';

export interface EndingParts {
  /** Closes the log and all around it; called once. Null while nothing is open. */
  readonly close: () => Promise<void> | null;
  /** The log is closed. */
  readonly onClosed: () => void;
  readonly onFault: (error: unknown) => void;
  /** Leaves for good; the next wish to quit is not held up any more. */
  readonly leave: (exitCode: number) => void;
}

/** How Muster ends: however often it is asked to, it first closes its log. */
export interface Ending {
  /** Asked at each wish to quit: true while it has to wait for the log. */
  readonly holdsUp: () => boolean;
  /** Nothing came of this run: its exit code will say so. */
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

/** Ends with whoever started this process and holds the other end of its standard input. */
export function endWithLauncher(stdin: Readable, quit: () => void): void {
  stdin.once('end', quit);
  stdin.once('error', quit);
  stdin.resume();
}
