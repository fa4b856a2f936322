import { constants } from 'node:os';

/** How this script is asked to end: Ctrl+C, a polite kill, a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type EndSignal = (typeof SIGNALS)[number];

/** The wish to end, which may come several times: from the terminal, and once more from npm. */
export interface Ending {
  /** From now on there is something to end first: `end` is called with the first wish, and once only. */
  readonly handTo: (end: () => void) => void;
  readonly askedBy: () => EndSignal | null;
}

/** Listens from here on. While nothing runs yet, the first wish ends this process at once. */
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

/** As shells count: 128 and the number of the signal. */
export const exitCodeOf = (signal: NodeJS.Signals): number => 128 + constants.signals[signal];
