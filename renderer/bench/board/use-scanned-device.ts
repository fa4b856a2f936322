import { useEffect } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import { NO_FOCUS, useScanState } from '../../scan/scan-context.ts';

interface ScannedDeviceInput {
  /** True if a person opened it, false if a scan showed it. */
  readonly hasFocus: boolean;
  readonly opened: Device | null;
  readonly chosen: readonly Device[];
  readonly isReadOnly: boolean;
  readonly show: (key: DeviceKey) => void;
}

/** Shows the device of a scan, and tells the scanner which device is in focus. */
export function useScannedDevice(input: ScannedDeviceInput): void {
  const { opened, hasFocus, chosen, isReadOnly, show } = input;
  const { found, select } = useScanState();
  const [only] = chosen.length === 1 ? chosen : [];
  const inSight = isReadOnly ? null : ((opened ?? only)?.key ?? null);
  const compared = isReadOnly || !hasFocus ? null : (opened?.key ?? null);
  useEffect(() => {
    select({ compared, inSight });
    return () => select(NO_FOCUS);
  }, [compared, inSight, select]);
  useEffect(() => {
    if (found !== null && !isReadOnly) show(found.key);
  }, [found, isReadOnly, show]);
}
