import { resolve } from 'node:path';

import { areRowsWhole, verifyLog, type BenchLog } from '../../../db/index.ts';
import { columnOf } from '../../../enrollment/export/columns.ts';
import { FORMAT_IDS, type FormatId } from '../../../enrollment/export/formats/format.ts';
import { lastOfFormat } from '../../../enrollment/ledger/earlier-exports.ts';
import {
  IMPORT_PURPOSES,
  OFFSET_MINUTES,
  TAG_SOURCES,
  type OrderOptions,
} from '../../../enrollment/export-order.ts';
import { readLedger, type Ledger } from '../../../enrollment/ledger/ledger.ts';
import { recordFor } from '../../bench/commands/context.ts';
import { outlineOf } from '../../bench/fold-log.ts';
import { exportEvent } from '../../export/export-event.ts';
import type { ExportFailure } from '../../export/export-failure.ts';
import type { FileRunner } from '../../export/file-runner.ts';
import type { WriteRequest, WrittenOrder } from '../../export/write-order.ts';
import { CommandEnded, EXIT, wrongUsage, type Io } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';
import {
  choice,
  command,
  DATA,
  flag,
  many,
  needed,
  option,
  text,
  type Given,
  whole,
} from '../options.ts';
import { fileWriter, notWrittenSentence } from '../write-out.ts';
import { sessionNamed } from './sessions.ts';

/** Numbers of the export ledger; 0 stands for none. */
const NUMBER = whole('N', { least: 0, most: 999_999_999 });

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const;
type DelimiterName = keyof typeof DELIMITERS;

const COLUMNS = { hint: 'A,B', parse: (_: string, typed: string) => columnsIn(typed) };

const OPTIONS = {
  data: DATA,
  out: needed(text('FILE')),
  format: option(choice(FORMAT_IDS)),
  again: option(NUMBER),
  session: many(text('S')),
  since: option({
    hint: 'N|last',
    parse: (name, typed) => (typed === 'last' ? typed : NUMBER.parse(name, typed)),
  }),
  layout: option(text('NAME')),
  columns: option(COLUMNS),
  delimiter: option(choice(Object.keys(DELIMITERS) as DelimiterName[])),
  bom: option(choice(['yes', 'no'])),
  'offset-minutes': option(whole('M', OFFSET_MINUTES)),
  details: option(COLUMNS),
  purpose: option(choice(IMPORT_PURPOSES)),
  tags: option(choice(TAG_SOURCES)),
  header: flag,
  'hardware-ids': flag,
  'no-ledger': flag,
};

type ExportGiven = Given<typeof OPTIONS>;

/** `export`: writes devices or events to a file and notes it in the export ledger. */
export const exportCommand = command({
  name: 'export',
  summary: 'Write devices to a file: temporary file, synced, renamed, noted in the ledger.',
  options: OPTIONS,
  form: '({format} | {again}) [{layout} | {columns}]',
  run: async (given, io) => {
    const wanted = readWanted(given);
    const folder = given.data;
    const written = await writeFrom(folder, given, wanted, fileWriter(folder, io)).catch(
      (error: unknown) => unreadable(folder, error),
    );
    const number = given['no-ledger'] ? null : note(folder, written, io);
    const { files, rows, leftOut } = written;
    const damage = damageOf(folder);
    io.answer(JSON.stringify({ files, rows, leftOut, number, verified: damage === null }));
    if (damage === null) return EXIT.well;
    io.say(`The file is written from a log that is not well. ${damage} See: muster verify`);
    return EXIT.damage;
  },
});

/** Whoever takes the file trusts the log that it is from, so that the whole of it is checked. */
function damageOf(folder: string): string | null {
  const report = verifyLog(folder);
  if (areRowsWhole(report)) return null;
  const { firstBad } = report;
  if (firstBad === null) return 'Not all of it can be vouched for.';
  return `First bad row: ${firstBad.seq} (${firstBad.what}).`;
}

/** Ends the command when the log broke off while it was read; nothing stands under the final name then. */
function unreadable(folder: string, error: unknown): never {
  const damage = error instanceof CommandEnded ? null : damageOf(folder);
  if (damage === null) throw error;
  const sentence = `The log cannot be read to its end, so no file was written. ${damage}`;
  throw new CommandEnded(EXIT.damage, `${sentence} See: muster verify`);
}

