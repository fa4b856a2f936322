import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { useBridge } from '../../state/use-bench.ts';
import { useCommand, type CommandState } from '../../state/use-command.ts';
import type { BenchRow } from '../rows/bench-row.ts';
import { LANE_ACTIONS } from './lanes.ts';

interface LaneActionInput {
  readonly onOpen: (key: DeviceKey) => void;
  /** Absent where the readiness screen is out of reach. */
  readonly onReadiness: (() => void) | undefined;
}

interface LaneActing {
  readonly state: CommandState;
  /** Carries out the next action for the most urgent exception of the device. */
  readonly act: (row: BenchRow) => void;
}

/**
 * The next action of each lane: carried out at once if it only needs a confirmation, else shown.
 */
export function useLaneAction({ onOpen, onReadiness }: LaneActionInput): LaneActing {
  const accept = useCommand(useBridge().acceptException);
  const act = ({ device, exceptions }: BenchRow): void => {
    const exception = exceptions[0]?.kind;
    const action = exception && LANE_ACTIONS[exception];
    const deviceKeys = [device.key];
    if (action === 'accept' && exception) {
      void accept.run({ deviceKeys, exception, remark: null });
    } else if (action === 'set-aside' && exception) {
      void accept.run({ deviceKeys, exception, remark: null, outcome: 'set-aside' });
    } else if (action === 'readiness' && onReadiness) onReadiness();
    else onOpen(device.key);
  };
  return { state: accept.state, act };
}
