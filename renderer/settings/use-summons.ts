import { useEffect, useEffectEvent } from 'react';

import { useBench } from '../state/use-bench.ts';

/** Makes room for the device of a notification that a person has clicked. */
export function useSummons(onSummons: () => void): void {
  const summoned = useBench((state) => state.summoned);
  const run = useEffectEvent(onSummons);
  useEffect(() => {
    if (summoned !== null) run();
  }, [summoned]);
}
