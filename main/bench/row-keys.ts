import { currentKey } from '../../enrollment/fold/bench-view.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { TimelineRow } from '../../contract/devices.ts';
import type { RowSource } from '../../enrollment/fold/refold.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';

/** Rows of the open session whose device is plugged in, according to the log. */
export const presentKeys = (view: FoldedBench): Set<DeviceKey> =>
  new Set([...view.devices.values()].filter(({ isPresent }) => isPresent).map(({ key }) => key));

/** The row's own key and those of all rows that were merged into it. */
function keysOf(view: FoldedBench, key: DeviceKey): DeviceKey[] {
  const own = currentKey(view.mergedInto, key);
  const merged = [...view.mergedInto.keys()].filter(
    (old) => currentKey(view.mergedInto, old) === own,
  );
  return [own, ...merged];
}

/** Every log row of a device in the session that this view has in focus, oldest first. */
export const timelineOf = (
  view: FoldedBench,
  log: Pick<RowSource, 'readDevice'>,
  sessionId: string,
  key: DeviceKey,
): readonly TimelineRow[] =>
  [...log.readDevice(sessionId, keysOf(view, key))].map((row) => {
    const undone = view.undone.get(row.id);
    return undone ? { ...row, undone: { atMs: undone.atMs, by: undone.by } } : row;
  });
