import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { Result } from '../../contract/failure.ts';
import type { EndedImport, ListDraft, OpenedFile } from '../../contract/lists.ts';
import type { ImportTarget } from '../state/navigation.ts';
import { useBridge } from '../state/use-bench.ts';
import { useCommand, type CommandState } from '../state/use-command.ts';

/** A file that is open in the sheet. */
export type FileInSheet = Exclude<OpenedFile, EndedImport>;
type Refused = Extract<EndedImport, { kind: 'refused' }>;

/** The file of the sheet, and what can be done with it before it is imported. */
export interface FileOpening {
  readonly file: FileInSheet | null;
  /** Why the last file was not taken. */
  readonly refused: Refused | null;
  /** A person cancelled the reading of the last file. */
  readonly wasCancelled: boolean;
  readonly state: CommandState;
  readonly choose: () => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
  /** Opens the file as what a person says that it is. */
  readonly say: (kind: 'list' | 'intune-devices') => Promise<void>;
  readonly change: (choice: ListDraft['preview']['choice']) => Promise<void>;
  /** Closes the file; `refused` says why if it was refused. */
  readonly leave: (refused?: Refused) => void;
}

type Ask = () => Promise<Result<OpenedFile | null>>;

/** One file at a time, however it came. None of it is in the log. */
export function useFileOpening(dropped: ImportTarget['dropped']): FileOpening {
  const bridge = useBridge();
  const [file, setFile] = useState<FileInSheet | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [wasCancelled, setWasCancelled] = useState(false);
  /** Answers to an earlier choice are outdated and dropped. */
  const turn = useRef(0);
  const { state, run } = useCommand((ask: Ask) => ask());
  const open = async (ask: Ask): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    setRefused(null);
    setWasCancelled(false);
    const found = await run(ask);
    if (own !== turn.current || found === null) return;
    setRefused(found.kind === 'refused' ? found : null);
    setWasCancelled(found.kind === 'cancelled');
    if (found.kind === 'refused') setFile(null);
    else if (found.kind !== 'cancelled') setFile(found);
  };
  useDropped(dropped, () => void open(bridge.readDropped));
  return {
    file,
    refused,
    wasCancelled,
    state,
    choose: () => open(bridge.chooseImport),
    paste: (text) => open(() => bridge.pasteImport({ text })),
    say: async (kind) => {
      if (file !== null) await open(() => bridge.importAs({ fileId: file.fileId, kind }));
    },
    change: async (choice) => {
      if (file?.kind !== 'list') return;
      const { draftId, preview } = file.draft;
      // Shown at once; the rows follow.
      setFile({ ...file, draft: { ...file.draft, preview: { ...preview, choice } } });
      await open(async () => {
        const found = await bridge.previewList({ draftId, choice });
        if (!found.ok || found.value.kind !== 'draft') return found as Result<EndedImport>;
        return { ok: true, value: { ...file, draft: found.value.draft } };
      });
    },
    leave: (why) => {
      turn.current += 1;
      setFile(null);
      setRefused(why ?? null);
      setWasCancelled(false);
      void bridge.cancelList();
    },
  };
}

/** Takes each drop once, also where effects run twice. */
function useDropped(dropped: ImportTarget['dropped'], take: () => void): void {
  const taken = useRef<ImportTarget['dropped']>(undefined);
  const takeNow = useEffectEvent(take);
  useEffect(() => {
    if (dropped === undefined || taken.current === dropped) return;
    taken.current = dropped;
    takeNow();
  }, [dropped]);
}
