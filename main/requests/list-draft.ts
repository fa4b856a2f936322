import { failed, ok, type Result } from '../../contract/failure.ts';
import type { ListRefusalView } from '../../contract/files.ts';
import type { EndedImport, ReadDraft } from '../../contract/lists.ts';
import type { ExpectedList } from '../../enrollment/import/expected-list.ts';
import type { ListChoice } from '../../enrollment/import/expected-preview.ts';
import type { FileOrigin } from '../../enrollment/import/import-events.ts';
import type { SavedMapping } from '../../enrollment/bench-setting.ts';
import type { ListOrigin, OpenedList } from '../import/open-list.ts';
import type { Desktop } from './desktop.ts';

/** A list that was opened but is not imported yet. */
interface Draft {
  readonly draftId: string;
  readonly bytes: Uint8Array;
  readonly origin: FileOrigin;
}

/** The final content of a draft, or how its reading ended. */
export type ReadList =
  | { readonly kind: 'list'; readonly list: ExpectedList; readonly origin: FileOrigin }
  | EndedImport;

export interface ListDraftParts extends Pick<Desktop, 'run' | 'nowMs'> {
  /** Opening, previewing or reading a list cancels the previous reading. */
  readonly lane: Desktop['lanes']['lists'];
  readonly newId: () => string;
  readonly mappings: () => readonly SavedMapping[];
}

/** The list opened last, kept until it is imported, cancelled, or another one is opened. */
export function createListDraft({ run, nowMs, lane, newId, mappings }: ListDraftParts) {
  let draft: Draft | null = null;
  let isReading = false;

  const opened = (next: Draft, preview: OpenedList['preview']): Result<ReadDraft> => {
    draft = next;
    const { draftId, origin } = next;
    return ok({ kind: 'draft', draft: { draftId, fileName: origin.fileName, preview } });
  };
  return {
    open: async (fileName: string, given: ListOrigin): Promise<Result<ReadDraft>> => {
      const found = await lane.read(() => run('openList', given, mappings()));
      if (found.kind !== 'opened') return ok(endedAs(fileName, found));
      const { bytes, sha256, modifiedAtMs: fileDateMs = nowMs() } = found.file;
      const origin = { fileName, sha256, fileDateMs };
      return opened({ draftId: newId(), bytes, origin }, found.preview);
    },
    preview: async (draftId: string, choice: ListChoice): Promise<Result<ReadDraft>> => {
      const own = draft;
      if (own?.draftId !== draftId) return failed({ kind: 'unknown-import' });
      const found = await lane.read(() => run('previewList', own.bytes, choice, mappings()));
      return 'kind' in found ? ok(endedAs(own.origin.fileName, found)) : opened(own, found);
    },
    /** The whole list, unless it is gone or cancelled; one at a time. */
    read: async (draftId: string, choice: ListChoice): Promise<Result<ReadList>> => {
      const own = draft;
      if (own?.draftId !== draftId) return failed({ kind: 'unknown-import' });
      if (isReading) return failed({ kind: 'invalid-request', detail: 'a list is being read' });
      isReading = true;
      try {
        const { bytes, origin } = own;
        const found = await lane.read(() => run('readList', bytes, choice));
        return ok(
          found.kind === 'list'
            ? { kind: 'list', list: found.list, origin }
            : endedAs(origin.fileName, found),
        );
      } finally {
        isReading = false;
      }
    },
    is: (draftId: string): boolean => draft?.draftId === draftId,
    forget: (): void => {
      draft = null;
    },
  };
}

/** Why a list was not read: a person cancelled, or it was refused. */
export const endedAs = (fileName: string, end: ListRefusalView): EndedImport =>
  end.kind === 'cancelled' ? { kind: 'cancelled' } : { kind: 'refused', fileName, refusal: end };
