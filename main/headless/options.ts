import { parseArgs } from 'node:util';

import { wrongUsage, type Command, type ExitCode, type Io } from './command.ts';

/** A kind of value: how `--help` shows it, and how text is parsed; wrong text ends the command. */
interface Kind<Value> {
  readonly hint: string;
  readonly parse: (option: string, text: string) => Value;
}

/** One option of a command. */
export interface Option<Value> {
  /** Null for a flag, which takes no value. */
  readonly hint: string | null;
  readonly isNeeded: boolean;
  readonly isMany: boolean;
  readonly read: (option: string, texts: readonly string[]) => Value;
}

type Options = Readonly<Record<string, Option<unknown>>>;

/** The values of a table of options. */
export type Given<Table extends Options> = {
  readonly [Name in keyof Table]: Table[Name] extends Option<infer Value> ? Value : never;
};

/** Any text. */
export const text = (hint: string): Kind<string> => ({ hint, parse: (_, typed) => typed });

/** One of several words. */
export const choice = <const Choice extends string>(choices: readonly Choice[]): Kind<Choice> => ({
  hint: choices.join('|'),
  parse: (option, typed) => {
    const found = choices.find((one) => one === typed);
    if (found === undefined) throw wrongUsage(`--${option} takes ${choices.join(', ')}.`);
    return found;
  },
});

/** A whole number within bounds. */
export const whole = (
  hint: string,
  { least, most }: { readonly least: number; readonly most: number },
): Kind<number> => ({
  hint,
  parse: (option, typed) => {
    const number = /^[+-]?\d{1,9}$/.test(typed) ? Number(typed) : NaN;
    if (number >= least && number <= most) return number;
    throw wrongUsage(`--${option} takes a whole number from ${String(least)} to ${String(most)}.`);
  },
});

/** An option that may be omitted. */
export const option = <Value>({ hint, parse }: Kind<Value>): Option<Value | undefined> => ({
  hint,
  isNeeded: false,
  isMany: false,
  read: (name, [typed]) => (typed === undefined ? undefined : parse(name, typed)),
});

/** An option that the command requires; empty text counts as missing. */
export const needed = <Value>({ hint, parse }: Kind<Value>): Option<Value> => ({
  hint,
  isNeeded: true,
  isMany: false,
  read: (name, [typed = '']) => parse(name, typed),
});

/** An option that may be repeated. */
export const many = <Value>({ hint, parse }: Kind<Value>): Option<readonly Value[]> => ({
  hint,
  isNeeded: false,
  isMany: true,
  read: (name, texts) => texts.map((typed) => parse(name, typed)),
});

/** An option that is required at least once. */
export const some = <Value>(kind: Kind<Value>): Option<readonly Value[]> => ({
  ...many(kind),
  isNeeded: true,
});

/** An option without a value. */
export const flag: Option<boolean> = {
  hint: null,
  isNeeded: false,
  isMany: false,
  read: (_, texts) => texts.length > 0,
};

/** The folder of the log. */
export const DATA = needed(text('DIR'));

interface CommandParts<Table extends Options> extends Pick<Command, 'name' | 'summary'> {
  readonly options: Table;
  /** How options are combined in the usage, `{name}` for each; the others are added separately. */
  readonly form?: string;
  /** The name of a required argument before the options. */
  readonly word?: string;
  readonly run: (given: Given<Table>, io: Io, word: string) => Promise<ExitCode> | ExitCode;
}

/** Builds a command whose usage and parsing both come from one table of options. */
export function command<Table extends Options>(parts: CommandParts<Table>): Command {
  const { name, summary, options, form, word, run } = parts;
  return {
    name,
    summary,
    usage: [word ?? [], usageOf(options, form)].flat().join(' '),
    run: (args, io) => {
      if (word === undefined) return run(readOptions(args, options), io, '');
      const [first = '', ...rest] = args;
      if (first === '' || first.startsWith('--')) throw wrongUsage(`${word} is missing.`);
      return run(readOptions(rest, options), io, first);
    },
  };
}

/** Options as `--help` prints them: required ones, combined ones, and the rest. */
function usageOf(options: Options, form = ''): string {
  const shown = (name: string): string => {
    const shownOption = options[name];
    if (shownOption === undefined) throw new Error(`The form names --${name}, which is no option`);
    const { hint, isMany } = shownOption;
    return `--${name}${hint === null ? '' : ` ${hint}`}${isMany ? '…' : ''}`;
  };
  const others = Object.keys(options).filter((name) => !form.includes(`{${name}}`));
  const isNeeded = (name: string): boolean => options[name]?.isNeeded === true;
  return [
    ...others.filter(isNeeded).map(shown),
    ...(form === '' ? [] : [form.replace(/\{([^}]+)\}/g, (_, name: string) => shown(name))]),
    ...others.filter((name) => !isNeeded(name)).map((name) => `[${shown(name)}]`),
  ].join(' ');
}

/** Parses options; anything unknown, missing or superfluous ends the command as wrong usage. */
function readOptions<Table extends Options>(args: readonly string[], table: Table): Given<Table> {
  const config = Object.entries(table).map(([name, { hint }]) => {
    return [name, { type: hint === null ? 'boolean' : 'string', multiple: true }] as const;
  });
  const { values } = strictly(() =>
    parseArgs({
      args: [...args],
      options: Object.fromEntries(config),
      strict: true,
      allowPositionals: false,
    }),
  );
  // If an option that may not be repeated is, its last value counts.
  const texts = Object.entries(table).map(([name, { isMany, isNeeded }]) => {
    const typed = values[name]?.map(String) ?? [];
    const counted = isMany ? typed : typed.slice(-1);
    if (isNeeded && (counted.at(-1) ?? '') === '') throw wrongUsage(`--${name} is missing.`);
    return [name, counted] as const;
  });
  const read = texts.map(([name, typed]) => [name, table[name]?.read(name, typed)] as const);
  return Object.fromEntries(read) as Given<Table>;
}

function strictly<Value>(parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    // The lines after the first are advice on how Node parses options.
    const [what = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw wrongUsage(what);
  }
}
