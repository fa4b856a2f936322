import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { TimelineRow } from '../../contract/devices.ts';
import { rowsAbout, type RowSource } from '../../enrollment/fold/refold.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';

/** Rows of the open session whose device is plugged in, according to the log. */
export const presentKeys = (view: FoldedBench): Set<DeviceKey> =>
  new Set([...view.devices.values()].filter(({ isPresent }) => isPresent).map(({ key }) => key));

/** Every log row of a device in the session that this view has in focus, oldest first. */
export const timelineOf = (
  view: FoldedBench,
  log: RowSource,
  key: DeviceKey,
): readonly TimelineRow[] =>
  rowsAbout(view, key, log).map((row) => {
    const undone = view.undone.get(row.id);
    return undone ? { ...row, undone: { atMs: undone.atMs, by: undone.by } } : row;
  });
