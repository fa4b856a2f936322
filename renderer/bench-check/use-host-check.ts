import { useEffect, useState } from 'react';

import type { HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import { useBridge } from '../state/use-bench.ts';
import { useCommand, type CommandState } from '../state/use-command.ts';

export interface HostCheck {
  /** Null until the first look is over. */
  readonly facts: HostFacts | null;
  readonly state: CommandState;
  readonly again: () => void;
}

/** One look at the host when this comes on screen, and another one when a person asks. */
export function useHostCheck(): HostCheck {
  const bridge = useBridge();
  const { state, run } = useCommand(bridge.checkHost);
  const [facts, setFacts] = useState<HostFacts | null>(null);
  useEffect(() => {
    let isHere = true;
    void bridge.checkHost().then((answer) => {
      if (isHere && answer.ok) setFacts(answer.value);
    });
    return () => {
      isHere = false;
    };
  }, [bridge]);
  const again = () => void run().then((found) => found && setFacts(found));
  return { facts, state, again };
}
