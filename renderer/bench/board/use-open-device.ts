import { useCallback, useRef, useState } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';

/** Which device is open in the side panel, and whether it took the focus. */
interface OpenDevice {
  readonly openKey: DeviceKey | null;
  /** False for a device shown by a scan: the focus stays where it was. */
  readonly hasFocus: boolean;
}

const NONE: OpenDevice = { openKey: null, hasFocus: false };

/** The device in the side panel; closing it returns the focus. */
export function useOpenDevice() {
  const [opened, setOpened] = useState(NONE);
  const cameFrom = useRef<Element | null>(null);
  const isOpen = useRef(false);
  // All three keep their identity, so that components that only open a device need not render
  // again.
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
