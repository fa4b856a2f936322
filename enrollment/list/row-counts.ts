import type { ExceptionKind } from '../exception-kind.ts';
import { createFollower, type Sequence } from '../sequence.ts';
import { EXCEPTION_TONES } from '../exceptions/exception-tones.ts';
import type { BenchRow } from './bench-row.ts';
import { isTrueOfRow, ROW_FACTS, type RowFact } from './row-filter.ts';

/** Parts of a session, of which each device is in exactly one; furthest first. */
export const SEGMENTS = ['done', 'enrolled', 'logged', 'label-only', 'attention', 'stop'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** How many rows there are of each kind. */
export interface RowCounts {
  readonly all: number;
  /** Facts overlap: a done device is logged as well. */
  readonly facts: Readonly<Record<RowFact, number>>;
  /** By the most urgent exception. */
  readonly exceptions: ReadonlyMap<ExceptionKind, number>;
  readonly segments: Readonly<Record<Segment, number>>;
}

/** The one part of the session that a device is in. */
export function segmentOf({ word, exceptions }: BenchRow): Segment {
  const [first] = exceptions;
  if (first !== undefined) return EXCEPTION_TONES[first.kind] === 'stop' ? 'stop' : 'attention';
  const own = (['done', 'enrolled', 'logged', 'label-only'] as const).find((one) => one === word);
  if (own !== undefined) return own;
  return word === 'serial-missing' ? 'attention' : 'stop';
}

/** Counts rows again and again: only what has gone or come since is counted anew. */
export function createCounts(): (rows: Sequence<BenchRow>) => RowCounts {
  let facts = zeros(ROW_FACTS);
  let segments = zeros(SEGMENTS);
  let exceptions = new Map<ExceptionKind, number>();
  const begin = (): void => {
    facts = zeros(ROW_FACTS);
    segments = zeros(SEGMENTS);
    exceptions = new Map();
  };
  const follow = createFollower<BenchRow>(begin, (row, by) => {
    for (const fact of ROW_FACTS) if (isTrueOfRow(fact, row)) facts[fact] += by;
    segments[segmentOf(row)] += by;
    const kind = row.exceptions[0]?.kind;
    if (kind !== undefined) exceptions.set(kind, (exceptions.get(kind) ?? 0) + by);
  });
  return (rows) => {
    follow(rows);
    return {
      all: rows.length,
      facts: { ...facts },
      exceptions: new Map([...exceptions].filter(([, count]) => count > 0)),
      segments: { ...segments },
    };
  };
}

/** Counts all rows. */
export const countRows = (rows: Sequence<BenchRow>): RowCounts => createCounts()(rows);

const zeros = <Name extends string>(names: readonly Name[]): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
