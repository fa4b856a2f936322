import { useRef, useState } from 'react';

import type { EndedImport, ListDraft, ReadDraft } from '../../contract/lists.ts';
import { useBridge } from '../state/use-bench.ts';
import { useCommand, type CommandState } from '../state/use-command.ts';
import type { FileFrom } from '../ui/DropTarget.tsx';

/** How a list is opened, and what prevents it. */
export interface Drafting {
  readonly draft: ListDraft | null;
  readonly refused: Extract<EndedImport, { kind: 'refused' }> | null;
  /** A person cancelled reading the last list. */
  readonly wasCancelled: boolean;
  readonly state: CommandState;
  readonly openFile: (from: FileFrom) => Promise<void>;
  readonly openText: (text: string) => Promise<void>;
  readonly change: (choice: ListDraft['preview']['choice']) => Promise<void>;
  /** Discards the draft; `refused` says why if the list was refused. */
  readonly leave: (refused?: Extract<EndedImport, { kind: 'refused' }>) => void;
}

/** The list open in the mapper; none of it is in the log. */
export function useDraft(): Drafting {
  const bridge = useBridge();
  const [draft, setDraft] = useState<ListDraft | null>(null);
  const [refused, setRefused] = useState<Drafting['refused']>(null);
  const [wasCancelled, setWasCancelled] = useState(false);
  /** Answers to an earlier choice are outdated and dropped. */
  const turn = useRef(0);
  const read = useCommand((ask: () => ReturnType<typeof bridge.chooseList>) => ask());
  const take = (found: ReadDraft | null): void => {
    if (found?.kind === 'draft') setDraft(found.draft);
    if (found?.kind === 'refused') setRefused(found);
    setWasCancelled(found?.kind === 'cancelled');
  };
  const open = async (ask: () => ReturnType<typeof bridge.chooseList>): Promise<void> => {
    setRefused(null);
    setWasCancelled(false);
    take(await read.run(ask));
  };
  return {
    draft,
    refused,
    wasCancelled,
    state: read.state,
    openFile: (from) =>
      open(() => (from === 'dialog' ? bridge.chooseList() : bridge.readDroppedList())),
    openText: (text) => open(() => bridge.pasteList({ text })),
    change: async (choice) => {
      if (draft === null) return;
      const { draftId, preview } = draft;
      turn.current += 1;
      const own = turn.current;
      // Shown at once; the rows follow.
      setDraft({ ...draft, preview: { ...preview, choice } });
      const found = await read.run(() => bridge.previewList({ draftId, choice }));
      if (own === turn.current) take(found);
    },
    leave: (why) => {
      turn.current += 1;
      setDraft(null);
      setRefused(why ?? null);
      setWasCancelled(false);
      void bridge.cancelList();
    },
  };
}
