import { useMemo } from 'react';

import {
  createListProgress,
  type ListProgress,
} from '../../enrollment/exceptions/list-progress.ts';
import { useBench } from '../state/use-bench.ts';

/** Progress of the open session against its list; null without a list. */
export function useListProgress(): ListProgress | null {
  const devices = useBench((state) => state.devices);
  const expected = useBench((state) => state.expected);
  const standing = useMemo(() => createListProgress(), []);
  return useMemo(() => standing(devices, expected), [standing, devices, expected]);
}
