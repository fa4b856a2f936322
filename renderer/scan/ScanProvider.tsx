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
import { readCommand } from '../../enrollment/scan/scan-command.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import { openKeyGate } from './key-gate.ts';
import { playNotes, SCAN_SOUNDS } from './play-notes.ts';
import {
  NO_FOCUS,
  ScanContext,
  type ScanState,
  type ScanFocus,
  type ScanNote,
} from './scan-context.ts';
import { deviceOfScan, scanSentence } from './scan-sentence.ts';

interface ScanDeskAroundProps {
  /** Scans take effect on the bench screen only. */
  readonly isOnBench: boolean;
  readonly children: ReactNode;
}

/** Receives scans of a keyboard-wedge scanner anywhere in the window, one after another. */
export function ScanProvider({ isOnBench, children }: ScanDeskAroundProps) {
  const bridge = useBridge();
  const [note, setNote] = useState<ScanNote | null>(null);
  const [found, setFound] = useState<ScanState['found']>(null);
  const [compared, setCompared] = useState<DeviceKey | null>(null);
  const focus = useRef(NO_FOCUS);
  const queue = useRef(Promise.resolve());
  const tell = useTold(setNote);
  const { scan, cancelScan } = bridge;

  const take = useCallback(
    (raw: string, reading?: string): void => {
      queue.current = queue.current.then(async () => {
        const chosen = reading === undefined ? {} : { reading };
        const asked = scan({ raw, selected: selectedFor(raw, focus.current), ...chosen });
        const answer = await asked.catch(() => NO_ANSWER);
        if (!answer.ok) return tell({ kind: 'failed', raw, failure: answer.failure });
        const key = deviceOfScan(answer.value);
        if (key !== null) {
          // The next scan may arrive before the screen has shown this one.
          focus.current = { ...focus.current, inSight: key };
          setFound({ key });
        }
        tell({ kind: 'outcome', raw, outcome: answer.value });
      });
    },
    [scan, tell],
  );
  useKeyGate(isOnBench, take, tell);

  const select = useCallback((next: ScanFocus): void => {
    focus.current = next;
    setCompared(next.compared);
  }, []);
  const desk = useMemo<ScanState>(
    () => ({
      note,
      found,
      take,
      cancelPending: () => void cancelScan().then(() => setNote(null)),
      compared,
      select,
    }),
    [note, found, compared, take, select, cancelScan],
  );
  return <ScanContext value={desk}>{children}</ScanContext>;
}

/** The process behind the window is gone; the next scan must not wait for it. */
const NO_ANSWER = { ok: false, failure: { kind: 'fault' } } as const;

/**
 * A label is compared with the device that a person opened. A device shown by an earlier scan is
 * only in view: the next label belongs to the next device, and must not stop the previous one.
 */
const selectedFor = (raw: string, { compared, inSight }: ScanFocus): DeviceKey | null =>
  compared ?? (readCommand(raw, []) === null ? null : inSight);

/** Shows a note and plays its sound, unless sounds are off. */
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
