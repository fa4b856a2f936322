import { useCallback, useState } from 'react';

import type { Recovery } from '../../contract/log-health.ts';
import { answerOf } from '../state/answer-of.ts';
import { useBridge } from '../state/use-bench.ts';
import type { CommandState } from '../state/use-command.ts';

interface RecoveryReading {
  readonly recovery: Recovery | null;
  readonly state: CommandState;
  readonly find: () => void;
}

/** Asks once how a damaged log can be recovered. */
export function useRecovery(): RecoveryReading {
  const bridge = useBridge();
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  const [state, setState] = useState<CommandState>({ kind: 'running' });
  const find = useCallback(() => {
    void answerOf(bridge.getRecovery).then((found) => {
      setState(found.ok ? { kind: 'idle' } : { kind: 'failed', failure: found.failure });
      if (found.ok) setRecovery(found.value);
    });
  }, [bridge]);
  return { recovery, state, find };
}
