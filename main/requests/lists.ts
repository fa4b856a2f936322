import { failed, ok, type Result } from '../../contract/failure.ts';
import type { ListRefusalView } from '../../contract/files.ts';
import type {
  EndedImport,
  ImportedExpected,
  ImportedStops,
  ReadDraft,
} from '../../contract/lists.ts';
import type { RequestHandlers, RequestInput } from '../../contract/requests.ts';
import type { ExpectedList } from '../../enrollment/intake/expected-list.ts';
import type { ListChoice } from '../../enrollment/intake/expected-preview.ts';
import { expectedListEvents, type FileOrigin } from '../../enrollment/intake/import-events.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor, type CommandContext } from '../bench/commands/context.ts';
import * as lists from '../bench/commands/lists.ts';
import type { OpenedList } from '../intake/list-tasks.ts';
import type { ChosenFile } from './dialogs.ts';
import type { Desktop } from './desktop.ts';

/** The requests about lists, and what a dropped list asks. */
export interface ListRequests extends Pick<
  RequestHandlers,
  'chooseList' | 'pasteList' | 'previewList' | 'importList' | 'importStops' | 'cancelList'
> {
  readonly readDropped: (file: ChosenFile) => Promise<Result<ReadDraft>>;
  /** The file of the list that is open. */
  readonly sources: () => readonly string[];
}

/** The list that was opened last, kept until it is imported or another one is opened. */
interface Draft {
  /** Where it was opened; null when it was pasted. */
  readonly path: string | null;
  readonly draftId: string;
  readonly bytes: Uint8Array;
  readonly origin: FileOrigin;
}

/** A pasted list has no file; this name stands for it in the log. */
const PASTED_NAME = 'pasted.txt';
const KINDS = [{ name: 'CSV, Excel', extensions: ['csv', 'tsv', 'txt', 'xlsx'] }] as const;

/** Lists of what is to come or must not pass. Nothing is written down before a person says import. */
export function listRequests(
  { view, command }: Pick<Bench, 'view' | 'command'>,
  { dialogs, runList, lanes, nowMs }: Pick<Desktop, 'dialogs' | 'runList' | 'lanes' | 'nowMs'>,
): ListRequests {
  /** The newest list that is opened, previewed or imported ends the one before. */
  const lane = lanes.lists;
  let draft: Draft | null = null;
  let isImporting = false;

  const mappings = () => [...view.settings.mappings.values()];
  const opened = (next: Draft, preview: OpenedList['preview']): Result<ReadDraft> => {
    draft = next;
    const { draftId, origin } = next;
    return ok({ kind: 'draft', draft: { draftId, fileName: origin.fileName, preview } });
  };
  const open = async (
    fileName: string,
    given: { readonly path: string } | { readonly text: string },
  ): Promise<Result<ReadDraft>> => {
    const asked = { ...given, mappings: mappings() };
    const found = await lane.read((options) => runList('open', asked, options));
    if (found.kind !== 'opened') return ok(endedAs(fileName, found));
    const { bytes, sha256, modifiedAtMs: fileDateMs = nowMs() } = found.file;
    const origin = { fileName, sha256, fileDateMs };
    const path = 'path' in given ? given.path : null;
    return opened({ path, draftId: command.newId(), bytes, origin }, found.preview);
  };
  /** Reads the draft, unless it is gone or cancelled; no more than one at a time. */
  const read = async (draftId: string, choice: ListChoice): Promise<Result<ReadList>> => {
    const own = draft;
    if (own?.draftId !== draftId) return failed({ kind: 'unknown-import' });
    if (isImporting) return failed({ kind: 'invalid-request', detail: 'a list is being read' });
    isImporting = true;
    try {
      const { bytes, origin } = own;
      const found = await lane.read((options) => runList('read', { bytes, choice }, options));
      return ok(
        found.kind === 'list'
          ? { kind: 'list', list: found.list, origin }
          : endedAs(origin.fileName, found),
      );
    } finally {
      isImporting = false;
    }
  };
  const openFile = ({ path, fileName }: ChosenFile) => open(fileName, { path });

  return {
    readDropped: openFile,
    sources: () => [draft?.path ?? []].flat(),
    chooseList: async () => {
      const file = await dialogs.open(KINDS);
      return file === null ? ok(null) : openFile(file);
    },
    pasteList: ({ text }) => open(PASTED_NAME, { text }),
    previewList: async ({ draftId, choice }) => {
      const own = draft;
      if (own?.draftId !== draftId) return failed({ kind: 'unknown-import' });
      const given = { bytes: own.bytes, choice, mappings: mappings() };
      const found = await lane.read((options) => runList('preview', given, options));
      return 'kind' in found ? ok(endedAs(own.origin.fileName, found)) : opened(own, found);
    },
    importList: async ({ draftId, choice, sessionId }) => {
      if (sessionId !== null && !view.sessions.has(sessionId)) {
        return failed({ kind: 'unknown-session' });
      }
      const found = await read(draftId, choice);
      if (!found.ok || found.value.kind !== 'list') return found as Result<ImportedExpected>;
      const imported = takeExpected(command, found.value, { choice, sessionId });
      if (imported.ok) draft = null;
      return imported;
    },
    importStops: async ({ draftId, choice, ...why }) => {
      const found = await read(draftId, choice);
      if (!found.ok || found.value.kind !== 'list') return found as Result<ImportedStops>;
      const imported = takeStops(command, found.value.list, why);
      if (imported.ok) draft = null;
      return imported;
    },
    cancelList: () => {
      if (!lane.cancel()) draft = null;
      return ok(null);
    },
  };
}

type ReadList =
  | { readonly kind: 'list'; readonly list: ExpectedList; readonly origin: FileOrigin }
  | EndedImport;

/** How a list ended that was not read: a person cancelled, or it was refused. */
const endedAs = (fileName: string, end: ListRefusalView): EndedImport =>
  end.kind === 'cancelled' ? { kind: 'cancelled' } : { kind: 'refused', fileName, refusal: end };

/** Writes a whole list down in one transaction. */
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
