import { failed, ok, type Result } from '../../contract/failure.ts';
import type { ImportedExpected, ImportedStops, ReadDraft } from '../../contract/lists.ts';
import type { RequestHandlers, RequestInput } from '../../contract/requests.ts';
import type { ExpectedList } from '../../enrollment/import/expected-list.ts';
import { expectedListEvents } from '../../enrollment/import/import-events.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor, type CommandContext } from '../bench/commands/context.ts';
import * as lists from '../bench/commands/lists.ts';
import type { ChosenFile } from './dialogs.ts';
import type { Desktop } from './desktop.ts';
import { createListDraft, type ReadList } from './list-draft.ts';

/** The requests about lists, also used by dropped files. */
export interface ListRequests extends Pick<
  RequestHandlers,
  'chooseList' | 'pasteList' | 'previewList' | 'importList' | 'importStops' | 'cancelList'
> {
  readonly readDropped: (file: ChosenFile) => Promise<Result<ReadDraft>>;
  /** The file of the list that is open. */
  readonly sources: () => readonly string[];
}

/** Stands in the log as the file name of a pasted list. */
const PASTED_NAME = 'pasted.txt';
const KINDS = [{ name: 'CSV, Excel', extensions: ['csv', 'tsv', 'txt', 'xlsx'] }] as const;

/** Expected lists and stop lists. Nothing is logged before a person imports it. */
export function listRequests(
  { view, command }: Pick<Bench, 'view' | 'command'>,
  { dialogs, run, lanes, nowMs }: Pick<Desktop, 'dialogs' | 'run' | 'lanes' | 'nowMs'>,
): ListRequests {
  const lane = lanes.lists;
  const mappings = () => [...view.settings.mappings.values()];
  const draft = createListDraft({ run, nowMs, lane, newId: command.newId, mappings });
  const openFile = ({ path, fileName }: ChosenFile) => draft.open(fileName, { path });

  return {
    readDropped: openFile,
    sources: draft.sources,
    chooseList: async () => {
      const file = await dialogs.open(KINDS);
      return file === null ? ok(null) : openFile(file);
    },
    pasteList: ({ text }) => draft.open(PASTED_NAME, { text }),
    previewList: ({ draftId, choice }) => draft.preview(draftId, choice),
    importList: async ({ draftId, choice, sessionId }) => {
      if (sessionId !== null && !view.sessions.has(sessionId)) {
        return failed({ kind: 'unknown-session' });
      }
      const found = await draft.read(draftId, choice);
      if (!found.ok || found.value.kind !== 'list') return found as Result<ImportedExpected>;
      const imported = takeExpected(command, found.value, { choice, sessionId });
      if (imported.ok) draft.forget();
      return imported;
    },
    importStops: async ({ draftId, choice, ...why }) => {
      const found = await draft.read(draftId, choice);
      if (!found.ok || found.value.kind !== 'list') return found as Result<ImportedStops>;
      const imported = takeStops(command, found.value.list, why);
      if (imported.ok) draft.forget();
      return imported;
    },
    cancelList: () => {
      if (!lane.cancel()) draft.forget();
      return ok(null);
    },
  };
}

/** Logs a whole list in one transaction. */
function takeExpected(
  command: CommandContext,
  { list, origin }: Extract<ReadList, { kind: 'list' }>,
  { choice, sessionId }: Pick<RequestInput<'importList'>, 'choice' | 'sessionId'>,
): Result<ImportedExpected> {
  const importId = command.newId();
  const columns = choice.columns as Readonly<Record<string, string>>;
  const events = expectedListEvents(importId, origin, list, { sessionId, columns });
  const { total, skipped, rows } = list;
  const taken = rows.length;
  return recordFor(command, events, { kind: 'imported', importId, taken, total, skipped });
}

function takeStops(
  command: CommandContext,
  { rows, total, skipped }: ExpectedList,
  { reasonColumn, reason }: Pick<RequestInput<'importStops'>, 'reasonColumn' | 'reason'>,
): Result<ImportedStops> {
  const stopped = lists.stopSerials(
    command,
    rows.map(({ serial, extras }) => {
      return { serial, reason: (reasonColumn === null ? null : extras[reasonColumn]) ?? reason };
    }),
  );
  if (!stopped.ok) return stopped;
  const { added } = stopped.value;
  return ok({ kind: 'imported', added, taken: rows.length, total, skipped });
}
