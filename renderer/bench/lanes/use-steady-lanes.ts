import { useMemo } from 'react';

import { EXCEPTION_KINDS, type ExceptionKind } from '../../../enrollment/exception-kind.ts';
import { useLinger, type Lingering } from '../../state/linger.ts';
import type { BenchRow } from '../rows/bench-row.ts';
import type { Lane } from './lanes.ts';

/** A lane as it is drawn: what was settled a moment ago still has its place in it. */
export interface SteadyLane {
  readonly kind: ExceptionKind;
  /** How many wait; those that only keep their place are none of them. */
  readonly waiting: number;
  readonly rows: readonly Lingering<BenchRow>[];
}

interface Place {
  readonly kind: ExceptionKind;
  readonly row: BenchRow;
}

const idOf = ({ kind, row }: Place): string => `${kind}/${row.id}`;

/** The lanes of now, in which no row moves under the hand that has just settled another one. */
export function useSteadyLanes(lanes: readonly Lane[]): readonly SteadyLane[] {
  const places = useMemo(
    () => lanes.flatMap(({ kind, rows }) => rows.map((row): Place => ({ kind, row }))),
    [lanes],
  );
  const shown = useLinger(places, idOf);
  return useMemo(() => {
    const byKind = Map.groupBy(shown, ({ item }) => item.kind);
    return EXCEPTION_KINDS.flatMap((kind) => {
      const rows = byKind.get(kind)?.map(({ item, isGone }) => ({ item: item.row, isGone }));
      if (rows === undefined) return [];
      return [{ kind, rows, waiting: rows.filter(({ isGone }) => !isGone).length }];
    });
  }, [shown]);
}
