import { useDeferredValue, useMemo, useState } from 'react';

import type { ShownState } from '../../enrollment/exceptions/set-aside.ts';
import { findRows, type BenchRow } from './bench-row.ts';

/** Search and filter of a table; typing stays quick because the rows follow a moment later. */
export function useNarrowing(rows: readonly BenchRow[]) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<ShownState | null>(null);
  const settled = useDeferredValue(query);
  const found = useMemo(() => findRows(rows, settled, filter), [rows, settled, filter]);
  return { query, setQuery, filter, setFilter, found, isNarrowed: query !== '' || filter !== null };
}
