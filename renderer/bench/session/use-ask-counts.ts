import { useMemo } from 'react';

import type { Device } from '../../../enrollment/device.ts';
import { createAsksCounts, type AskCounts } from '../../../enrollment/list/ask-counts.ts';
import type { Sequence } from '../../../enrollment/sequence.ts';
import type { Ask, Service } from '../../../enrollment/service.ts';

/** What came of an ask. */
export type CountsOf = (service: Service, ask: Pick<Ask, 'askId'>) => AskCounts;

/** What came of each ask about these devices, which follow one another. */
export function useAskCounts(devices: Sequence<Device>): CountsOf {
  const countsOf = useMemo(() => createAsksCounts(), []);
  return useMemo(() => countsOf(devices), [countsOf, devices]);
}
