import type { LaunchChild } from '../files/child.ts';

/** How a command ended: 0 well, 1 fault, 2 wrong usage, 3 damage found, 4 log held by another writer. */
export const EXIT = { well: 0, fault: 1, usage: 2, damage: 3, locked: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command speaks: answers on stdout, everything else on stderr. */
export interface Io {
  readonly answer: (line: string) => void;
  /**
   * One answer of any length: a JSON array of these rows, which are read while it is written. Ends the
   * command on SIGINT or SIGTERM, and quietly if nobody reads it any more.
   */
  readonly answerList: (rows: Iterable<unknown>) => Promise<void>;
  readonly say: (line: string) => void;
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** Aborted by SIGINT and SIGTERM, which end the program by themselves until somebody asks for it. */
  readonly stopped: AbortSignal;
  /** Starts the programs that write files. */
  readonly launch: LaunchChild;
}

/** One command of the headless face. */
export interface Command {
  /** As typed, e.g. `profile add`. */
  readonly name: string;
  /** Its options, as `--help` prints them. */
  readonly usage: string;
  readonly summary: string;
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode> | ExitCode;
}

/** Ends a command with a sentence on stderr; caught in `headless.ts` only. */
export class CommandEnded extends Error {
  readonly exitCode: ExitCode;
  constructor(exitCode: ExitCode, sentence: string) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** The error of a command that was typed wrongly. */
export const wrongUsage = (sentence: string): CommandEnded =>
  new CommandEnded(EXIT.usage, `${sentence} See: muster --help`);
