import { useMemo } from 'react';

import { EXCEPTION_KINDS, type ExceptionKind } from '../../../enrollment/exception-kind.ts';
import { useLinger, type Lingering } from '../../state/linger.ts';
import type { BenchRow } from '../rows/bench-row.ts';
import type { Lane } from './lanes.ts';

/** A lane as drawn: recently settled rows still keep their position. */
export interface SteadyLane {
  readonly kind: ExceptionKind;
  /** How many wait, without those that only keep their position. */
  readonly waiting: number;
  readonly rows: readonly Lingering<BenchRow>[];
}

interface Place {
  readonly kind: ExceptionKind;
  readonly row: BenchRow;
}

const idOf = ({ kind, row }: Place): string => `${kind}/${row.id}`;

/** The current lanes, in which no row moves under the pointer that has just settled another one. */
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
