import type { Sequence } from '../../../enrollment/sequence.ts';
import { useMemo, useState } from 'react';

import { type Lingered } from '../../../enrollment/list/lingered.ts';
import { useLinger } from '../../state/linger.ts';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import { createLanes, type Lane } from '../../../enrollment/list/lanes.ts';
import { createWaiting } from './waiting.ts';

const idOf = ({ id }: BenchRow): string => id;

/** Which devices need a person, and what was just settled. */
interface Waiting {
  readonly lanes: readonly Lane[];
  /** Most urgent first; what was settled keeps its place for a moment. */
  readonly waiting: Lingered<BenchRow>;
  /** While the pointer is on the list, nothing is put before what it shows. */
  readonly hold: (isHeld: boolean) => void;
}

export function useWaiting(rows: Sequence<BenchRow>): Waiting {
  const [isHeld, hold] = useState(false);
  const waitingOf = useMemo(() => createWaiting(), []);
  const lanesOf = useMemo(() => createLanes(), []);
  const lanes = useMemo(() => lanesOf(rows), [lanesOf, rows]);
  const now = useMemo(() => waitingOf(lanes, isHeld), [waitingOf, lanes, isHeld]);
  const lingering = useLinger(now, idOf);
  const waiting = useMemo(() => withoutMerged(lingering, rows), [lingering, rows]);
  return { lanes, waiting, hold };
}

/** A row that was merged into another one is gone at once: its device would be there twice. */
function withoutMerged(waiting: Lingered<BenchRow>, rows: Sequence<BenchRow>): Lingered<BenchRow> {
  const { now, withGone } = waiting;
  if (withGone === null) return waiting;
  const known = new Set([...rows].map(idOf));
  return {
    now,
    withGone: withGone.filter(({ item, isGone }) => !isGone || known.has(item.id)),
  };
}
