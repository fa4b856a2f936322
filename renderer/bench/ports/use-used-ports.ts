import type { Sequence } from '../../../enrollment/sequence.ts';
import { useMemo } from 'react';

import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import { createUsedPorts, type UsedPorts } from './used-ports.ts';

/** The sockets that these rows have used. */
export function useUsedPorts(rows: Sequence<BenchRow>): UsedPorts {
  const usedPorts = useMemo(() => createUsedPorts(), []);
  return useMemo(() => usedPorts(rows), [usedPorts, rows]);
}
