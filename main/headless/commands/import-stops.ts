import { stopSerials } from '../../bench/commands/lists.ts';
import type { StopWish } from '../../import/read-stop-list.ts';
import { run } from '../../worker/run.ts';
import { CommandEnded, EXIT, wrongUsage } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { readWith } from '../follow-work.ts';
import { openLogFor } from '../open-log.ts';
import { command, DATA, flag, needed, option, text } from '../options.ts';
import { refusalSentence } from '../refusal-sentence.ts';
import { sayTaken } from '../say-taken.ts';
import { refuseUnsaid, sayReading, sheetGiven, SHEET_OPTIONS } from '../sheet-options.ts';

type StopColumns = Pick<StopWish, 'serial' | 'reason'>;

/** `import stops`: puts serials on the stop list, which no session lets pass. */
export const importStops = command({
  name: 'import stops',
  summary: 'Put the serials of a list on the stop list; its columns are guessed without --map.',
  options: {
    data: DATA,
    file: needed(text('F')),
    map: option(text('serial=COL[,reason=COL]')),
    ...SHEET_OPTIONS,
    reason: option(text('TEXT')),
    'take-unclear': flag,
  },
  run: async (given, io) => {
    const columns = given.map === undefined ? GUESSED : mapOf(given.map);
    const takesUnclear = given['take-unclear'];
    const wish = { takesUnclear, ...columns, ...sheetGiven(given) };
    const read = await readWith(io, run('readStops', given.file, wish));
    if (read.kind === 'no-serials') {
      throw wrongUsage(whichColumn(read.choices));
    }
    refuseUnsaid(read);
    if (read.kind !== 'list') throw new CommandEnded(EXIT.fault, refusalSentence(read));
    const log = openLogFor(given.data, 'write');
    try {
      const { reason, list, workbook } = read;
      const { rows, skipped, total } = list;
      const common = given.reason ?? null;
      const stopped = rows.map(({ serial, extras }) => {
        return { serial, reason: (reason === null ? null : extras[reason]) ?? common };
      });
      const { added } = valueOf(stopSerials(commandContext(log), stopped));
      const taken = rows.length;
      const sheet = workbook?.sheet ?? null;
      io.answer(JSON.stringify({ sheet, rows: total, taken, added: added.length, skipped }));
      sayReading(io, read);
      return sayTaken(io, list);
    } finally {
      log.close();
    }
  },
});

const GUESSED: StopColumns = { serial: null, reason: null };

const whichColumn = (choices: readonly string[]): string =>
  choices.length === 0
    ? 'No column has serials. Name it with --map serial=COL.'
    : `Several columns may have the serials: ${choices.join(', ')}. Name one with --map serial=COL.`;

/** `serial=COL` or `serial=COL,reason=COL`. */
function mapOf(text: string): StopColumns {
  const found = /^serial=(.+?)(?:,reason=(.+))?$/u.exec(text.trim());
  const serial = found?.[1]?.trim();
  if (serial === undefined) throw wrongUsage('--map takes serial=COL or serial=COL,reason=COL.');
  return { serial, reason: found?.[2]?.trim() ?? null };
}
