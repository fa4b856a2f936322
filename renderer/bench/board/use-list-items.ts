import { useMemo } from 'react';

import type { Sequence } from '../../../enrollment/sequence.ts';
import type { ExpectedRow } from '../../../enrollment/expected-row.ts';
import type { Session } from '../../../enrollment/session.ts';
import { type Lingered } from '../../../enrollment/list/lingered.ts';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import { passesSearch } from '../../../enrollment/list/find-rows.ts';
import type { Lines } from '../../../enrollment/list/lines.ts';
import { createLines, type Grouping } from '../../../enrollment/list/list-items.ts';
import type { RowFilter } from '../../../enrollment/list/row-filter.ts';
import { orderOf, type SortChoice } from '../../../enrollment/list/sort-rows.ts';
import { createFoundToCome, createToCome } from '../../../enrollment/list/to-come.ts';

interface ListItemsInput {
  readonly session: Session;
  readonly expected: ReadonlyMap<string, ExpectedRow>;
  readonly rows: Sequence<BenchRow>;
  readonly found: Sequence<BenchRow>;
  readonly waiting: Lingered<BenchRow>;
  readonly query: string;
  readonly filter: RowFilter | null;
  readonly grouping: Grouping;
  readonly sort: SortChoice | null;
}

/** The lines of the list, and how many devices are still to come. */
export interface ListContent {
  readonly items: Lines;
  readonly toCome: number;
}

export function useListItems(input: ListItemsInput): ListContent {
  const { session, expected, rows, found, waiting, query, filter, grouping, sort } = input;
  const toComeOf = useMemo(() => createToCome(), []);
  const toCome = useMemo(
    () => toComeOf(session, rows, expected),
    [toComeOf, session, rows, expected],
  );
  const shown = useMemo(() => waitingIn(waiting, query, filter), [waiting, query, filter]);
  const foundToCome = useMemo(() => createFoundToCome(query, filter), [query, filter]);
  const linesOf = useMemo(() => createLines(grouping, orderOf(sort)), [grouping, sort]);
  const items = useMemo(() => {
    const { items: absent, unnamed } = foundToCome(toCome);
    return linesOf({ rows: found, waiting: shown, toCome: absent, unnamed });
  }, [toCome, foundToCome, linesOf, found, shown]);
  return { items, toCome: toCome.items.length + toCome.unnamed };
}

/** Those that pass search and filter. A settled row keeps its place where its kind was shown. */
function waitingIn(
  waiting: Lingered<BenchRow>,
  query: string,
  filter: RowFilter | null,
): Lingered<BenchRow> {
  const passes = passesSearch(query, filter);
  if (passes === null) return waiting;
  const { now, withGone } = waiting;
  const isOfKind = ({ exceptions }: BenchRow): boolean =>
    filter?.kind === 'exception'
      ? exceptions[0]?.kind === filter.exception
      : filter?.fact === 'needs-you';
  const left = withGone?.filter(({ item, isGone }) => (isGone ? isOfKind(item) : passes(item)));
  return { now: [...now].filter(passes), withGone: left ?? null };
}
