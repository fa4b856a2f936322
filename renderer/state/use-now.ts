import { useEffect, useState } from 'react';

import { useSurroundings } from './use-bench.ts';

/** The time, renewed every `everyMs`, for what changes by waiting (pace, time left). */
export function useNow(everyMs: number): number {
  const { nowMs } = useSurroundings();
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowMs()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, nowMs]);
  return now;
}
