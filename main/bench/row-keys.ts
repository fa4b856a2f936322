import { currentKey } from '../../enrollment/fold/bench-view.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';

/** Rows of the open session whose device is plugged in, as the log says. */
export const presentKeys = (view: FoldedBench): Set<DeviceKey> =>
  new Set([...view.devices.values()].filter(({ isPresent }) => isPresent).map(({ key }) => key));

/** The row's own key and those of all rows that were merged into it. */
export function keysOf(view: FoldedBench, key: DeviceKey): DeviceKey[] {
  const own = currentKey(view.mergedInto, key);
  const merged = [...view.mergedInto.keys()].filter(
    (old) => currentKey(view.mergedInto, old) === own,
  );
  return [own, ...merged];
}