async function writeFrom(
  folder: string,
  given: ExportGiven,
  wanted: Wanted,
  write: FileRunner,
): Promise<WrittenOrder> {
  const path = resolve(given.out ?? '');
  const asked = withLog(folder, 'read', (log) => askedOf(log, given, wanted));
  const written = await write('order', { request: { path, trigger: 'person', ...asked } });
  if (written.ok) return written.value;
  throw new CommandEnded(EXIT.fault, sentenceOf(written));
}

/** What was asked for, as far as it can be told without the log. */
type Wanted =
  | { readonly kind: 'repeat'; readonly number: number }
  | { readonly kind: 'order'; readonly format: FormatId; readonly options: OrderOptions };

function readWanted(given: ExportGiven): Wanted {
  const { again, format } = given;
  if (again !== undefined) return { kind: 'repeat', number: again };
  if (format === undefined) throw wrongUsage('--format is missing.');
  return { kind: 'order', format, options: optionsOf(given) };
}

type Asked = WriteRequest extends infer One
  ? One extends WriteRequest
    ? Omit<One, 'path' | 'trigger'>
    : never
  : never;

function askedOf(log: BenchLog, given: ExportGiven, wanted: Wanted): Asked {
  if (wanted.kind === 'repeat') return wanted;
  const { format } = wanted;
  const ledger = readLedger(log.readOutline());
  const view = outlineOf(log);
  const named = given.session.map((name) => sessionNamed(view, name).sessionId);
  const sessionIds = named.length === 0 ? null : named;
  const since = sinceOf(ledger, format, given.since);
  const columns = wanted.options.columns ?? layoutOf(ledger, given.layout);
  const options = withoutGaps({ columns, ...wanted.options });
  return { kind: 'order', order: { format, options, sessionIds, since } };
}

function sinceOf(
  ledger: Ledger,
  format: FormatId,
  number: number | 'last' | undefined,
): number | null {
  if (number === undefined) return null;
  if (number === 'last') return lastOfFormat(ledger, format);
  if (number <= ledger.exports.length) return number === 0 ? null : number;
  throw new CommandEnded(EXIT.fault, `There is no export number ${number}.`);
}

function optionsOf(given: ExportGiven): OrderOptions {
  const { columns, details, delimiter, bom, purpose, tags, header } = given;
  return withoutGaps({
    columns,
    details,
    purpose,
    tags,
    delimiter: delimiter && DELIMITERS[delimiter],
    bom: bom === undefined ? bom : bom === 'yes',
    offsetMinutes: given['offset-minutes'],
    header: header || undefined,
    hardwareIds: given['hardware-ids'] || undefined,
  });
}

/** What is absent stays absent, so that the ledger holds only what was chosen. */
const withoutGaps = (options: OrderOptions): OrderOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

function layoutOf(ledger: Ledger, name: string | undefined): readonly string[] | undefined {
  if (name === undefined) return undefined;
  const layout = ledger.layouts.get(name.trim().toLowerCase());
  if (layout) return layout.columns;
  throw new CommandEnded(EXIT.fault, `There is no layout called “${name}”.`);
}

function columnsIn(typed: string): readonly string[] {
  const ids = typed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = ids.find((id) => columnOf(id) === null);
  if (unknown !== undefined) throw wrongUsage(`There is no column “${unknown}”.`);
  return ids;
}

/**
 * Notes the export and answers with its number. A file is of use even when the log cannot be written
 * at this moment, above all beside an open window; then it has no number, and that is said.
 */
function note(folder: string, written: WrittenOrder, io: Io): number | null {
  try {
    return withLog(folder, 'write', (log) => {
      valueOf(recordFor(commandContext(log), [exportEvent(written)], null));
      return readLedger(log.readOutline()).exports.length;
    });
  } catch (error) {
    if (!(error instanceof CommandEnded)) throw error;
    io.say(`The file is written but has no number in the export ledger: ${error.message}`);
    return null;
  }
}

function sentenceOf({ kind, detail }: ExportFailure): string {
  switch (kind) {
    case 'not-repeatable':
      return 'There is no export of that number, or it was written before Muster kept a ledger.';
    case 'not-accepted':
      return (
        'The export cannot be made again byte for byte: this Muster writes the format ' +
        'differently. No file was written.'
      );
    case 'sessions-erased':
      return `The devices of ${detail} were erased. No file was written.`;
    case 'unknown-session':
      return 'There is no such session. No file was written.';
    default:
      return notWrittenSentence({ kind, detail });
  }
}
