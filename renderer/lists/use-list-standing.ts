import { useMemo } from 'react';

import {
  createListStanding,
  type ListStanding,
} from '../../enrollment/exceptions/list-standing.ts';
import { useBench } from '../state/use-bench.ts';

/** Progress of the open session against its list; null without a list. */
export function useListStanding(): ListStanding | null {
  const devices = useBench((state) => state.devices);
  const expected = useBench((state) => state.expected);
  const standing = useMemo(() => createListStanding(), []);
  return useMemo(() => standing(devices, expected), [standing, devices, expected]);
}
