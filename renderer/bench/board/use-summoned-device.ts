import { useEffect } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { useBench } from '../../state/use-bench.ts';

/** Opens the device of a notification that a person has clicked. */
export function useSummonedDevice(isReadOnly: boolean, open: (key: DeviceKey) => void): void {
  const summoned = useBench((state) => state.summoned);
  useEffect(() => {
    if (summoned !== null && !isReadOnly) open(summoned.deviceKey);
  }, [summoned, isReadOnly, open]);
}
