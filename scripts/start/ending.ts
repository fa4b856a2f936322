import { constants } from 'node:os';

/** How this script is asked to end: Ctrl+C, a polite kill, a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type EndSignal = (typeof SIGNALS)[number];

/** The request to end, which may arrive several times: from the terminal, and again from npm. */
export interface Ending {
  /**
   * From now on something must be ended first: `end` is called on the first request, and only once.
   */
  readonly handTo: (end: () => void) => void;
  readonly askedBy: () => EndSignal | null;
}

/** Starts listening. While nothing runs yet, the first request ends this process immediately. */
export function listenForEnding(): Ending {
  let askedBy: EndSignal | null = null;
  let end: (() => void) | null = null;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (askedBy !== null) return;
      askedBy = signal;
      if (end === null) process.exit(exitCodeOf(signal));
      end();
    });
  }
  return { handTo: (given) => (end = given), askedBy: () => askedBy };
}

/** By the convention of shells: 128 plus the number of the signal. */
export const exitCodeOf = (signal: NodeJS.Signals): number => 128 + constants.signals[signal];
