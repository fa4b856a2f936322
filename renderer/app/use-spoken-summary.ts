import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { useSteps } from '../bench/use-session-rows.ts';
import { progressOf } from '../../enrollment/progress.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';

/** A11Y-3: bulk work must not talk without pause. */
const QUIET_MS = 3000;

/** The summary of the session, made and renewed at most every 3 s however fast devices come. */
export function useSpokenSummary(): string {
  const session = useBench((state) => state.openSession);
  const devices = useBench((state) => state.devices);
  const summarise = useSummary();
  const [spoken, setSpoken] = useState('');
  const lastAtMs = useRef(-Infinity);
  const speak = useEffectEvent(() => {
    lastAtMs.current = performance.now();
    setSpoken(summarise());
  });
  useEffect(() => {
    const waitMs = Math.max(0, lastAtMs.current + QUIET_MS - performance.now());
    const timer = setTimeout(speak, waitMs);
    return () => clearTimeout(timer);
  }, [session, devices]);
  return spoken;
}

/** Counts only when it is called, since it goes through every device. */
function useSummary(): () => string {
  const words = useWords().bench.live;
  const formats = useFormats();
  const session = useBench((state) => state.openSession);
  const devices = useBench((state) => state.devices);
  const steps = useSteps(session);
  return () => {
    if (session === null) return '';
    const { target } = session;
    const { counts, counted } = progressOf({ devices, steps, target, seen: 0, nowMs: 0 });
    const attention = counts.refused + counts['serial-missing'];
    const of = target === null ? null : formats.count(target);
    return attention === 0
      ? words.allWell(formats.count(counted), of)
      : words.summary(formats.count(counted), of, formats.count(attention));
  };
}
