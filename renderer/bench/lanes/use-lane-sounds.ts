import { useEffect, useRef } from 'react';

import { playNotes } from '../../scan/play-notes.ts';
import { changeOf, type Sequence } from '../../../enrollment/sequence.ts';
import { useView } from '../../state/use-view.ts';
import { LANE_SOUNDS } from './lane-sounds.ts';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import { type Lane } from '../../../enrollment/list/lanes.ts';

/** A rack of Macs arrives all at once; several melodies at a time would be noise. */
const QUIET_MS = 1200;

/**
 * Plays the sound of the most urgent lane that a device has entered; devices already there are
 * silent.
 */
export function useLaneSounds(lanes: readonly Lane[]): void {
  const [{ sounds }] = useView();
  const known = useRef<readonly Lane[] | null>(null);
  const lastAtMs = useRef(-Infinity);
  useEffect(() => {
    const before = known.current;
    known.current = lanes;
    if (before === null || !sounds || performance.now() - lastAtMs.current < QUIET_MS) return;
    const fresh = lanes.find(({ kind, rows }) =>
      hasEntered(before.find((lane) => lane.kind === kind)?.rows ?? NONE, rows),
    );
    if (fresh === undefined) return;
    lastAtMs.current = performance.now();
    playNotes(LANE_SOUNDS[fresh.kind]);
  }, [lanes, sounds]);
}

const NONE: Sequence<BenchRow> = [];

/** True if a device is in a lane that was not. */
function hasEntered(before: Sequence<BenchRow>, now: Sequence<BenchRow>): boolean {
  const change = changeOf(before, now);
  const known = new Set([...(change?.gone ?? before)].map(({ id }) => id));
  return [...(change?.come ?? now)].some(({ id }) => !known.has(id));
}
