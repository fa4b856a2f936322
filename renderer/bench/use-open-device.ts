import { useCallback, useRef, useState } from 'react';

import type { DeviceKey } from '../../enrollment/device-key.ts';

/** Which device is open in the side panel; closing it puts the focus back where it was. */
export function useOpenDevice() {
  const [openKey, setOpenKey] = useState<DeviceKey | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const isOpen = useRef(false);
  // Both stay the same functions, so that what only opens a device need not be drawn again.
  const open = useCallback((key: DeviceKey): void => {
    if (!isOpen.current) cameFrom.current = document.activeElement;
    isOpen.current = true;
    setOpenKey(key);
  }, []);
  const close = useCallback((): void => {
    isOpen.current = false;
    setOpenKey(null);
    const back = cameFrom.current;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  }, []);
  return { openKey, open, close };
}
