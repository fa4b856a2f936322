import {
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';

import type { DeviceKey } from '../../enrollment/device-key.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import { openKeyGate } from './key-gate.ts';
import { playNotes, SCAN_SOUNDS } from './play-notes.ts';
import { ScanContext, type ScanDesk, type ScanNote } from './scan-context.ts';
import { deviceOfScan, scanSentence } from './scan-sentence.ts';

interface ScanDeskAroundProps {
  /** Scans do something on the bench screen only. */
  readonly isOnBench: boolean;
  readonly children: ReactNode;
}

/** Takes what a wedge scanner types anywhere in the window, one scan after the other. */
export function ScanDeskAround({ isOnBench, children }: ScanDeskAroundProps) {
  const bridge = useBridge();
  const [note, setNote] = useState<ScanNote | null>(null);
  const [found, setFound] = useState<ScanDesk['found']>(null);
  const selected = useRef<DeviceKey | null>(null);
  const queue = useRef(Promise.resolve());
  const tell = useTold(setNote);
  const { scan, cancelScan } = bridge;

  const take = useCallback(
    (raw: string, reading?: string): void => {
      queue.current = queue.current.then(async () => {
        const answer = await scan({
          raw,
          selected: selected.current,
          ...(reading === undefined ? {} : { reading }),
        });
        if (!answer.ok) return tell({ kind: 'failed', raw, failure: answer.failure });
        const key = deviceOfScan(answer.value);
        if (key !== null) setFound({ key });
        tell({ kind: 'outcome', raw, outcome: answer.value });
      });
    },
    [scan, tell],
  );
  useKeyGate(isOnBench, take, tell);

  const desk = useMemo<ScanDesk>(
    () => ({
      note,
      found,
      take,
      cancelPending: () => void cancelScan().then(() => setNote(null)),
      select: (key) => {
        selected.current = key;
      },
    }),
    [note, found, take, cancelScan],
  );
  return <ScanContext value={desk}>{children}</ScanContext>;
}

/** Shows a note and sounds it, unless sounds are off. */
function useTold(show: (note: ScanNote) => void): (note: ScanNote) => void {
  const words = useWords();
  const formats = useFormats();
  const [{ sounds }] = useView();
  const latest = useRef({ words, formats, sounds, show });
  useEffect(() => {
    latest.current = { words, formats, sounds, show };
  });
  return useCallback((note) => {
    const now = latest.current;
    now.show(note);
    if (!now.sounds) return;
    const isGood =
      note.kind === 'outcome' && scanSentence(note.outcome, now.words, now.formats).tone === 'good';
    playNotes(isGood ? SCAN_SOUNDS.good : SCAN_SOUNDS.look);
  }, []);
}

function useKeyGate(
  isOnBench: boolean,
  take: (raw: string) => void,
  tell: (note: ScanNote) => void,
): void {
  const onScan = useEffectEvent((raw: string): void => {
    if (document.querySelector('dialog[open]') !== null) {
      tell({ kind: 'untaken', raw, why: 'in-dialog' });
    } else if (isOnBench) take(raw);
    else tell({ kind: 'untaken', raw, why: 'elsewhere' });
  });
  const onUnended = useEffectEvent((raw: string): void =>
    tell({ kind: 'untaken', raw, why: 'unended' }),
  );
  useEffect(() => openKeyGate(window, { onScan, onUnended }), []);
}
