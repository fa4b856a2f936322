import { useMemo } from 'react';

import type { Sequence } from '../../../enrollment/sequence.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { useWaiting } from '../lanes/use-waiting.ts';
import { createCounts } from '../../../enrollment/list/row-counts.ts';
import { useRows } from '../rows/use-session-rows.ts';
import { useListChoices } from '../tools/use-list-choices.ts';
import { useListItems } from './use-list-items.ts';
import { useNarrowing } from './use-narrowing.ts';

/** The list of a session: its rows and counts, what is filtered, and how it is arranged. */
export function useBoardList(context: SessionContext, devices: Sequence<Device>) {
  const { session, expected } = context;
  const rows = useRows(devices, context);
  const countsOf = useMemo(() => createCounts(), []);
  const counts = useMemo(() => countsOf(rows), [countsOf, rows]);
  const { lanes, waiting, hold } = useWaiting(rows);
  const narrowing = useNarrowing(rows);
  const choices = useListChoices();
  const { found, settled: query, filter } = narrowing;
  const { grouping, sort } = choices;
  const { items, toCome } = useListItems({
    session,
    expected,
    rows,
    found,
    waiting,
    query,
    filter,
    grouping,
    sort,
  });
  return { rows, counts, lanes, hold, narrowing, choices, items, toCome };
}
