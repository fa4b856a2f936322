import { useCallback } from 'react';

import type { Device } from '../../../enrollment/device.ts';
import type { TimelineRow } from '../../../contract/devices.ts';
import { useAnswer, type Answer } from '../../state/use-answer.ts';
import { useBridge } from '../../state/use-bench.ts';

/**
 * The logged events of one device; loaded again when the device changes, the old ones stay until
 * then.
 */
export function useTimeline(device: Device): Answer<readonly TimelineRow[]> {
  const { readDevice } = useBridge();
  const read = useCallback(() => {
    const { sessionId, key: deviceKey } = device;
    return readDevice({ sessionId, deviceKey });
  }, [device, readDevice]);
  return useAnswer(read).answer;
}
