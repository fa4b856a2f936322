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
import { useBridge } from '../state/use-bench.ts';
import { openKeyGate } from './key-gate.ts';
import {
  NO_FOCUS,
  ScanContext,
  type ScanFocus,
  type ScanNote,
  type ScanState,
} from './scan-context.ts';
import { useNotes } from './use-notes.ts';
import { useScanMode } from './use-scan-mode.ts';
import { knownOf, useTake } from './use-take.ts';

interface ScanDeskAroundProps {
  /** Scans take effect on the bench screen only. */
  readonly isOnBench: boolean;
  readonly children: ReactNode;
}

/** Receives scans of a keyboard-wedge scanner anywhere in the window, one after another. */
export function ScanProvider({ isOnBench, children }: ScanDeskAroundProps) {
  const { cancelScan } = useBridge();
  const { note, notes, answer, tell } = useNotes();
  const [found, setFound] = useState<ScanState['found']>(null);
  const [compared, setCompared] = useState<DeviceKey | null>(null);
  const focus = useRef(NO_FOCUS);
  const mode = useScanMode();
  const show = useCallback((key: DeviceKey): void => {
    // The next scan may arrive before the screen has shown this one.
    focus.current = { ...focus.current, inSight: key };
    setFound({ key });
  }, []);
  const { take, placesOf } = useTake({ mode, tell, focus, show });
  useKeyGate(isOnBench, take, (raw, why) => {
    const leave = (places: ScanNote['places']) => tell({ kind: 'untaken', raw, why, places });
    if (why === 'elsewhere') void placesOf(raw).then((asked) => leave(knownOf(asked)));
    else leave(null);
  });

  const select = useCallback((next: ScanFocus): void => {
    focus.current = next;
    setCompared(next.compared);
  }, []);
  const cancelPending = useCallback(
    () => void cancelScan().then(() => answer(null)),
    [cancelScan, answer],
  );
  const { armed, arm, end, uncount } = mode;
  const desk = useMemo<ScanState>(
    () => ({
      note,
      notes,
      answer,
      found,
      take,
      cancelPending,
      compared,
      select,
      mode: { armed, arm, end, uncount },
    }),
    [note, notes, answer, found, take, cancelPending, compared, select, armed, arm, end, uncount],
  );
  return <ScanContext value={desk}>{children}</ScanContext>;
}

type Untaken = Extract<ScanNote, { readonly kind: 'untaken' }>['why'];

function useKeyGate(
  isOnBench: boolean,
  take: (raw: string) => void,
  leave: (raw: string, why: Untaken) => void,
): void {
  const onScan = useEffectEvent((raw: string): void => {
    if (document.querySelector('dialog[open]') !== null) leave(raw, 'in-dialog');
    else if (isOnBench) take(raw);
    else leave(raw, 'elsewhere');
  });
  const onUnended = useEffectEvent((raw: string): void => leave(raw, 'unended'));
  useEffect(() => openKeyGate(window, { onScan, onUnended }), []);
}
