import { hardwareIdMask } from '../../../enrollment/export/without-hardware-ids.ts';
import { isoTime } from '../../../enrollment/iso-time.ts';
import { FINDING_KINDS, type FoundDevice } from '../../../enrollment/import/findings.ts';
import { PATIENCE_HOURS } from '../../../enrollment/import/patience.ts';
import type { ImportedFile, ImportedList } from '../../../enrollment/import-event.ts';
import { recordFor } from '../../bench/commands/context.ts';
import { prepareUndo } from '../../import/undo-import.ts';
import { run } from '../../worker/run.ts';
import { en } from '../../../words/en.ts';
import { CommandEnded, EXIT, type Io } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { readWith } from '../follow-work.ts';
import { openLogFor } from '../open-log.ts';
import { command, DATA, flag, needed, option, text, whole } from '../options.ts';
import { refusalSentence } from '../refusal-sentence.ts';

const HOUR_MS = 3_600_000;

/** `reconcile`: reads Intune's device list and marks what it confirms, in one transaction. */
export const reconcileCommand = command({
  name: 'reconcile',
  summary:
    'Match Intune’s device list export with the log; mark what it confirms. ECID only with --hardware-ids.',
  options: {
    data: DATA,
    file: needed(text('F')),
    hours: option(whole('N', PATIENCE_HOURS)),
    json: flag,
    'hardware-ids': flag,
  },
  form: '[{json} [{hardware-ids}]]',
  run: async (given, io) => {
    const patienceMs = (given.hours ?? 24) * HOUR_MS;
    const log = openLogFor(given.data, 'write');
    try {
      const context = commandContext(log);
      const importId = context.newId();
      const path = given.file;
      const task = { path, importId, patienceMs };
      const prepared = await readWith(io, run('readDevices', given.data, task));
      if ('kind' in prepared) throw new CommandEnded(EXIT.fault, refusalSentence(prepared));
      if (!prepared.ok) {
        throw new CommandEnded(EXIT.fault, refusalSentence(prepared.refusal));
      }
      valueOf(recordFor(context, prepared.events, null));
      const [{ list, file }] = prepared.events;
      const answer = reconcileJson(importId, list, file, given['hardware-ids']);
      if (given.json) io.answer(JSON.stringify(answer));
      else for (const line of lines(answer)) io.answer(line);
      saySkipped(io, file);
      return EXIT.well;
    } finally {
      log.close();
    }
  },
});

/** `import undo`: takes back what one import said; the import stays on record. */
export const importUndo = command({
  name: 'import undo',
  summary: 'Undo a whole import, of Intune’s device list or of an expected list.',
  options: { data: DATA, import: needed(text('ID')) },
  run: (given, io) => {
    const importId = given.import;
    const log = openLogFor(given.data, 'write');
    try {
      const events = prepareUndo(log, importId);
      if (events === null) {
        throw new CommandEnded(EXIT.fault, 'There is no such import, or it is undone already.');
      }
      valueOf(recordFor(commandContext(log), events, null));
      io.answer(JSON.stringify({ kind: 'import-undone', importId, devices: events.length - 1 }));
      return EXIT.well;
    } finally {
      log.close();
    }
  },
});

function reconcileJson(
  importId: string,
  list: ImportedList,
  file: ImportedFile,
  isWithIds: boolean,
) {
  if (list.kind !== 'intune-devices') throw new Error('Not a device list');
  const { findings } = list;
  const { confirmed, newlyConfirmed } = findings;
  // A key holds the ECID of a device that is known by it; one mask, so that it has one word throughout.
  const mask = isWithIds ? null : hardwareIdMask();
  const shownOf = (found: FoundDevice) => mask?.(foundJson(found)) ?? foundJson(found);
  const lists = FINDING_KINDS.map((kind) => {
    const found = findings[kind];
    const shown = found && { count: found.count, devices: found.first.map(shownOf) };
    return [kind, shown] as const;
  });
  return {
    importId,
    fileName: file.fileName,
    sha256: file.sha256,
    fileDate: isoTime(file.fileDateMs),
    rows: file.rows,
    taken: file.taken,
    skipped: file.skipped,
    confirmed,
    newlyConfirmed,
    ...Object.fromEntries(lists),
  };
}

function foundJson({ serial, logged, intune }: FoundDevice) {
  return {
    serial,
    session: logged?.sessionName ?? null,
    profile: logged?.profileName ?? null,
    deviceKey: logged?.deviceKey ?? null,
    line: intune?.row ?? null,
    deviceName: intune?.deviceName ?? null,
    intuneProfile: intune?.enrollmentProfile ?? null,
    ownership: intune?.ownership ?? null,
  };
}

/** How many rows that were not taken are said one by one. */
const SKIPPED_SAID = 20;

/** What was not taken may be what a device that is not found stood in. */
function saySkipped(io: Pick<Io, 'say'>, { rows, taken, skipped }: ImportedFile): void {
  if (rows === taken) return;
  io.say(`${en.reconcile.skipped(String(rows - taken))}:`);
  for (const { line, reason } of skipped.slice(0, SKIPPED_SAID))
    io.say(en.lists.imported.line(String(line), en.reconcile.skipReasons[reason]));
  const others = rows - taken - Math.min(skipped.length, SKIPPED_SAID);
  if (others > 0) io.say(en.reconcile.more(String(others)));
}

function lines(answer: ReturnType<typeof reconcileJson>): readonly string[] {
  const counts = Object.entries(answer).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && 'count' in value
      ? [`${name}\t${String(value.count)}`]
      : [],
  );
  return [`confirmed\t${answer.confirmed}`, `newlyConfirmed\t${answer.newlyConfirmed}`, ...counts];
}
