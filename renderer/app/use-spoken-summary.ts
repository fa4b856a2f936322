import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';

import { useSessionContext } from '../bench/rows/use-session-context.ts';
import { createDeviceCounts } from '../../enrollment/exceptions/device-counts.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';

/** A11Y-3: bulk work must not cause constant announcements. */
const QUIET_MS = 3000;

/** The summary of the session, renewed at most every 3 s however fast devices come. */
export function useSpokenSummary(): string {
  const session = useBench((state) => state.openSession);
  const devices = useBench((state) => state.devices);
  const context = useSessionContext(session);
  const words = useWords().bench.live;
  const formats = useFormats();
  const [spoken, setSpoken] = useState('');
  const lastAtMs = useRef(-Infinity);
  const countsOf = useMemo(() => context && createDeviceCounts(context), [context]);
  const summarise = (): string => {
    if (context === null || countsOf === null) return '';
    const { target } = context.session;
    const { counted, waiting: attention } = countsOf(devices);
    const of = target === null ? null : formats.count(target);
    return attention === 0
      ? words.allWell(formats.count(counted), of)
      : words.summary(formats.count(counted), of, formats.count(attention));
  };
  const speak = useEffectEvent(() => {
    lastAtMs.current = performance.now();
    setSpoken(summarise());
  });
  useEffect(() => {
    const waitMs = Math.max(0, lastAtMs.current + QUIET_MS - performance.now());
    const timer = setTimeout(speak, waitMs);
    return () => clearTimeout(timer);
  }, [context, devices]);
  return spoken;
}
