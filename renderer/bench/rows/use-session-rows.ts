import { useMemo } from 'react';

import type { Device } from '../../../enrollment/device.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import type { Sequence } from '../../../enrollment/sequence.ts';
import { createRows, type BenchRow } from '../../../enrollment/list/bench-row.ts';

/** Table rows of a session's devices. */
export function useRows(devices: Sequence<Device>, context: SessionContext): Sequence<BenchRow> {
  const rowsOf = useMemo(() => createRows(context), [context]);
  return useMemo(() => rowsOf(devices), [devices, rowsOf]);
}
