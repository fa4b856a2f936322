import { useEffect } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { useWanted } from '../../state/wanted.ts';

/** Opens the device of this session that a person found elsewhere in the window. */
export function useWantedDevice(sessionId: string, open: (key: DeviceKey) => void): void {
  const { wanted, want } = useWanted();
  useEffect(() => {
    if (wanted?.kind !== 'device' || wanted.sessionId !== sessionId) return;
    open(wanted.deviceKey);
    want(null);
  }, [wanted, sessionId, open, want]);
}
