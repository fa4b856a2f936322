import { parseArgs, type ParseArgsConfig } from 'node:util';

/** How a command ended: 0 well, 1 fault, 2 wrong usage, 3 damage found, 4 log held by another writer. */
export const EXIT = { well: 0, fault: 1, usage: 2, damage: 3, locked: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command speaks: answers on stdout, everything else on stderr. */
export interface Io {
  readonly answer: (line: string) => void;
  readonly say: (line: string) => void;
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** Aborted by SIGINT and SIGTERM, which end the program by themselves until somebody asks for it. */
  readonly stopped: AbortSignal;
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

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options as typed; anything unknown, missing or superfluous ends the command as wrong usage. */
export function readOptions<Given extends Options>(
  args: readonly string[],
  options: Given,
  required: readonly (keyof Given & string)[],
) {
  const { values } = strictly(() =>
    parseArgs({ args: [...args], options, strict: true, allowPositionals: false }),
  );
  for (const name of required) {
    const value = (values as Record<string, unknown>)[name];
    if (value === undefined || value === '') throw wrongUsage(`--${name} is missing.`);
  }
  return values;
}

/** The error of a command that was typed wrongly. */
export const wrongUsage = (sentence: string): CommandEnded =>
  new CommandEnded(EXIT.usage, `${sentence} See: muster --help`);

/** Parses `text` as one of `choices`, or ends the command as wrong usage. */
export function choiceOf<Choice extends string>(
  option: string,
  text: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw wrongUsage(`--${option} takes ${choices.join(', ')}.`);
  return found;
}

/** Parses `text` as a whole number within bounds, or ends the command as wrong usage. */
export function numberOf(
  option: string,
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw wrongUsage(`--${option} takes a whole number from ${String(least)} to ${String(most)}.`);
}

function strictly<Value>(parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    // What follows the first line is advice on how Node reads options.
    const [what = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw wrongUsage(what);
  }
}
