import type { Sequence } from '../../../enrollment/sequence.ts';
import { useDeferredValue, useMemo, useState } from 'react';

import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import { createFound } from '../../../enrollment/list/find-rows.ts';
import type { RowFilter } from '../../../enrollment/list/row-filter.ts';
import { useOfferList } from '../../state/list-text.ts';
import { useNavigation, type Navigation } from '../../state/navigation.ts';
import { useWanted } from '../../state/wanted.ts';

/** Text and filter of a list, and the rows that they leave. */
export function useNarrowing(rows: Sequence<BenchRow>) {
  const narrowing = useNarrowChoice();
  const { settled, filter } = narrowing;
  const foundOf = useMemo(() => createFound(settled, filter), [settled, filter]);
  const found = useMemo(() => foundOf(rows), [foundOf, rows]);
  return { ...narrowing, found };
}

/** Text and filter of a list; the text comes from the one field. */
export function useNarrowChoice() {
  const [query, setQuery] = useState('');
  const { asked } = useNavigation();
  const [filter, setFilter] = useState<RowFilter | null>(filterOf(asked));
  const [answered, setAnswered] = useState(asked);
  if (asked !== answered) {
    setAnswered(asked);
    setQuery('');
    setFilter(filterOf(asked));
  }
  useOfferList(setQuery);
  // A row that a person wants to see is not narrowed away.
  const wantsRow = useWanted().wanted?.kind === 'expected';
  if (wantsRow && (query !== '' || filter !== null)) {
    setQuery('');
    setFilter(null);
  }
  const settled = useDeferredValue(query);
  return { query, settled, setQuery, filter, setFilter };
}

const filterOf = (asked: Navigation['asked']): RowFilter | null =>
  asked && { kind: 'fact', fact: asked.fact };
