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
  const lingering = useLinger(now, idOf);
  const waiting = useMemo(() => withoutMerged(lingering, rows), [lingering, rows]);
  return { lanes, waiting, hold };
}

/** A row that was merged into another one is gone at once: its device would be there twice. */
function withoutMerged(
  waiting: readonly Lingering<BenchRow>[],
  rows: readonly BenchRow[],
): readonly Lingering<BenchRow>[] {
  if (!waiting.some(({ isGone }) => isGone)) return waiting;
  const known = new Set(rows.map(idOf));
  return waiting.filter(({ item, isGone }) => !isGone || known.has(item.id));
}
