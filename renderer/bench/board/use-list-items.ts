import { useMemo } from 'react';

import type { ExpectedRow } from '../../../enrollment/expected-row.ts';
import type { Session } from '../../../enrollment/session.ts';
import type { Lingering } from '../../state/linger.ts';
import type { BenchRow } from '../rows/bench-row.ts';
import type { ListItem } from '../rows/list-item.ts';
import { listItems, type Grouping } from '../rows/list-items.ts';
import type { RowFilter } from '../rows/row-filter.ts';
import { orderOf, type SortChoice } from '../rows/sort-rows.ts';
import { findToCome, toComeOf } from '../rows/to-come.ts';

interface ListItemsInput {
  readonly session: Session;
  readonly expected: ReadonlyMap<string, ExpectedRow>;
  readonly rows: readonly BenchRow[];
  readonly found: readonly BenchRow[];
  readonly waiting: readonly Lingering<BenchRow>[];
  readonly query: string;
  readonly filter: RowFilter | null;
  readonly grouping: Grouping;
  readonly sort: SortChoice | null;
}

/** The lines of the list, and how many devices are still to come. */
export interface ListContent {
  readonly items: readonly ListItem[];
  readonly toCome: number;
}

export function useListItems(input: ListItemsInput): ListContent {
  const { session, expected, rows, found, waiting, query, filter, grouping, sort } = input;
  const toCome = useMemo(() => toComeOf(session, rows, expected), [session, rows, expected]);
  const shown = useMemo(
    () => waitingIn(waiting, { rows, found, filter }),
    [waiting, rows, found, filter],
  );
  const items = useMemo(() => {
    const { items: absent, unnamed } = findToCome(toCome, query, filter);
    const order = orderOf(sort);
    return listItems({ rows: found, waiting: shown, toCome: absent, unnamed, grouping, order });
  }, [toCome, query, filter, sort, found, shown, grouping]);
  return { items, toCome: toCome.items.length + toCome.unnamed };
}

/** Those that pass search and filter. A settled row keeps its place where its kind was shown. */
function waitingIn(
  waiting: readonly Lingering<BenchRow>[],
  { rows, found, filter }: Pick<ListItemsInput, 'rows' | 'found' | 'filter'>,
): readonly Lingering<BenchRow>[] {
  if (found === rows) return waiting;
  const inFound = new Set(found.map(({ id }) => id));
  const isOfKind = ({ exceptions }: BenchRow): boolean =>
    filter?.kind === 'exception'
      ? exceptions[0]?.kind === filter.exception
      : filter?.fact === 'needs-you';
  return waiting.filter(({ item, isGone }) => (isGone ? isOfKind(item) : inFound.has(item.id)));
}
