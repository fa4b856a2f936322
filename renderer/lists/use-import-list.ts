import { useState } from 'react';

import type { Result } from '../../contract/failure.ts';
import type {
  EndedImport,
  ImportedExpected,
  ImportedStops,
  ListDraft,
} from '../../contract/lists.ts';
import { useBridge } from '../state/use-bench.ts';
import { useCommand, type CommandState } from '../state/use-command.ts';
import type { DoneImport } from './lists-view.ts';

/** The purpose of an import. */
export type ImportWish =
  | { readonly kind: 'expected'; readonly sessionId: string | null }
  | {
      readonly kind: 'stops';
      readonly reasonColumn: string | null;
      readonly reason: string | null;
    };

interface ImportParts {
  readonly draft: ListDraft;
  readonly onImported: (result: DoneImport) => void;
  readonly onRefused: (refused: Extract<EndedImport, { kind: 'refused' }>) => void;
}

/** One import at a time; a cancelled one leaves the draft as it was. */
export function useImportList({ draft, onImported, onRefused }: ImportParts): {
  readonly start: (wish: ImportWish) => Promise<void>;
  readonly isRunning: boolean;
  readonly wasCancelled: boolean;
  readonly state: CommandState;
} {
  const bridge = useBridge();
  const [wasCancelled, setWasCancelled] = useState(false);
  const { draftId, preview } = draft;
  const { choice } = preview;
  const run = useCommand((wish: ImportWish): Promise<Result<ImportedExpected | ImportedStops>> =>
    wish.kind === 'expected'
      ? bridge.importList({ draftId, choice, sessionId: wish.sessionId })
      : bridge.importStops({
          draftId,
          choice,
          reasonColumn: wish.reasonColumn,
          reason: wish.reason,
        }),
  );
  return {
    start: async (wish) => {
      setWasCancelled(false);
      const ended = await run.run(wish);
      if (ended?.kind === 'imported') onImported(ended);
      if (ended?.kind === 'refused') onRefused(ended);
      if (ended?.kind === 'cancelled') setWasCancelled(true);
    },
    isRunning: run.state.kind === 'running',
    wasCancelled,
    state: run.state,
  };
}
