import type { Sequence } from '../../../enrollment/sequence.ts';
import { useDeferredValue, useMemo, useState } from 'react';

import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import { createFound } from '../../../enrollment/list/find-rows.ts';
import type { RowFilter } from '../../../enrollment/list/row-filter.ts';
import { useOfferList } from '../../state/list-text.ts';
import { useNavigation, type Navigation } from '../../state/navigation.ts';
import { useWanted } from '../../state/wanted.ts';

/** Text and filter of the list; the text comes from the one field. */
export function useNarrowing(rows: Sequence<BenchRow>) {
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
  const foundOf = useMemo(() => createFound(settled, filter), [settled, filter]);
  const found = useMemo(() => foundOf(rows), [foundOf, rows]);
  return { query, settled, setQuery, filter, setFilter, found };
}

const filterOf = (asked: Navigation['asked']): RowFilter | null =>
  asked && { kind: 'fact', fact: asked.fact };
