import { useEffect, useRef } from 'react';

import { playNotes } from '../../scan/play-notes.ts';
import { useView } from '../../state/use-view.ts';
import { LANE_SOUNDS } from './lane-sounds.ts';
import type { Lane } from './lanes.ts';

/** A rack of Macs arrives all at once; several melodies at a time would be noise. */
const QUIET_MS = 1200;

/**
 * Plays the sound of the most urgent lane that a device has entered; devices already there are
 * silent.
 */
export function useLaneSounds(lanes: readonly Lane[]): void {
  const [{ sounds }] = useView();
  const known = useRef<ReadonlySet<string> | null>(null);
  const lastAtMs = useRef(-Infinity);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(
      lanes.flatMap(({ kind, rows }) => rows.map(({ id }) => `${kind} ${id}`)),
    );
    if (before === null || !sounds || performance.now() - lastAtMs.current < QUIET_MS) return;
    const fresh = lanes.find(({ kind, rows }) =>
      rows.some(({ id }) => !before.has(`${kind} ${id}`)),
    );
    if (fresh === undefined) return;
    lastAtMs.current = performance.now();
    playNotes(LANE_SOUNDS[fresh.kind]);
  }, [lanes, sounds]);
}
