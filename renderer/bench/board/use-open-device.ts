import { useCallback, useRef, useState } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';

/** Which device is open in the side panel, and whether the focus went along. */
interface OpenDevice {
  readonly openKey: DeviceKey | null;
  /** False for a device that a scan has shown: the focus stays where the person has it. */
  readonly hasFocus: boolean;
}

const NONE: OpenDevice = { openKey: null, hasFocus: false };

/** The device in the side panel; closing it puts the focus back where it was. */
export function useOpenDevice() {
  const [opened, setOpened] = useState(NONE);
  const cameFrom = useRef<Element | null>(null);
  const isOpen = useRef(false);
  // All three stay the same functions, so that what only opens a device need not be drawn again.
  const open = useCallback((key: DeviceKey): void => {
    if (!isOpen.current) cameFrom.current = document.activeElement;
    isOpen.current = true;
    setOpened({ openKey: key, hasFocus: true });
  }, []);
  const show = useCallback((key: DeviceKey): void => {
    setOpened((before) => (before.openKey === key ? before : { openKey: key, hasFocus: false }));
  }, []);
  const close = useCallback((): void => {
    isOpen.current = false;
    setOpened(NONE);
    const back = cameFrom.current;
    cameFrom.current = null;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  }, []);
  return { ...opened, open, show, close };
}
