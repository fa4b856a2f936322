import { failed, ok, type Result } from '../../contract/failure.ts';
import type { ImportedExpected, ImportedStops } from '../../contract/lists.ts';
import type { RequestHandlers, RequestInput } from '../../contract/requests.ts';
import type { ExpectedList } from '../../enrollment/import/expected-list.ts';
import { expectedListEvents } from '../../enrollment/import/import-events.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor, type CommandContext } from '../bench/commands/context.ts';
import * as lists from '../bench/commands/lists.ts';
import type { FileOpening } from './file-opening.ts';
import type { ReadList } from './list-draft.ts';

/** Expected lists and stop lists. Nothing is logged before a person imports it. */
export function listRequests(
  { view, command }: Pick<Bench, 'view' | 'command'>,
  { draft, imported: isImported, close }: Pick<FileOpening, 'draft' | 'imported' | 'close'>,
): Pick<RequestHandlers, 'previewList' | 'importList' | 'importStops' | 'closeImport'> {
  return {
    previewList: ({ draftId, choice }) => draft.preview(draftId, choice),
    importList: async ({ draftId, choice, ...about }) => {
      const { sessionId } = about;
      if (sessionId !== null && !view.sessions.has(sessionId)) {
        return failed({ kind: 'unknown-session' });
      }
      const found = await draft.read(draftId, choice);
      if (!found.ok || found.value.kind !== 'list') return found as Result<ImportedExpected>;
      const imported = takeExpected({ command, view }, found.value, { choice, ...about });
      if (imported.ok) isImported(draftId);
      return imported;
    },
    importStops: async ({ draftId, choice, ...why }) => {
      const found = await draft.read(draftId, choice);
      if (!found.ok || found.value.kind !== 'list') return found as Result<ImportedStops>;
      const imported = takeStops(command, found.value.list, why);
      if (imported.ok) isImported(draftId);
      return imported;
    },
    closeImport: () => {
      close();
      return ok(null);
    },
  };
}

/** Logs a whole list, and the policy that was chosen with it, in one transaction. */
function takeExpected(
  { command, view }: Pick<Bench, 'command' | 'view'>,
  { list, origin }: Extract<ReadList, { kind: 'list' }>,
  { choice, sessionId, policy }: Omit<RequestInput<'importList'>, 'draftId'>,
): Result<ImportedExpected> {
  // The session may have been closed, or changed elsewhere, while the list was read.
  const changed = policy === null ? [] : lists.policyEvents(command, policy);
  if (changed === null) return failed({ kind: 'unknown-session' });
  const importId = command.newId();
  const columns = choice.columns as Readonly<Record<string, string>>;
  const events = expectedListEvents(importId, origin, list, { sessionId, columns });
  const { total, skipped, rows } = list;
  const taken = rows.length;
  const recorded = recordFor(command, [...events, ...changed], null);
  if (!recorded.ok) return recorded;
  const session = view.sessions.get(sessionId ?? '');
  const target = session?.isTargetOfList ? session.target : null;
  return ok({ kind: 'imported', importId, taken, total, target, policy, skipped });
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
