import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import { mergeOrder } from '../../enrollment/correction/merge-by-hand.ts';
import { useBridge } from '../state/use-bench.ts';
import { useCommand, type CommandState } from '../state/use-command.ts';

interface Merge {
  readonly state: CommandState;
  /** Answers with the key of the remaining row, or null if nothing was merged (see `state`). */
  readonly run: (one: Device, other: Device) => Promise<DeviceKey | null>;
}

/** Merges two rows on a person's decision. */
export function useMerge(): Merge {
  const { mergeDevices } = useBridge();
  const { state, run } = useCommand(async (from: DeviceKey, into: DeviceKey) => {
    const answer = await mergeDevices({ from, into });
    return answer.ok ? { ok: true as const, value: into } : answer;
  });
  return {
    state,
    run: (one, other) => {
      const { from, into } = mergeOrder(one, other);
      return run(from.key, into.key);
    },
  };
}
