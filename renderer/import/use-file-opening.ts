import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { Result } from '../../contract/failure.ts';
import type { EndedImport, ListDraft, OpenedFile } from '../../contract/lists.ts';
import type { ImportTarget } from '../state/navigation.ts';
import { useBridge } from '../state/use-bench.ts';
import { useCommand, type CommandState } from '../state/use-command.ts';
import { useIsHere } from '../state/use-is-here.ts';

/** A file that is open in the sheet. */
export type FileInSheet = Exclude<OpenedFile, EndedImport>;
type Refused = Extract<EndedImport, { kind: 'refused' }>;

/** The file of the sheet, and what can be done with it before it is imported. */
export interface FileOpening {
  readonly file: FileInSheet | null;
  /** How many files were dropped with it; none of them was opened. */
  readonly others: number;
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

/**
 * One file at a time, however it came. None of it is in the log. `onAnother` is called when a file
 * is opened that takes the place of whatever is shown.
 */
export function useFileOpening(
  dropped: ImportTarget['dropped'],
  onAnother: () => void,
): FileOpening {
  const bridge = useBridge();
  const [others, setOthers] = useState(0);
  const { file, setFile, open, close, ...shown } = useOpened();
  const openAnother = (ask: Ask, droppedWith = 0): Promise<void> => {
    setFile(null);
    setOthers(droppedWith);
    onAnother();
    return open(ask);
  };
  useDropped(dropped, (drop) => void openAnother(bridge.readDropped, drop.others));
  useClosed();
  return {
    file,
    others,
    ...shown,
    choose: () => openAnother(bridge.chooseImport),
    paste: (text) => openAnother(() => bridge.pasteImport({ text })),
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
      close(why);
      void bridge.closeImport();
    },
  };
}

/** The file that was opened last, or why it was not. */
function useOpened() {
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
  const close = (why?: Refused): void => {
    turn.current += 1;
    setFile(null);
    setRefused(why ?? null);
    setWasCancelled(false);
  };
  return { file, setFile, refused, wasCancelled, state, open, close };
}

/** Closes the file once the sheet is gone, however a person has left it. */
function useClosed(): void {
  const { closeImport } = useBridge();
  const isHere = useIsHere();
  useEffect(
    () => () =>
      // Where effects run twice, the sheet is here again by then.
      queueMicrotask(() => {
        if (!isHere()) void closeImport();
      }),
    [closeImport, isHere],
  );
}

type Dropped = NonNullable<ImportTarget['dropped']>;

/** Takes each drop once, also where effects run twice. */
function useDropped(dropped: Dropped | undefined, take: (dropped: Dropped) => void): void {
  const taken = useRef<Dropped>(undefined);
  const takeNow = useEffectEvent(take);
  useEffect(() => {
    if (dropped === undefined || taken.current === dropped) return;
    taken.current = dropped;
    takeNow(dropped);
  }, [dropped]);
}
