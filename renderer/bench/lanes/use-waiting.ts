import { useMemo, useState } from 'react';

import { useLinger, type Lingering } from '../../state/linger.ts';
import type { BenchRow } from '../rows/bench-row.ts';
import { lanesOf, type Lane } from './lanes.ts';
import { createWaiting } from './waiting.ts';

const idOf = ({ id }: BenchRow): string => id;

/** Which devices need a person, and what was just settled. */
interface Waiting {
  readonly lanes: readonly Lane[];
  /** Most urgent first; what was settled keeps its place for a moment. */
  readonly waiting: readonly Lingering<BenchRow>[];
  /** While the pointer is on the list, nothing is put before what it shows. */
  readonly hold: (isHeld: boolean) => void;
}

export function useWaiting(rows: readonly BenchRow[]): Waiting {
  const [isHeld, hold] = useState(false);
  const waitingOf = useMemo(() => createWaiting(), []);
  const lanes = useMemo(() => lanesOf(rows), [rows]);
  const now = useMemo(() => waitingOf(lanes, isHeld), [waitingOf, lanes, isHeld]);
  return { lanes, waiting: useLinger(now, idOf), hold };
}
