import { createHash } from 'node:crypto';
import { basename } from 'node:path';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { ListRefusalView } from '../../contract/files.ts';
import type {
  EndedImport,
  ImportedExpected,
  ImportedStops,
  ReadDraft,
} from '../../contract/lists.ts';
import type { RequestInput } from '../../contract/requests.ts';
import type { ExpectedList } from '../../enrollment/intake/expected-list.ts';
import type { ListChoice } from '../../enrollment/intake/expected-preview.ts';
import { expectedListEvents, type FileOrigin } from '../../enrollment/intake/import-events.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor } from '../bench/commands/context.ts';
import * as lists from '../bench/commands/lists.ts';
import type { ListRunner } from '../intake/list-runner.ts';
import type { OpenedList } from '../intake/list-tasks.ts';
import type { ListHandlers } from '../ipc/request-handlers.ts';
import type { ReadingLane } from '../reading/reading-lane.ts';
import type { Dialogs } from './dialogs.ts';
import type { MissingHandOver } from './hand-over-missing.ts';

/** What the screen for lists needs. */
export interface ListDeskParts {
  readonly bench: Pick<Bench, 'view' | 'command'>;
  readonly dialogs: Pick<Dialogs, 'open'>;
  readonly runList: ListRunner;
  /** Of lists: the newest one that is opened, previewed or imported ends the one before. */
  readonly lane: ReadingLane;
  readonly handOver: MissingHandOver;
  readonly nowMs: () => number;
}

/** Opens a list that a person dropped; main alone ever sees its path. */
export type ReadDroppedList = (path: string) => Promise<Result<ReadDraft>>;

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

/** The requests about lists. Nothing is written down before a person says import. */
export function createListDesk(parts: ListDeskParts): {
  readonly handlers: ListHandlers;
  readonly readDropped: ReadDroppedList;
  /** The file of the list that is open. */
  readonly sources: () => readonly string[];
} {
  const { bench, dialogs, runList, lane, handOver, nowMs } = parts;
  const { command } = bench;
  let draft: Draft | null = null;
  let isImporting = false;

  const mappings = () => [...bench.view.settings.mappings.values()];
  const opened = (next: Draft, preview: OpenedList['preview']): Result<ReadDraft> => {
    draft = next;
    const { draftId, origin } = next;
    return ok({ kind: 'draft', draft: { draftId, fileName: origin.fileName, preview } });
  };
  const preview = async (next: Draft, choice: ListChoice | null): Promise<Result<ReadDraft>> => {
    const { bytes } = next;
    const given = { bytes, choice, mappings: mappings() };
    const found = await lane.read((options) => runList('preview', given, options));
    return 'kind' in found ? ok(endedAs(next.origin.fileName, found)) : opened(next, found);
  };
  const openFile = async (path: string): Promise<Result<ReadDraft>> => {
    const fileName = basename(path);
    const given = { path, mappings: mappings() };
    const found = await lane.read((options) => runList('open', given, options));
    if (found.kind !== 'opened') return ok(endedAs(fileName, found));
    const { bytes, sha256, modifiedAtMs: fileDateMs } = found.file;
    const origin = { fileName, sha256, fileDateMs };
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

  return {
    readDropped: openFile,
    sources: () => [draft?.path ?? []].flat(),
    handlers: {
      ...handOver,
      chooseList: async () => {
        const path = await dialogs.open(KINDS);
        return path === null ? ok(null) : openFile(path);
      },
      pasteList: ({ text }) => {
        const bytes = Buffer.from(text);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const origin = { fileName: PASTED_NAME, sha256, fileDateMs: nowMs() };
        return preview({ path: null, draftId: command.newId(), bytes, origin }, null);
      },
      previewList: ({ draftId, choice }) =>
        draft?.draftId === draftId ? preview(draft, choice) : failed({ kind: 'unknown-import' }),
      importList: async ({ draftId, choice, sessionId }) => {
        if (sessionId !== null && !bench.view.sessions.has(sessionId)) {
          return failed({ kind: 'unknown-session' });
        }
        const found = await read(draftId, choice);
        if (!found.ok || found.value.kind !== 'list') return found as Result<ImportedExpected>;
        const imported = takeExpected(parts, found.value, { choice, sessionId });
        if (imported.ok) draft = null;
        return imported;
      },
      importStops: async ({ draftId, choice, ...why }) => {
        const found = await read(draftId, choice);
        if (!found.ok || found.value.kind !== 'list') return found as Result<ImportedStops>;
        const imported = takeStops(parts, found.value.list, why);
        if (imported.ok) draft = null;
        return imported;
      },
      cancelList: () => {
        if (!lane.cancel()) draft = null;
        return ok(null);
      },
      saveMapping: (mapping) => lists.saveMapping(command, mapping),
      removeMapping: (input) => lists.removeMapping(command, input),
      addStop: (input) => lists.addStop(command, input),
      liftStops: (input) => lists.liftStops(command, input),
      setUnknownPolicy: (input) => lists.setUnknownPolicy(command, input),
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
  { bench: { command } }: ListDeskParts,
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
  { bench: { command } }: ListDeskParts,
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
