import { createHash } from 'node:crypto';
import { basename } from 'node:path';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { ListRefusalView } from '../../contract/files.ts';
import type { ImportedExpected, ImportedStops, ReadDraft } from '../../contract/lists.ts';
import type { RequestInput } from '../../contract/requests.ts';
import type { ExpectedList } from '../../enrollment/intake/expected-list.ts';
import type { ListChoice } from '../../enrollment/intake/expected-preview.ts';
import { expectedListEvents, type FileOrigin } from '../../enrollment/intake/import-events.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor } from '../bench/commands/context.ts';
import * as lists from '../bench/commands/lists.ts';
import { readListFile } from '../intake/read-list-file.ts';
import type { ListRunner } from '../intake/list-runner.ts';
import { listControl, type ListControl } from '../intake/list-tasks.ts';
import type { ListHandlers } from '../ipc/request-handlers.ts';
import type { Dialogs } from './dialogs.ts';
import type { MissingHandOver } from './hand-over-missing.ts';

/** What the screen for lists needs. */
export interface ListDeskParts {
  readonly bench: Pick<Bench, 'view' | 'command'>;
  readonly dialogs: Pick<Dialogs, 'open'>;
  readonly runList: ListRunner;
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
  readonly fileName: string;
  readonly fileDateMs: number;
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
  const { bench, dialogs, runList, handOver, nowMs } = parts;
  const { command } = bench;
  let draft: Draft | null = null;
  let control: ListControl | null = null;

  const preview = async (opened: Draft, choice: ListChoice | null): Promise<Result<ReadDraft>> => {
    const mappings = [...bench.view.settings.mappings.values()];
    const { draftId, fileName, bytes } = opened;
    const found = await runList('preview', { bytes, choice, mappings });
    if ('kind' in found) return ok(refusedAs(fileName, found));
    draft = opened;
    return ok({ kind: 'draft', draft: { draftId, fileName, preview: found } });
  };
  const openFile = async (path: string): Promise<Result<ReadDraft>> => {
    const file = await readListFile(path);
    if (file.kind !== 'file') return ok(refusedAs(basename(path), file));
    const { bytes, fileDateMs } = file;
    const fileName = basename(path);
    return preview({ draftId: command.newId(), path, fileName, bytes, fileDateMs }, null);
  };
  /** Reads the draft, unless it is gone or cancelled; no more than one at a time. */
  const read = async (draftId: string, choice: ListChoice): Promise<Result<ReadList>> => {
    const opened = draft;
    if (opened?.draftId !== draftId) return failed({ kind: 'unknown-import' });
    if (control !== null) {
      return failed({ kind: 'invalid-request', detail: 'a list is being read' });
    }
    const own = listControl();
    control = own;
    try {
      const found = await runList('read', { bytes: opened.bytes, choice, control: own });
      if (Atomics.load(own, 0) === 1) return ok({ kind: 'cancelled' });
      if (found.kind === 'list')
        return ok({ kind: 'list', list: found.list, origin: originOf(opened) });
      return ok(found.kind === 'cancelled' ? found : refusedAs(opened.fileName, found));
    } finally {
      control = null;
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
        const bytes = new TextEncoder().encode(text);
        const file = { path: null, fileName: PASTED_NAME, fileDateMs: nowMs() };
        return preview({ draftId: command.newId(), bytes, ...file }, null);
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
      getListProgress: () => ok(control === null ? null : { done: Atomics.load(control, 1) }),
      cancelList: () => {
        if (control === null) draft = null;
        else Atomics.store(control, 0, 1);
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
  | { readonly kind: 'cancelled' }
  | ReturnType<typeof refusedAs>;

const refusedAs = (fileName: string, refusal: ListRefusalView) =>
  ({ kind: 'refused', fileName, refusal }) as const;

const originOf = ({ fileName, fileDateMs, bytes }: Draft): FileOrigin => {
  return { fileName, fileDateMs, sha256: createHash('sha256').update(bytes).digest('hex') };
};

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
