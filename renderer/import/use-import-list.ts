import { useState } from 'react';

import type { PolicyChange } from '../../contract/fields.ts';
import type { EndedImport, ListDraft } from '../../contract/lists.ts';
import { useBridge } from '../state/use-bench.ts';
import { useCommand, type CommandState } from '../state/use-command.ts';
import type { ImportDone } from './use-import-done.ts';
import type { Wishing } from './use-import-wish.ts';

interface ImportParts {
  readonly draft: ListDraft;
  readonly wish: Wishing;
  readonly done: ImportDone;
  readonly onRefused: (refused: Extract<EndedImport, { kind: 'refused' }>) => void;
}

/** One import at a time; a cancelled one leaves the draft as it was. */
export function useImportList({ draft, wish, done, onRefused }: ImportParts): {
  readonly start: () => Promise<void>;
  readonly isRunning: boolean;
  readonly wasCancelled: boolean;
  readonly state: CommandState;
} {
  const bridge = useBridge();
  const [wasCancelled, setWasCancelled] = useState(false);
  const expected = useCommand(bridge.importList);
  const stops = useCommand(bridge.importStops);
  const { draftId, fileName, preview } = draft;
  const { choice } = preview;
  const isEnded = (ended: EndedImport | null): void => {
    if (!done.isHere()) done.notImported(fileName);
    else if (ended === null) return;
    else if (ended.kind === 'refused') onRefused(ended);
    else setWasCancelled(true);
  };
  const importExpected = async (): Promise<void> => {
    const { session, isForSession } = wish;
    const sessionId = isForSession ? (session?.sessionId ?? null) : null;
    const policy = policyChange(wish);
    const ended = await expected.run({ draftId, choice, sessionId, policy });
    if (ended?.kind !== 'imported') return isEnded(ended);
    done.expected(ended, fileName);
  };
  const importStops = async (): Promise<void> => {
    const { reasonColumn, reason } = wish;
    const said = { reasonColumn, reason: reason.trim() || null };
    const ended = await stops.run({ draftId, choice, ...said });
    if (ended?.kind !== 'imported') return isEnded(ended);
    done.stops(ended);
  };
  const { state } = wish.purpose === 'expected' ? expected : stops;
  return {
    start: () => {
      setWasCancelled(false);
      return wish.purpose === 'expected' ? importExpected() : importStops();
    },
    isRunning: state.kind === 'running',
    wasCancelled,
    state,
  };
}

function policyChange({ session, policy: after }: Wishing): PolicyChange | null {
  if (session === null || session.unknownPolicy === after) return null;
  return { sessionId: session.sessionId, before: session.unknownPolicy, after };
}
