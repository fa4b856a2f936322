import { EXCEPTION_KINDS, type ExceptionKind } from '../exception-kind.ts';
import { createGroups } from '../kept-groups.ts';
import type { Sequence } from '../sequence.ts';
import { byArrival, type BenchRow } from './bench-row.ts';

/** The devices whose most urgent exception is of one kind, in order of arrival. */
export interface Lane {
  readonly kind: ExceptionKind;
  readonly rows: Sequence<BenchRow>;
}

/**
 * The non-empty lanes, most urgent first; a device is in one lane only. For lists that follow one
 * another; the same lanes if none has changed.
 */
export function createLanes(): (rows: Sequence<BenchRow>) => readonly Lane[] {
  const byKind = createGroups<BenchRow, ExceptionKind>({
    groupOf: ({ exceptions }) => exceptions[0]?.kind ?? null,
    arrival: byArrival,
  });
  let before: ReturnType<typeof byKind> | null = null;
  let lanes: readonly Lane[] = [];
  return (rows) => {
    const groups = byKind(rows);
    if (groups === before) return lanes;
    before = groups;
    lanes = EXCEPTION_KINDS.flatMap((kind) => {
      const lane = groups.get(kind);
      return lane ? [{ kind, rows: lane }] : [];
    });
    return lanes;
  };
}

/** The lanes of these rows alone. */
export const lanesOf = (rows: Sequence<BenchRow>): readonly Lane[] => createLanes()(rows);
