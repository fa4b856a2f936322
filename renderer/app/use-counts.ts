import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';

import { useSessionContext } from '../bench/rows/use-session-context.ts';
import { createDeviceCounts } from '../../enrollment/exceptions/device-counts.ts';
import type { SeenDevice } from '../../enrollment/seen-device.ts';
import { useBench } from '../state/use-bench.ts';

/** What a person cannot read is not drawn: at most this often. */
const EVERY_MS = 500;

export interface Counts {
  /** Devices of the open session that need a person. */
  readonly needYou: number;
  /** Devices that are plugged in, logged or not. */
  readonly here: number;
}

/** The hint about a cable is not about a device. */
const isDevice = ({ why }: SeenDevice): boolean => why !== 'hint';

/** What bars outside the list count. */
export function useCounts(): Counts {
  const session = useBench((state) => state.openSession);
  const devices = useBench((state) => state.devices);
  const seen = useBench((state) => state.seen);
  const context = useSessionContext(session);
  const countsOf = useMemo(() => context && createDeviceCounts(context), [context]);
  const count = (): Counts => {
    const { waiting = 0, present = 0 } = countsOf?.(devices) ?? {};
    return { needYou: waiting, here: present + seen.filter(isDevice).length };
  };
  const [known, setKnown] = useState(count);
  const lastAtMs = useRef(-Infinity);
  const look = useEffectEvent(() => {
    lastAtMs.current = performance.now();
    const { needYou, here } = count();
    // The same object for the same numbers: nothing renders again for them.
    setKnown((before) =>
      before.needYou === needYou && before.here === here ? before : { needYou, here },
    );
  });
  useEffect(() => {
    const waitMs = Math.max(0, lastAtMs.current + EVERY_MS - performance.now());
    const timer = setTimeout(look, waitMs);
    return () => clearTimeout(timer);
  }, [context, devices, seen]);
  return known;
}
