import { EXPECTED_FIELDS, type ExpectedField } from '../../../enrollment/expected-field.ts';
import type { ExpectedMap } from '../../../enrollment/import/expected-row.ts';
import { countUnusableTags } from '../../../enrollment/ledger/expected-tags.ts';
import type { BenchEvent } from '../../../enrollment/events.ts';
import { UNKNOWN_POLICIES, type UnknownPolicy } from '../../../enrollment/session.ts';
import { expectedListEvents } from '../../../enrollment/import/import-events.ts';
import { recordFor } from '../../bench/commands/context.ts';
import { run } from '../../worker/run.ts';
import { CommandEnded, EXIT, wrongUsage } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { readWith } from '../follow-work.ts';
import { openLogFor } from '../open-log.ts';
import { choice, command, DATA, flag, needed, option, some, text } from '../options.ts';
import { refusalSentence } from '../refusal-sentence.ts';
import { sayTaken } from '../say-taken.ts';
import { refuseUnsaid, sayReading, sheetGiven, SHEET_OPTIONS } from '../sheet-options.ts';
import { sessionNamed } from './sessions.ts';

/** How fields are called on a command line. */
const NAMES: Readonly<Record<string, ExpectedField>> = {
  serial: 'serial',
  tag: 'assetTag',
  user: 'assignedUser',
  location: 'location',
  order: 'purchaseOrder',
  po: 'purchaseOrder',
  ...Object.fromEntries(EXPECTED_FIELDS.map((field) => [field, field])),
};

/** `import expected`: notes which devices are to come, with tag, user, location and order. */
export const importExpected = command({
  name: 'import expected',
  summary: 'Read an expected list (.csv with any separator, or .xlsx); bad rows are listed.',
  options: {
    data: DATA,
    file: needed(text('F')),
    map: some(text('serial=COL[,tag=COL,user=COL,location=COL,po=COL,model=COL]')),
    session: option(text('S')),
    policy: option(choice(UNKNOWN_POLICIES)),
    ...SHEET_OPTIONS,
    'take-unclear': flag,
  },
  form: '[{session} [{policy}]]',
  run: async (given, io) => {
    const columns = mapOf(given.map);
    const { policy = null } = given;
    if (policy !== null && given.session === undefined)
      throw wrongUsage('--policy needs --session.');
    const sheetChoice = sheetGiven(given);
    const log = openLogFor(given.data, 'write');
    try {
      const context = commandContext(log);
      const sessionId =
        given.session === undefined ? null : sessionNamed(context.view, given.session).sessionId;
      const path = given.file;
      const takesUnclear = given['take-unclear'];
      const wish = { map: columns, takesUnclear, ...sheetChoice };
      const read = await readWith(io, run('readExpected', path, wish));
      if ('kind' in read) throw new CommandEnded(EXIT.fault, refusalSentence(read));
      if (!read.ok) refuseUnsaid(read.refusal);
      if (!read.ok) throw new CommandEnded(EXIT.fault, refusalSentence(read.refusal));
      const { list, origin, workbook } = read;
      const { total: rows, rows: taken, skipped } = list;
      const unusableTags = countUnusableTags(taken);
      const sheet = workbook?.sheet ?? null;
      const told = { ...origin, sheet, rows, taken: taken.length, unusableTags, skipped };
      sayReading(io, read);
      if (taken.length === 0) {
        io.answer(JSON.stringify(told));
        return sayTaken(io, list);
      }
      const importId = context.newId();
      const events = expectedListEvents(importId, origin, list, { sessionId, columns });
      const policies = policyEvents(sessionId, policy);
      valueOf(recordFor(context, [...events, ...policies], null));
      io.answer(JSON.stringify({ importId, ...told }));
      if (unusableTags > 0) {
        io.say(`${unusableTags} asset tags are words for none, or several serials share them.`);
        io.say('No export takes them.');
      }
      return sayTaken(io, list);
    } finally {
      log.close();
    }
  },
});

const policyEvents = (
  sessionId: string | null,
  policy: UnknownPolicy | null,
): readonly BenchEvent[] =>
  sessionId === null || policy === null ? [] : [{ kind: 'unknown-policy-set', sessionId, policy }];

/** `serial=Serial no,tag=Tag`: a comma that is not followed by a field belongs to the header. */
function mapOf(texts: readonly string[]): ExpectedMap {
  const map: Partial<Record<ExpectedField, string>> = {};
  for (const text of texts) {
    for (const piece of text.split(new RegExp(`,(?=(?:${Object.keys(NAMES).join('|')})=)`, 'u'))) {
      const at = piece.indexOf('=');
      const field = NAMES[piece.slice(0, at).trim()];
      const header = piece.slice(at + 1).trim();
      if (at < 1 || field === undefined || header === '') {
        throw wrongUsage(`--map does not know “${piece}”. It takes serial=COL,tag=COL and so on.`);
      }
      map[field] = header;
    }
  }
  const { serial } = map;
  if (serial === undefined) throw wrongUsage('--map needs serial=COL.');
  return { ...map, serial };
}
