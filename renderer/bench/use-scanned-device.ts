import { useEffect } from 'react';

import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import { useScanDesk } from '../scan/scan-context.ts';

interface ScannedDeviceInput {
  readonly opened: Device | null;
  readonly chosen: readonly Device[];
  readonly isReadOnly: boolean;
  readonly show: (key: DeviceKey) => void;
}

/** Shows the device that a scan was about, and tells the scanner which device is in focus. */
export function useScannedDevice({ opened, chosen, isReadOnly, show }: ScannedDeviceInput): void {
  const { found, select } = useScanDesk();
  const [only] = chosen.length === 1 ? chosen : [];
  const focused = isReadOnly ? null : (opened ?? only ?? null);
  const key = focused?.key ?? null;
  useEffect(() => {
    select(key);
    return () => select(null);
  }, [key, select]);
  useEffect(() => {
    if (found !== null && !isReadOnly) show(found.key);
  }, [found, isReadOnly, show]);
}
