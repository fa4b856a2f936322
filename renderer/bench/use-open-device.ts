import { useRef, useState } from 'react';

import type { DeviceKey } from '../../enrollment/device-key.ts';

/** Which device is open in the side panel; closing it puts the focus back where it was. */
export function useOpenDevice() {
  const [openKey, setOpenKey] = useState<DeviceKey | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const open = (key: DeviceKey): void => {
    if (openKey === null) cameFrom.current = document.activeElement;
    setOpenKey(key);
  };
  const close = (): void => {
    setOpenKey(null);
    const back = cameFrom.current;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  };
  return { openKey, open, close };
}
