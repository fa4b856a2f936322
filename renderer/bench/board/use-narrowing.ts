import { useCallback, useDeferredValue, useMemo, useState } from 'react';

import type { ExceptionKind } from '../../../enrollment/exception-kind.ts';
import { findRows, type BenchRow } from '../rows/bench-row.ts';
import type { RowFilter } from '../rows/row-filter.ts';

/** Search and filter of a table; typing stays fast because the rows follow a moment later. */
export function useNarrowing(rows: readonly BenchRow[]) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<RowFilter | null>(null);
  const settled = useDeferredValue(query);
  const found = useMemo(() => findRows(rows, settled, filter), [rows, settled, filter]);
  /** Every device of a lane, whatever the search was. */
  const showLane = useCallback((lane: ExceptionKind) => {
    setQuery('');
    setFilter({ kind: 'lane', lane });
  }, []);
  const isNarrowed = query !== '' || filter !== null;
  return { query, setQuery, filter, setFilter, showLane, found, isNarrowed };
}
