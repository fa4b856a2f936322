import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { useSessionContext } from '../bench/rows/use-session-context.ts';
import { needsAttention } from '../../enrollment/exceptions/device-status.ts';
import { useBench } from '../state/use-bench.ts';

/** It goes through every device: at most this often. */
const EVERY_MS = 500;

/** How many devices of the open session need a person. */
export function useNeedYou(): number {
  const session = useBench((state) => state.openSession);
  const devices = useBench((state) => state.devices);
  const context = useSessionContext(session);
  const count = (): number =>
    context === null ? 0 : devices.filter((device) => needsAttention(device, context)).length;
  const [known, setKnown] = useState(count);
  const lastAtMs = useRef(-Infinity);
  const look = useEffectEvent(() => {
    lastAtMs.current = performance.now();
    setKnown(count());
  });
  useEffect(() => {
    const waitMs = Math.max(0, lastAtMs.current + EVERY_MS - performance.now());
    const timer = setTimeout(look, waitMs);
    return () => clearTimeout(timer);
  }, [context, devices]);
  return known;
}
