import { useDeferredValue, useMemo, useState } from 'react';

import type { BenchRow } from '../rows/bench-row.ts';
import { findRows } from '../rows/find-rows.ts';
import type { RowFilter } from '../rows/row-filter.ts';
import { useNavigation, type Navigation } from '../../state/navigation.ts';

/** Search and filter of the list; typing stays fast because the rows follow a moment later. */
export function useNarrowing(rows: readonly BenchRow[]) {
  const [query, setQuery] = useState('');
  const { asked } = useNavigation();
  const [filter, setFilter] = useState<RowFilter | null>(filterOf(asked));
  const [answered, setAnswered] = useState(asked);
  if (asked !== answered) {
    setAnswered(asked);
    setQuery('');
    setFilter(filterOf(asked));
  }
  const settled = useDeferredValue(query);
  const found = useMemo(() => findRows(rows, settled, filter), [rows, settled, filter]);
  return { query, settled, setQuery, filter, setFilter, found };
}

const filterOf = (asked: Navigation['asked']): RowFilter | null =>
  asked && { kind: 'fact', fact: asked.fact };
